import type { CandidateRule } from '../detectors/DetectorSetup.ts';
import type { Size } from '../geometry/Size.ts';
import { cellAnchors } from './cellAnchors.ts';

/** How many places a detector classifies on one network input, level by level; index 0 is the first of the first level. */
export interface CandidateGrid {
  readonly levels: readonly CandidateLevel[];
  /** Of all levels. */
  readonly count: number;
}

export interface CandidateLevel {
  /** Index of the first candidate of this level, and how many it has. */
  readonly first: number;
  readonly count: number;
}

/**
 * All anchors of one network input, as a rule instead of a list. An anchor's index counts level by level, then by row,
 * by column and by anchor within the cell.
 */
export interface AnchorGrid extends CandidateGrid {
  readonly levels: readonly GridLevel[];
}

export interface GridLevel extends CandidateLevel {
  readonly rows: number;
  readonly columns: number;
  /** Pixels between neighbouring cells. */
  readonly strideY: number;
  readonly strideX: number;
  /** Position of the first cell's centre in pixels. */
  readonly originY: number;
  readonly originX: number;
  /** x1, y1, x2, y2 around the cell's centre, 4 × anchors a cell. */
  readonly cell: Float64Array;
  readonly anchorsPerCell: number;
}

type AnchorRule = Extract<CandidateRule, { kind: 'anchors' }>;

/** Builds grids for padded input sizes. */
export class AnchorGrids {
  readonly #rule: AnchorRule;
  readonly #cells: readonly Float64Array[];
  #last: { readonly padded: Size; readonly grid: AnchorGrid } | null = null;

  constructor(rule: AnchorRule) {
    this.#rule = rule;
    this.#cells = rule.levels.map(level => cellAnchors(rule.generator, level));
  }

  /** Consecutive images mostly share a size, so the last grid is kept. */
  of(padded: Size): AnchorGrid {
    const last = this.#last;
    if (last?.padded.height === padded.height && last.padded.width === padded.width)
      return last.grid;
    const grid = this.#build(padded);
    this.#last = { padded, grid };
    return grid;
  }

  #build(padded: Size): AnchorGrid {
    const { generator, offset } = this.#rule;
    let count = 0;
    const levels = this.#rule.levels.map(({ stride }, index) => {
      const rows = Math.ceil(padded.height / stride);
      const columns = Math.ceil(padded.width / stride);
      const cell = this.#cells[index] ?? new Float64Array();
      const level: GridLevel = {
        rows,
        columns,
        // torchvision 0.14 measures strides: those of an 800-pixel input are 61 and 114 where others say 64 and 128.
        strideY: generator === 'torchvision' ? Math.floor(padded.height / rows) : stride,
        strideX: generator === 'torchvision' ? Math.floor(padded.width / columns) : stride,
        originY: offset * stride,
        originX: offset * stride,
        cell,
        anchorsPerCell: cell.length / 4,
        first: count,
        count: rows * columns * (cell.length / 4),
      };
      count += level.count;
      return level;
    });
    return { levels, count };
  }
}

/** The level a candidate belongs to. */
export function levelOf(grid: CandidateGrid, candidate: number): number {
  let level = grid.levels.length - 1;
  while ((grid.levels[level]?.first ?? 0) > candidate) level--;
  return level;
}
