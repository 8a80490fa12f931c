import type { Scenario } from '../../recommendation/evidence/Scenario.ts';
import { DEFAULT_PAIR } from '../../simulation/grid.ts';
import type { Choice, Learned, PairOf, Verdict } from './Learned.ts';
import type { MeasuredRun } from './MeasuredRun.ts';
import { isSamePair, pairsOf } from './measuredPairs.ts';
import { nextStep } from './nextStep.ts';
import { CELLS, expectedCosts, likeliest } from './posterior/choice.ts';
import { difference } from './posterior/difference.ts';
import { gainOf } from './posterior/gainOf.ts';
import { gridPlace } from './posterior/gridPlace.ts';
import { posteriorOf } from './posterior/posteriorOf.ts';
import { type Belief, priorOf } from './posterior/priorOf.ts';
import { lengthOf, noiseOf } from './posterior/seedNoise.ts';

/** What is to be learned from. */
export interface LearningInputs {
  /** What was believed before any run. */
  readonly scenarios: readonly Scenario[];
  /** Of one data set, one metric and one length, checked; their order changes nothing. */
  readonly runs: readonly MeasuredRun[];
  /** The pair that is recommended before any run. */
  readonly choice: PairOf;
  /** Pairs that may be listed to be trained; all where it is not given. */
  readonly among?: readonly PairOf[] | undefined;
  /** Steps of the optimiser in a training, > 0. */
  readonly steps: number;
}

/** So many pairs of the list are worth a training; more of one seed make the pick worse (`npm run bench:runs`). */
const LISTED = 4;

/**
 * What trainings of the user's own say of the pairs: what the choice has over the default, which pair to take, what to train
 * next, and when to stop. Without runs it is what the scenarios say.
 */
export function learnFrom({ scenarios, choice, among, runs, steps }: LearningInputs): Learned {
  const length = lengthOf(steps);
  const isListed = (pair: PairOf) => among?.some(one => isSamePair(one, pair)) ?? true;
  const others = byCost(scenarios).filter(pair => !isSamePair(pair, choice) && isListed(pair));
  const list = [choice, ...others];
  const belief = posteriorOf(priorOf(scenarios, length, runs.length), runs, length);
  const before = choiceOf(priorOf(scenarios, length, 0), choice);
  const after = runs.length === 0 ? before : choiceOf(belief, likeliest(belief, choice));
  const differ = noiseOf(length) * Math.SQRT2;
  const listed = list.slice(0, LISTED);
  return {
    before,
    after,
    verdict: verdictOn(after, differ),
    runs: runs.length,
    seeds: new Set(runs.flatMap(({ seed }) => (seed === null ? [] : [seed]))).size,
    pairs: pairsOf(runs, noiseOf(length)),
    list: listed.map(({ gamma, alpha }) => ({ gamma, alpha })),
    next: nextStep({ belief, choice: after, list: listed, runs, differ }),
    seedsDiffer: Math.expm1(differ),
    steps,
  };
}

/** All pairs of the grid, the one with the least expected cost first. */
function byCost(scenarios: readonly Scenario[]): PairOf[] {
  const costs = expectedCosts(scenarios);
  const cells = [...costs.keys()].toSorted((a, b) => (costs[a] as number) - (costs[b] as number));
  return cells.map(cell => CELLS[cell] as PairOf);
}

function choiceOf(belief: Belief, { gamma, alpha }: PairOf): Choice {
  const over = difference(
    belief,
    gridPlace({ gamma, alpha }).shares,
    gridPlace(DEFAULT_PAIR).shares,
  );
  return { gamma, alpha, overDefault: gainOf(over) };
}

function verdictOn({ gamma, alpha, overDefault: { low, high } }: Choice, differ: number): Verdict {
  if (gamma === DEFAULT_PAIR.gamma && alpha === DEFAULT_PAIR.alpha) return 'default';
  if (low > 0) return 'gain';
  if (high < 0) return 'loss';
  return Math.max(-low, high) < Math.expm1(differ) ? 'no-effect' : 'unclear';
}
