import { DEFAULT_PAIR } from '../../simulation/grid.ts';
import type { NextStep, PairOf } from './Learned.ts';
import { isSamePair } from './measuredPairs.ts';
import type { MeasuredRun } from './MeasuredRun.ts';
import { CELLS } from './posterior/choice.ts';
import { difference } from './posterior/difference.ts';
import { gridPlace } from './posterior/gridPlace.ts';
import { chanceAbove, expectedAbove } from './posterior/normal.ts';
import type { Belief } from './posterior/priorOf.ts';

interface State {
  readonly belief: Belief;
  readonly choice: PairOf;
  /** The pairs worth a training, best first. */
  readonly list: readonly PairOf[];
  readonly runs: readonly MeasuredRun[];
  /** How far a difference of ln AP varies from seed to seed: one deviation. */
  readonly differ: number;
}

/** Below this chance of a pair that is better by more than seeds do, another training is not worth it. */
const SMALL_CHANCE = 0.1;

/**
 * Down the list: the choice and the default with one seed, then the other pairs of the list while one of them may be better,
 * then the list once more with a second seed. Cleverer orders were measured to be no better.
 */
export function nextStep(state: State): NextStep {
  const { choice, list, runs } = state;
  const seed = commonSeed(runs);
  const has = (pair: PairOf, wanted: string | null) =>
    runs.some(run => isSamePair(run, pair) && (wanted === null || run.seed === wanted));
  if (!has(choice, seed)) return train(state, choice, { seed, why: 'pick' });
  if (!has(DEFAULT_PAIR, seed)) return train(state, DEFAULT_PAIR, { seed, why: 'default' });
  const chance = chanceOfBetter(state);
  if (chance < SMALL_CHANCE) return { kind: 'stop', chance, why: 'no-better-in-sight' };
  const untried = list.find(pair => !has(pair, null));
  if (untried) return train(state, untried, { seed, why: 'list' });
  const second = secondSeed(runs, seed);
  const once = [choice, DEFAULT_PAIR].find(pair => !has(pair, second));
  return once === undefined || seed === null
    ? { kind: 'stop', chance, why: 'enough-runs' }
    : train(state, once, { seed: second, why: 'second-seed' });
}

function train(
  { belief, choice }: State,
  { gamma, alpha }: PairOf,
  { seed, why }: Pick<NextStep & { kind: 'train' }, 'seed' | 'why'>,
): NextStep {
  const over = difference(belief, gridPlace({ gamma, alpha }).shares, gridPlace(choice).shares);
  const hoped = Math.expm1(expectedAbove(over));
  return { kind: 'train', gamma, alpha, seed, why, hoped, chance: chanceAbove(over, 0) };
}

/** Of the likeliest pair without a run: that it is better by more than a difference varies from seed to seed. */
function chanceOfBetter({ belief, choice, runs, differ }: State): number {
  const from = gridPlace(choice).shares;
  const chances = CELLS.filter(pair => !runs.some(run => isSamePair(run, pair))).map(pair =>
    chanceAbove(difference(belief, gridPlace(pair).shares, from), differ),
  );
  return Math.max(0, ...chances);
}

/** The seed that most runs have; of those the first. */
function commonSeed(runs: readonly MeasuredRun[]): string | null {
  const counts = new Map<string, number>();
  for (const { seed } of runs) if (seed !== null) counts.set(seed, (counts.get(seed) ?? 0) + 1);
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || compared(a[0], b[0]));
  return most?.[0] ?? null;
}

/** Another seed that was used, else one that was not. */
function secondSeed(runs: readonly MeasuredRun[], first: string | null): string {
  const others = runs.flatMap(({ seed }) => (seed === null || seed === first ? [] : [seed]));
  const [used] = others.toSorted(compared);
  return used ?? (first === '0' ? '1' : '0');
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
