import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePair } from '../../../src/analysis/recommendation/choosePair.ts';
import { rankCells } from '../../../src/analysis/recommendation/rankCells.ts';
import type { Simulation } from '../../../src/analysis/simulation/model/Simulation.ts';

const anySimulation = fc
  .array(fc.array(fc.double({ min: 0.9, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }), {
    minLength: 3,
    maxLength: 3,
  })
  .map((averagePrecision): Simulation => ({
    gammas: [1, 2, 3],
    alphas: [0.1, 0.25, 0.5, 0.9],
    averagePrecision,
    members: [averagePrecision],
    prior: 0.01,
    normalizer: 'foreground',
    scoreThreshold: 0.05,
    budget: 6,
    difficulty: { edges: [], foreground: [], background: [], negativesPerPositive: 1000 },
  }));

describe('choosePair', () => {
  it('takes the default where it is within 1 % of the best, else the best', () => {
    fc.assert(
      fc.property(anySimulation, simulation => {
        const cells = rankCells(simulation);
        const choice = choosePair(cells);
        const usual = cells.find(cell => cell.gamma === 2 && cell.alpha === 0.25);
        expect(choice).toBe(usual!.regret <= 0.01 ? usual : cells[0]);
      }),
      { seed: 31, numRuns: 300 },
    );
  });
});

describe('rankCells', () => {
  it('measures every cell against the best, which has no regret', () => {
    fc.assert(
      fc.property(anySimulation, simulation => {
        const cells = rankCells(simulation);
        expect(cells.length).toBe(12);
        expect(cells[0]?.regret).toBe(0);
        const best = Math.max(...simulation.averagePrecision.flat());
        const first = cells.find(cell => cell.gamma === 1 && cell.alpha === 0.1);
        expect(first?.regret).toBeCloseTo(1 - simulation.averagePrecision[0]![0]! / best, 12);
      }),
      { seed: 32 },
    );
  });
});
