import type { CandidateRule } from '../detectors/DetectorSetup.ts';
import type { Size } from '../geometry/Size.ts';
import type { CandidateGrid } from './AnchorGrid.ts';
import { type CellLevel, cellGrid } from './CellGrid.ts';
import { limitAnchors } from './limitAnchors.ts';

/** The points of one network input, as a rule instead of a list; in the order of their index by level, row and column. */
export interface PointGrid extends CandidateGrid {
  readonly levels: readonly PointLevel[];
}

export interface PointLevel extends CellLevel {
  /** Nominal stride in pixels, by which radii are measured. */
  readonly stride: number;
  /** Pixels between neighbouring points. */
  readonly strideY: number;
  readonly strideX: number;
  /** Pixels from the input's left and upper border to the first point. */
  readonly origin: number;
}

type PointRule = Extract<CandidateRule, { kind: 'points' }>;

/** Builds grids of points for padded input sizes. */
export class PointGrids {
  readonly #rule: PointRule;
  #last: { readonly padded: Size; readonly grid: PointGrid } | null = null;

  constructor(rule: PointRule) {
    this.#rule = rule;
  }

  /** Consecutive images mostly share a size, so the last grid is kept. */
  of(padded: Size): PointGrid {
    const last = this.#last;
    if (last?.padded.height === padded.height && last.padded.width === padded.width)
      return last.grid;
    const grid = this.#build(padded);
    this.#last = { padded, grid };
    return grid;
  }

  #build(padded: Size): PointGrid {
    const { strides, offset, measuredStrides } = this.#rule;
    const cells = cellGrid(
      strides.map(stride => ({
        rows: Math.ceil(padded.height / stride),
        columns: Math.ceil(padded.width / stride),
        perCell: 1,
      })),
    );
    limitAnchors(cells.count, padded);
    const levels = cells.levels.map((level, index) => {
      const stride = strides[index] ?? NaN;
      return {
        ...level,
        stride,
        strideY: measuredStrides ? Math.floor(padded.height / level.rows) : stride,
        strideX: measuredStrides ? Math.floor(padded.width / level.columns) : stride,
        origin: offset * stride,
      };
    });
    return { levels, count: cells.count };
  }
}
