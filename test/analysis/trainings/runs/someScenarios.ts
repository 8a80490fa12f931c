import type { Scenario } from '../../../../src/analysis/recommendation/evidence/Scenario.ts';
import {
  learnFrom,
  type LearningInputs,
} from '../../../../src/analysis/trainings/runs/learnFrom.ts';
import {
  CELLS,
  cheapest,
  expectedCosts,
} from '../../../../src/analysis/trainings/runs/posterior/choice.ts';

/** A ridge over the grid: best at one pair, falling away from it as steeply as is wanted. */
export function ridge(
  best: { readonly gamma: number; readonly alpha: number },
  steepness: number,
  weight = 1,
): Scenario {
  const height = ({ gamma, alpha }: typeof best) =>
    Math.log1p(gamma) - Math.log1p(best.gamma) + Math.log(alpha / (1 - alpha)) / 3;
  const values = CELLS.map(pair => {
    const along = height(pair) - Math.log(best.alpha / (1 - best.alpha)) / 3;
    const across = Math.log1p(pair.gamma) - Math.log1p(best.gamma);
    return -steepness * (along ** 2 + 0.2 * across ** 2);
  });
  const top = Math.max(...values);
  return {
    weight,
    logScores: values.map(value => Math.max(-2.5, value - top)),
    origin: { kind: 'simulated', budget: 6 },
  };
}

/** Three of different opinion: what is best, and how much it matters. */
export const SOME: readonly Scenario[] = [
  ridge({ gamma: 1, alpha: 0.5 }, 0.1, 0.5),
  ridge({ gamma: 2, alpha: 0.25 }, 0.3, 0.3),
  ridge({ gamma: 0.5, alpha: 0.75 }, 0.02, 0.2),
];

/** No pair matters. */
export const FLAT: readonly Scenario[] = [
  { weight: 1, logScores: CELLS.map(() => 0), origin: { kind: 'simulated', budget: 6 } },
];

/** With the pair that costs least as the choice before any run. */
export function learnedOf(inputs: Omit<LearningInputs, 'choice'>) {
  return learnFrom({ ...inputs, choice: CELLS[cheapest(expectedCosts(inputs.scenarios))]! });
}
