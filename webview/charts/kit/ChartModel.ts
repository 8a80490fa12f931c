import type { ChartConfiguration } from 'chart.js';
import type { Theme } from '../../theme/Theme.ts';
import type { TableModel } from './TableModel.ts';

/** A chart before it is drawn: the finding in words, the picture, and the same numbers as a table. */
export interface ChartModel {
  /** `levels` gives the test ids `chart-levels` and `table-levels`. */
  readonly id: string;
  readonly finding: string;
  /** What the picture shows and in which unit, below the finding. */
  readonly caption: string;
  /** Pixels. */
  readonly height: number;
  readonly picture: (theme: Theme) => ChartConfiguration;
  readonly table: TableModel;
  /** Whether it says nothing of one class, also while one is chosen. */
  readonly ofAllClasses?: boolean;
  /** Marks in a row of a picture that has rows: arrow keys up and down then move by rows. */
  readonly columns?: number;
  /** What a click on the mark with this index does, or Enter while it is active. */
  readonly pick?: (index: number) => void;
}
