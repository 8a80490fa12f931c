import { expect, it } from 'vitest';
import { smoothCells } from './smoothCells.ts';

const CELLS = [
  [0, -2, 0.8, 0.0004],
  [1.6, -1, 0.9, 0.0004],
  [0.94, 0.5, 0.97, 0.0009],
  [3.2, 0, 0.93, 0.0001],
  [2.1, 1.4, 0.88, 0.0004],
  [1, -0.4, 0.99, 0.0004],
  [2.54, 2, 0.7, 0.0025],
  [4.1, -1, 0.85, 0.0004],
].map(([u, v, mean, variance]) => ({ u: u!, v: v!, mean: mean!, variance: variance! }));

it('is the posterior that NumPy computes with the whole matrices', () => {
  const found = smoothCells(CELLS, [
    { u: 0.5, v: 0 },
    { u: 2, v: -0.5 },
    { u: 5, v: 3 },
  ]);
  // numpy.linalg.solve and slogdet, every length and amplitude tried
  expect([found.length, found.amplitude]).toEqual([2, 0.15]);
  const values = [0.98238123, 0.95390857, 0.70267056];
  const errors = [0.0290218, 0.01990445, 0.14756436];
  for (const [i, value] of values.entries()) expect(found.values[i]).toBeCloseTo(value, 7);
  for (const [i, error] of errors.entries()) expect(found.errors[i]).toBeCloseTo(error, 7);
});

it('goes through means that are exact, and ignores those that are noise', () => {
  const exact = smoothCells(
    CELLS.map(cell => ({ ...cell, variance: 1e-10 })),
    CELLS,
  );
  for (const [i, { mean }] of CELLS.entries()) expect(exact.values[i]).toBeCloseTo(mean, 4);
  const noisy = smoothCells(
    CELLS.map(cell => ({ ...cell, variance: 100 })),
    CELLS,
  );
  const spread = Math.max(...noisy.values) - Math.min(...noisy.values);
  expect(spread).toBeLessThan(0.01);
});
