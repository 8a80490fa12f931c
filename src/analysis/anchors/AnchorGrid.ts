import type { AnchorLevel } from '../detectors/DetectorSetup.ts';
import { cellAnchors } from './cellAnchors.ts';
import type { Size } from './resizedSize.ts';

/**
 * All anchors of one network input, as a rule instead of a list. An anchor's index counts level by level, then by row,
 * by column and by anchor within the cell, as torchvision orders them.
 */
export interface AnchorGrid {
  readonly levels: readonly GridLevel[];
  /** Anchors of all levels. */
  readonly count: number;
}

export interface GridLevel {
  readonly rows: number;
  readonly columns: number;
  /** Pixels between neighbouring cells. */
  readonly strideY: number;
  readonly strideX: number;
  /** x1, y1, x2, y2 around the cell's centre, 4 × anchors a cell. The first cell's centre is at 0, 0. */
  readonly cell: Float32Array;
  readonly anchorsPerCell: number;
  /** Index of the first anchor of this level, and how many it has. */
  readonly first: number;
  readonly count: number;
}

/**
 * Builds grids for padded input sizes (torchvision 0.14: the stride is `floor(padded / grid)`, so that the coarse levels of
 * an 800-pixel input have strides 61 and 114 instead of 64 and 128).
 */
export class AnchorGrids {
  readonly #levels: readonly { readonly stride: number; readonly cell: Float32Array }[];
  #last: { readonly padded: Size; readonly grid: AnchorGrid } | null = null;

  constructor(levels: readonly AnchorLevel[]) {
    this.#levels = levels.map(level => ({
      stride: level.stride,
      cell: cellAnchors(level.sizes, level.aspectRatios),
    }));
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
    let count = 0;
    const levels = this.#levels.map(({ stride, cell }) => {
      const rows = Math.ceil(padded.height / stride);
      const columns = Math.ceil(padded.width / stride);
      const anchorsPerCell = cell.length / 4;
      const level: GridLevel = {
        rows,
        columns,
        strideY: Math.floor(padded.height / rows),
        strideX: Math.floor(padded.width / columns),
        cell,
        anchorsPerCell,
        first: count,
        count: rows * columns * anchorsPerCell,
      };
      count += level.count;
      return level;
    });
    return { levels, count };
  }
}

/** The level an anchor index belongs to. */
export function levelOf(grid: AnchorGrid, anchor: number): number {
  let level = grid.levels.length - 1;
  while ((grid.levels[level]?.first ?? 0) > anchor) level--;
  return level;
}
