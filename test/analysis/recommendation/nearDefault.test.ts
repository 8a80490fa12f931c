import { expect, it } from 'vitest';
import { nearDefault, reachOf } from '../../../src/analysis/recommendation/nearDefault.ts';
import { ALPHAS, GAMMAS } from '../../../src/analysis/simulation/grid.ts';

const cells = GAMMAS.flatMap(gamma => ALPHAS.map(alpha => ({ gamma, alpha, regret: 0, votes: 0 })));
const within = (steps: number | null) =>
  nearDefault(cells, reachOf(steps)).map(({ gamma, alpha }) => `${gamma} ${alpha}`);

it('holds a short training to the default, and opens towards (1, .5) with its length', () => {
  expect(within(1)).toEqual(['2 0.25']);
  expect(within(199)).toEqual(['2 0.25']);
  expect(within(200)).toEqual(['1.5 0.25', '1.5 0.4', '2 0.25', '2 0.4']);
  expect(within(299)).toEqual(within(200));
  expect(within(300)).toHaveLength(9);
  expect(within(90_000)).toEqual(within(300));
  expect(within(null)).toEqual(within(300));
});

it('never holds more than α .5, γ below 1 or γ above 2', () => {
  for (const steps of [1, 250, 5000])
    for (const { gamma, alpha } of nearDefault(cells, reachOf(steps))) {
      expect(alpha).toBeLessThanOrEqual(0.5);
      expect(gamma).toBeGreaterThanOrEqual(1);
      expect(gamma).toBeLessThanOrEqual(2);
    }
});
