import type { CandidateGrid, CandidateLevel } from './AnchorGrid.ts';

/** Candidates in cells; an index counts by level, row, column and place within the cell. */
export interface CellGrid extends CandidateGrid {
  readonly levels: readonly CellLevel[];
}

export interface CellLevel extends CandidateLevel, CellShape {}

interface CellShape {
  readonly rows: number;
  readonly columns: number;
  readonly perCell: number;
}

/** Numbers the candidates of feature maps one after another. */
export function cellGrid(shapes: readonly CellShape[]): CellGrid {
  let count = 0;
  const levels = shapes.map(({ rows, columns, perCell }) => {
    const level = { rows, columns, perCell, first: count, count: rows * columns * perCell };
    count += level.count;
    return level;
  });
  return { levels, count };
}
