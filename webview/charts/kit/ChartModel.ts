import type { ChartConfiguration } from 'chart.js';
import type { Theme } from '../../theme/Theme.ts';
import type { TableModel } from './TableModel.ts';

/** What Chart.js draws. */
export type Picture = ChartConfiguration;

/** A chart before it is drawn: its finding in words, its picture, and the same numbers as a table. */
export interface ChartModel {
  /** `levels` gives the test ids `chart-levels` and `table-levels`. */
  readonly id: string;
  readonly finding: string;
  /** What the picture shows and in which unit; below the finding. */
  readonly caption: string;
  /** What its bars open when they are chosen, after the caption on the page; absent where they open nothing. */
  readonly hint?: string;
  /** Pixels. */
  readonly height: number;
  readonly picture: (theme: Theme) => Picture;
  readonly table: TableModel;
  /** True if the class filter does not change it. */
  readonly ignoresClassFilter?: boolean;
  /** Marks per row if the picture has rows: the up and down arrow keys then move by rows. */
  readonly columns?: number;
  /** The same chart at each step of an animation; absent where there is none. */
  readonly frames?: () => readonly ChartModel[];
  /** The picture as SVG; absent where it is a picture of pixels alone. */
  readonly vectors?: (theme: Theme) => string;
  /**
   * Called with the index of the mark that was clicked, or that was active on Enter, and with the series that it is of: the
   * first where marks of several have one index.
   */
  readonly pick?: (index: number, series?: number) => void;
}
