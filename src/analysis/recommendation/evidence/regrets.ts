import type { RegretRange } from '../../advice/Confidence.ts';
import { TIE_REGRET } from '../../advice/tieRegret.ts';
import { BELIEFS } from './beliefs.ts';
import type { Scenario } from './Scenario.ts';

/** Share of the best AP that each pair is expected to lose; one for every cell of the scenarios. */
export function expectedRegrets(scenarios: readonly Scenario[]): number[] {
  const cells = scenarios[0]?.logScores.length ?? 0;
  return Array.from({ length: cells }, (_, cell) =>
    scenarios.reduce(
      (sum, { weight, logScores }) => sum + weight * regret(logScores[cell] ?? 0),
      0,
    ),
  );
}

/**
 * The 10, 50 and 90 % points of what a pair costs: over the scenarios, and over how much more or less pairs may differ than
 * in each. No upper end is below what two seeds differ by.
 */
export function regretRange(scenarios: readonly Scenario[], cell: number): RegretRange {
  const values = scenarios
    .flatMap(({ weight, logScores }) =>
      CONTRASTS.map(times => ({ weight, cost: regret(times * (logScores[cell] ?? 0)) })),
    )
    .toSorted((a, b) => a.cost - b.cost);
  const whole = values.reduce((sum, { weight }) => sum + weight, 0);
  const at = (share: number) => {
    let sum = 0;
    const found = values.find(({ weight }) => (sum += weight) >= share * whole - 1e-12);
    return found?.cost ?? NaN;
  };
  return { low: at(0.1), median: at(0.5), high: Math.max(TIE_REGRET, at(0.9)) };
}

function regret(logScore: number): number {
  return Math.max(0, -Math.expm1(logScore));
}

/** Standard normal quantiles of the middles of 15 equal parts (Φ⁻¹((i + ½) / 15)). */
const NORMAL = [
  -1.8339, -1.2816, -0.9674, -0.7279, -0.5244, -0.3407, -0.1679, 0, 0.1679, 0.3407, 0.5244, 0.7279,
  0.9674, 1.2816, 1.8339,
];
const CONTRASTS = NORMAL.map(z => Math.exp(BELIEFS.contrastSpread * z));
