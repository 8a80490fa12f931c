import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePair, preference } from '../../../src/analysis/recommendation/choosePair.ts';
import { rankCells } from '../../../src/analysis/recommendation/rankCells.ts';
import type { Scenario } from '../../../src/analysis/recommendation/evidence/Scenario.ts';

const PAIRS = [1, 2, 3].flatMap(gamma => [0.1, 0.25, 0.5, 0.9].map(alpha => ({ gamma, alpha })));

/** Two beliefs of a small grid, from flat to steep. */
const anyScenarios = fc
  .tuple(
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 24, maxLength: 24 }),
    fc.constantFrom(0.002, 0.02, 0.3),
    fc.double({ min: 0.1, max: 0.9, noNaN: true }),
  )
  .map(([values, spread, share]): Scenario[] =>
    [share, 1 - share].map((weight, i) => {
      const own = values.slice(12 * i, 12 * (i + 1));
      const best = Math.max(...own);
      return {
        weight,
        logScores: own.map(value => spread * (value - best)),
        origin: { kind: 'simulated', budget: i },
      };
    }),
  );

describe('choosePair', () => {
  it.each([
    ['(1, .5) where it rests on trainings', true, 0.005, { gamma: 1, alpha: 0.5 }],
    ['the default where it does not', false, 0.01, { gamma: 2, alpha: 0.25 }],
  ])('takes %s where that costs next to nothing more than the best', (_, trained, within, safe) => {
    fc.assert(
      fc.property(anyScenarios, scenarios => {
        const cells = rankCells(PAIRS, scenarios);
        const choice = choosePair(cells, preference(cells, trained));
        if (cells.at(-1)!.regret - cells[0]!.regret < 0.01) {
          expect(choice).toMatchObject({ gamma: 2, alpha: 0.25 });
          return;
        }
        expect(choice.regret).toBeLessThanOrEqual(cells[0]!.regret + within + 1e-9);
        const usual = cells.find(
          ({ gamma, alpha }) => gamma === safe.gamma && alpha === safe.alpha,
        );
        if (usual!.regret <= cells[0]!.regret + within - 1e-9) expect(choice).toBe(usual);
      }),
      { seed: 31, numRuns: 300 },
    );
  });

  it('has no jump: as the best moves away from the default, so does the choice, step by step', () => {
    const line = [0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9];
    const chosen = Array.from({ length: 21 }, (_, i) => {
      const centre = -1.2 + i * 0.15;
      const cells = line.map(alpha => {
        const regret = 0.02 * (Math.log(alpha / (1 - alpha)) - centre) ** 2;
        return { gamma: 2, alpha, regret, votes: 0 };
      });
      return line.indexOf(choosePair(cells, preference(cells, false)).alpha);
    });
    expect(chosen[0]).toBe(1);
    for (const [i, at] of chosen.entries())
      expect(at - (chosen[i - 1] ?? at)).toBeLessThanOrEqual(1);
    expect(chosen.at(-1)).toBeGreaterThan(3);
  });
});

describe('rankCells', () => {
  it('expects what the scenarios say by their weights, and counts where each has its best', () => {
    fc.assert(
      fc.property(anyScenarios, scenarios => {
        const cells = rankCells(PAIRS, scenarios);
        expect(cells.length).toBe(12);
        expect(cells.map(({ regret }) => regret)).toEqual(
          cells.map(({ regret }) => regret).toSorted((a, b) => a - b),
        );
        const first = cells.find(cell => cell.gamma === 1 && cell.alpha === 0.1)!;
        const [one, other] = scenarios as [Scenario, Scenario];
        const cost = ({ logScores }: Scenario) => 1 - Math.exp(logScores[0]!);
        expect(first.regret).toBeCloseTo(one.weight * cost(one) + other.weight * cost(other), 12);
        expect(cells.reduce((sum, { votes }) => sum + votes, 0)).toBeCloseTo(1, 12);
      }),
      { seed: 32 },
    );
  });
});
