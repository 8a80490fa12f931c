import type { CandidateRule, DefaultBoxLevel } from '../detectors/DetectorSetup.ts';
import { float32 } from '../geometry/rounding.ts';
import { type CellGrid, cellGrid } from './CellGrid.ts';

/** SSD's default boxes: always the same, because its input is. */
export interface DefaultBoxes {
  readonly grid: CellGrid;
  /** Centre, width and height as shares of the input, 4 × count. */
  readonly shares: Float32Array;
  /** x1, y1, x2, y2 in pixels of the input, 4 × count; not clipped. */
  readonly corners: Float32Array;
}

type DefaultBoxRule = Extract<CandidateRule, { kind: 'default-boxes' }>;

/**
 * torchvision 0.14 `DefaultBoxGenerator` on a square input: float32 at each of its steps, sides clipped to the input, two
 * squares first and then each ratio with its inverse.
 *
 * @param side of the input in pixels
 */
export function defaultBoxes({ levels }: DefaultBoxRule, side: number): DefaultBoxes {
  const sides = levels.map(boxSides);
  const grid = cellGrid(
    levels.map(({ cells }, level) => ({
      rows: cells,
      columns: cells,
      perCell: sides[level]?.length ?? 0,
    })),
  );
  const shares = new Float32Array(4 * grid.count);
  let at = 0;
  for (const [index, { stride, cells }] of levels.entries()) {
    const cellsAcross = side / stride;
    for (let row = 0; row < cells; row++)
      for (let column = 0; column < cells; column++)
        for (const [width, height] of sides[index] ?? []) {
          shares.set([(column + 0.5) / cellsAcross, (row + 0.5) / cellsAcross, width, height], at);
          at += 4;
        }
  }
  return { grid, shares, corners: cornersOf(shares, side) };
}

/** Width and height of the boxes of a cell, as shares of the input. */
export function boxSides(level: DefaultBoxLevel): readonly (readonly [number, number])[] {
  const { scale, nextScale, aspectRatios } = level;
  const between = Math.sqrt(scale * nextScale);
  const ratios = aspectRatios.flatMap((ratio): [number, number][] => {
    const root = Math.sqrt(ratio);
    return [
      [scale * root, scale / root],
      [scale / root, scale * root],
    ];
  });
  const pairs: readonly [number, number][] = [[scale, scale], [between, between], ...ratios];
  return pairs.map(([width, height]) => [Math.min(1, width), Math.min(1, height)]);
}

function cornersOf(shares: Float32Array, side: number): Float32Array {
  const corners = new Float32Array(shares.length);
  for (let i = 0; i < shares.length; i += 4)
    for (let axis = 0; axis < 2; axis++) {
      const centre = shares[i + axis] as number;
      const half = float32(0.5 * (shares[i + axis + 2] as number));
      corners[i + axis] = float32(centre - half) * side;
      corners[i + axis + 2] = float32(centre + half) * side;
    }
  return corners;
}
