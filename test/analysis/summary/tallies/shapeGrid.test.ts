import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  SHAPE_BINS,
  SHAPE_EDGES,
  shapeBin,
} from '../../../../src/analysis/summary/tallies/shapeGrid.ts';

const binOfWidth = (width: number) => shapeBin(width, 1) % SHAPE_BINS;

it('takes a side into the quarter octave that its logarithm says', () => {
  fc.assert(
    fc.property(fc.float({ min: Math.fround(1e-3), max: 1e5, noNaN: true }), side => {
      const bin = Math.floor(4 * Math.log2(side));
      expect(binOfWidth(side)).toBe(Math.min(SHAPE_BINS - 1, Math.max(0, bin)));
    }),
  );
});

it('begins each bin at its edge, and takes what lies beyond into the first and the last', () => {
  for (const [bin, edge] of SHAPE_EDGES.slice(1, -1).entries()) {
    expect(binOfWidth(edge - 0.001)).toBe(bin);
    expect(binOfWidth(edge + 0.001)).toBe(bin + 1);
  }
  for (const side of [1, 2, 1024]) expect(binOfWidth(side)).toBe(4 * Math.log2(side));
  expect([-1, 0, Number.NaN].map(binOfWidth)).toEqual([0, 0, 0]);
  expect([4096, 1e9, Infinity].map(binOfWidth)).toEqual(Array(3).fill(SHAPE_BINS - 1));
});
