import type { PairVerdict } from '../../contract/records/PilotVerdict.ts';
import { isSamePair } from '../../trainings/runs/measuredPairs.ts';
import { lengthOf, noiseOf } from '../../trainings/runs/posterior/seedNoise.ts';
import type { PilotRun } from '../training/PilotRun.ts';
import type {
  ComparedPair,
  PairedDifference,
  PilotComparison,
  PilotPair,
} from './PilotComparison.ts';

/**
 * For how many differences the law of seeds counts: two seeds say next to nothing of how seeds differ, a hundred all of it.
 */
const PRIOR_COUNT = 4;
/** Standard errors by which a difference is one. */
export const CLEAR = 2;

/**
 * Holds the trainings of each pair against those of the first, seed by seed.
 *
 * The error of a difference is that of its seeds, pooled over all pairs, and drawn towards the law that seeds follow in
 * trainings of this length (`noiseOf`).
 *
 * @param steps of each training
 */
export function comparePairs(
  pairs: readonly PilotPair[],
  runs: readonly PilotRun[],
  steps: number,
): PilotComparison {
  const owned = pairs.map(pair => runs.filter(run => isSamePair(run, pair)));
  const isWhole = (own: readonly PilotRun[]) =>
    own.length > 0 && own.every(({ ap50 }) => ap50 !== null);
  const first = owned.findIndex(isWhole);
  const reference = owned[first] ?? [];
  const differences = owned.map((own, at) =>
    at === first || !isWhole(own) ? [] : differencesOf(own, reference),
  );
  const level = mean(owned.filter(isWhole).flatMap(own => own.map(({ ap50 }) => ap50 as number)));
  const seedsDiffer = spreadOf(differences, level, steps);
  return {
    reference: pairs[first] ?? null,
    seedsDiffer,
    pairs: pairs.map((pair, at): ComparedPair => {
      const own = owned[at] as PilotRun[];
      const found = differences[at] as number[];
      const overReference = found.length === 0 ? null : differenceOf(found, seedsDiffer);
      return {
        ...pair,
        ap50: isWhole(own) ? mean(own.map(({ ap50 }) => ap50 as number)) : null,
        overReference,
        verdict: at === first ? 'reference' : verdictOn(overReference),
        runs: own,
      };
    }),
  };
}

function differencesOf(own: readonly PilotRun[], reference: readonly PilotRun[]): number[] {
  return own.flatMap(({ seed, ap50 }) => {
    const twin = reference.find(run => run.seed === seed);
    return twin === undefined ? [] : [(ap50 as number) - (twin.ap50 as number)];
  });
}

/** Standard deviation of a difference in shares of AP50. */
function spreadOf(differences: readonly number[][], level: number, steps: number): number {
  const law = Math.SQRT2 * noiseOf(lengthOf(steps)) * level;
  let [sum, freedom] = [PRIOR_COUNT * law ** 2, PRIOR_COUNT];
  for (const own of differences) {
    const middle = mean(own);
    for (const value of own) sum += (value - middle) ** 2;
    freedom += Math.max(0, own.length - 1);
  }
  return Math.sqrt(sum / freedom);
}

function differenceOf(found: readonly number[], deviation: number): PairedDifference {
  return {
    value: mean(found),
    error: deviation / Math.sqrt(found.length),
    seeds: found.length,
  };
}

function verdictOn(difference: PairedDifference | null): PairVerdict {
  if (difference === null) return 'diverged';
  const { value, error } = difference;
  if (Math.abs(value) < CLEAR * error) return 'no-difference';
  return value > 0 ? 'better' : 'worse';
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
