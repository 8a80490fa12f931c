import { DEFAULT_PAIR } from '../../simulation/grid.ts';
import type { MeasuredPair, PairOf } from './Learned.ts';
import type { MeasuredRun } from './MeasuredRun.ts';
import { gainOf } from './posterior/gainOf.ts';

/**
 * Each pair that was trained, best first, with what runs alone say of it: against the default within the same seeds.
 *
 * @param noise deviation of ln AP of one run beside its pair and its seed
 */
export function pairsOf(runs: readonly MeasuredRun[], noise: number): MeasuredPair[] {
  const usual = runs.filter(run => isSamePair(run, DEFAULT_PAIR));
  const pairs = grouped(runs).map((own): MeasuredPair => {
    const [{ gamma, alpha }] = own as [MeasuredRun];
    const score = mean(own.map(run => run.score));
    const overDefault = isSamePair({ gamma, alpha }, DEFAULT_PAIR)
      ? null
      : overOther(own, usual, noise);
    return { gamma, alpha, score, runs: own.length, overDefault };
  });
  return pairs.toSorted((a, b) => b.score - a.score || a.gamma - b.gamma || a.alpha - b.alpha);
}

function overOther(
  own: readonly MeasuredRun[],
  other: readonly MeasuredRun[],
  noise: number,
): MeasuredPair['overDefault'] {
  const differences = own.flatMap(({ seed, score }) => {
    const twins = other.filter(run => run.seed !== null && run.seed === seed && run.score > 0);
    if (twins.length === 0 || score === 0) return [];
    return [Math.log(score) - mean(twins.map(twin => Math.log(twin.score)))];
  });
  if (differences.length === 0) return null;
  const deviation = noise * Math.sqrt(2 / differences.length);
  return { ...gainOf({ mean: mean(differences), deviation }), seeds: differences.length };
}

/** The runs of each pair together. */
function grouped(runs: readonly MeasuredRun[]): MeasuredRun[][] {
  const groups: MeasuredRun[][] = [];
  for (const run of runs) {
    const own = groups.find(([first]) => first !== undefined && isSamePair(first, run));
    if (own) own.push(run);
    else groups.push([run]);
  }
  return groups;
}

/** Whether two pairs are one, but for how a number is rounded in a file. */
export function isSamePair(one: PairOf, other: PairOf): boolean {
  return Math.abs(one.gamma - other.gamma) < 1e-6 && Math.abs(one.alpha - other.alpha) < 1e-6;
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
