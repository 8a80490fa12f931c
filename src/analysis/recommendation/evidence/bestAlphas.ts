import type { Scenario } from './Scenario.ts';

/** Ends of a range that four of five parts of belief lie in. */
const ENDS = [0.1, 0.9] as const;

/**
 * Where the best α beside a γ lies with four of five parts of belief.
 *
 * @param pairs of the scenarios' cells
 */
export function bestAlphas(
  scenarios: readonly Scenario[],
  pairs: readonly { readonly gamma: number; readonly alpha: number }[],
  gamma: number,
): [number, number] {
  const found = scenarios
    .map(({ weight, logScores }) => {
      const line = pairs
        .map(({ alpha, gamma: own }, cell) => ({ alpha, own, score: logScores[cell] ?? 0 }))
        .filter(({ own }) => own === gamma);
      const best = line.reduce((most, one) => (one.score > most.score ? one : most));
      return { alpha: best.alpha, weight };
    })
    .toSorted((a, b) => a.alpha - b.alpha);
  const at = (share: number) => {
    let sum = 0;
    return found.find(({ weight }) => (sum += weight) >= share - 1e-9)?.alpha ?? NaN;
  };
  return [at(ENDS[0]), at(ENDS[1])];
}
