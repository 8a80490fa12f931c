import { describe, expect, it } from 'vitest';
import { contrasted, moveGrid } from '../../../../src/analysis/recommendation/evidence/moveGrid.ts';
import { distance, placeOf } from '../../../../src/analysis/recommendation/evidence/places.ts';
import { trainedGrids } from '../../../../src/analysis/recommendation/library/trainedGrids.ts';
import { ALPHAS, GAMMAS } from '../../../../src/analysis/simulation/grid.ts';

const PAIRS = GAMMAS.flatMap(gamma => ALPHAS.map(alpha => ({ gamma, alpha })));
const named = (name: string) => trainedGrids().find(grid => grid.name === name)!;
const blood = named('blood_cells_4');
const own = { steps: blood.steps, negativesPerPositive: blood.negativesPerPositive };

/** α where the best of a γ lies between the cells, by the centre of what is within a tenth of the best. */
const best = (logScores: readonly number[], gamma: number) => {
  const line = PAIRS.map((pair, i) => ({ ...pair, score: logScores[i]! })).filter(
    pair => pair.gamma === gamma,
  );
  const top = Math.max(...line.map(({ score }) => score));
  const near = line.filter(({ score }) => score > top - 0.1);
  return near.reduce((sum, pair) => sum + placeOf(pair).v, 0) / near.length;
};

describe('a moved grid', () => {
  it('is itself where it was trained', () => {
    const found = moveGrid(blood, own, PAIRS);
    for (const [i, score] of blood.scores.flat().entries())
      expect(found[i]).toBeCloseTo(Math.max(-2.5, Math.log(score)), 12);
  });

  it('wants larger odds of α with more negatives per positive, in short trainings', () => {
    const more = moveGrid(blood, { ...own, negativesPerPositive: 9 * 211.4 }, PAIRS);
    const less = moveGrid(blood, { ...own, negativesPerPositive: 211.4 / 9 }, PAIRS);
    const usual = moveGrid(blood, own, PAIRS);
    // γ 1: a factor of 9 in the ratio is one of 3 in the odds, a grid step
    expect(best(more, 1) - best(usual, 1)).toBeGreaterThan(0.5);
    expect(best(less, 1) - best(usual, 1)).toBeLessThan(-0.5);
    const long = named('blood_cells_64');
    const at = (negativesPerPositive: number) =>
      moveGrid(long, { steps: long.steps, negativesPerPositive }, PAIRS);
    expect(Math.abs(best(at(9 * 211.4), 1) - best(at(211.4), 1))).toBeLessThan(0.3);
  });

  it('differs half as much in trainings twice as long', () => {
    const twice = moveGrid(blood, { ...own, steps: 2 * own.steps }, PAIRS);
    const usual = moveGrid(blood, own, PAIRS);
    expect(Math.max(...twice)).toBe(0);
    const spread = (logs: readonly number[]) => -Math.min(...logs.filter(log => log > -2.4));
    expect(spread(twice)).toBeLessThan(0.75 * spread(usual));
    expect(spread(twice)).toBeGreaterThan(0.4 * spread(usual));
  });

  it('never says less than a twelfth of the best', () => {
    expect(Math.min(...moveGrid(blood, { ...own, steps: 2 }, PAIRS))).toBe(-2.5);
    expect(contrasted([-1, 0, -9], 2)).toEqual([-2, 0, -2.5]);
  });
});

describe('places of pairs', () => {
  it('are about a step apart on the grid', () => {
    for (const [i, gamma] of GAMMAS.slice(0, -1).entries())
      expect(distance({ gamma, alpha: 0.5 }, { gamma: GAMMAS[i + 1]!, alpha: 0.5 })).toBeCloseTo(
        0.8,
        0,
      );
    for (const [i, alpha] of ALPHAS.slice(0, -1).entries())
      expect(distance({ gamma: 1, alpha }, { gamma: 1, alpha: ALPHAS[i + 1]! })).toBeLessThan(1.1);
  });
});
