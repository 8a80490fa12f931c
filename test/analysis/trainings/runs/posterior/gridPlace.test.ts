import { describe, expect, it } from 'vitest';
import { CELLS } from '../../../../../src/analysis/trainings/runs/posterior/choice.ts';
import { gridPlace } from '../../../../../src/analysis/trainings/runs/posterior/gridPlace.ts';

describe('gridPlace', () => {
  it('is one cell for a pair of the grid', () => {
    CELLS.forEach((pair, cell) => {
      expect(gridPlace(pair)).toEqual({ shares: [[cell, 1]], outside: false });
    });
  });

  it('lies between its neighbours, nearer to the nearer one', () => {
    const { shares, outside } = gridPlace({ gamma: 1.7, alpha: 0.5 });
    expect(outside).toBe(false);
    const [low, high] = shares;
    expect(CELLS[low![0]]).toEqual({ gamma: 1.5, alpha: 0.5 });
    expect(CELLS[high![0]]).toEqual({ gamma: 2, alpha: 0.5 });
    expect(low![1] + high![1]).toBeCloseTo(1, 12);
    expect(low![1]).toBeGreaterThan(high![1]);
  });

  it('has four neighbours where both values lie between, with shares that add up to 1', () => {
    const { shares } = gridPlace({ gamma: 4, alpha: 0.3 });
    expect(shares).toHaveLength(4);
    expect(shares.reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it.each([
    [
      { gamma: 9, alpha: 0.99 },
      { gamma: 5, alpha: 0.9 },
    ],
    [
      { gamma: 0, alpha: 0.01 },
      { gamma: 0, alpha: 0.1 },
    ],
  ])('takes the edge for %o, and says so', (pair, edge) => {
    const { shares, outside } = gridPlace(pair);
    expect(outside).toBe(true);
    expect(shares.map(([cell]) => CELLS[cell])).toEqual([edge]);
  });

  it('is finite for α of 0 and 1', () => {
    for (const alpha of [0, 1])
      expect(gridPlace({ gamma: 2, alpha }).shares.every(([, share]) => share === 1)).toBe(true);
  });
});
