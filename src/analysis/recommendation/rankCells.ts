import type { GridCell } from '../advice/AdviceContext.ts';
import { expectedRegrets } from './evidence/regrets.ts';
import type { Scenario } from './evidence/Scenario.ts';

interface Pair {
  readonly gamma: number;
  readonly alpha: number;
}

/** Every pair with its expected regret, the least first. */
export function rankCells(pairs: readonly Pair[], scenarios: readonly Scenario[]): GridCell[] {
  const regrets = expectedRegrets(scenarios);
  const votes = votesOf(scenarios);
  return pairs
    .map(({ gamma, alpha }, cell): GridCell => ({
      gamma,
      alpha,
      regret: regrets[cell] ?? 0,
      votes: votes[cell] ?? 0,
    }))
    .toSorted((a, b) => a.regret - b.regret);
}

/** Share of belief with which each cell is the best. */
export function votesOf(scenarios: readonly Scenario[]): number[] {
  const votes: number[] = scenarios[0]?.logScores.map(() => 0) ?? [];
  for (const { weight, logScores } of scenarios) {
    const best = logScores.indexOf(Math.max(...logScores));
    votes[best] = (votes[best] ?? 0) + weight;
  }
  return votes;
}
