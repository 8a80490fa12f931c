import type { RunPlace } from './MeasuredRun.ts';

/** A pair of the grid, or one that was trained. */
export interface PairOf {
  readonly gamma: number;
  readonly alpha: number;
}

/** What one pair has over another: shares of the other's AP, 80 % of the belief between `low` and `high`. */
export interface Gain {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A pair that is thought to be best, and what it has over the default. */
export interface Choice extends PairOf {
  readonly overDefault: Gain;
}

/** A pair that was trained. */
export interface MeasuredPair extends PairOf {
  /** Mean AP over its runs, a share. */
  readonly score: number;
  readonly runs: number;
  /** Over the default in runs of the same seeds alone; null where there are none. */
  readonly overDefault: (Gain & { readonly seeds: number }) | null;
}

/** What to do next. */
export type NextStep =
  /** Train a pair with this seed; null where any will do. */
  | (PairOf & {
      readonly kind: 'train';
      readonly seed: string | null;
      readonly why: 'pick' | 'default' | 'list' | 'second-seed';
      /** What is to be hoped of it: the mean of its gain over the choice, counting losses as nothing. */
      readonly hoped: number;
      /** Chance that it is better than the choice. */
      readonly chance: number;
    })
  | {
      readonly kind: 'stop';
      /** Of the likeliest pair without a run: that it is better than the choice by more than `seedsDiffer`. */
      readonly chance: number;
      readonly why: 'no-better-in-sight' | 'enough-runs';
    };

/** What the gain over the default comes to. */
export type Verdict =
  /** The range is above 0, or below. */
  | 'gain'
  | 'loss'
  /** It holds 0. */
  | 'unclear'
  /** It holds 0, and nothing beyond `seedsDiffer`. */
  | 'no-effect'
  /** The default is the choice. */
  | 'default';

/** Why a run does not count, or that it does. */
export const RUN_STATUSES = [
  'measured',
  /** Shorter or longer than most. */
  'other-length',
  /** A row that repeats another. */
  'copy',
  /** Of a plan: not started, running, ended with an error, or without a log. */
  'waiting',
  'started',
  'failed',
  'no-log',
  /** Contradicts the data, or the other runs. */
  'refused',
] as const;

export type RunStatus = (typeof RUN_STATUSES)[number];

/** A run that was trained or is to be. */
export interface RunRow extends PairOf {
  /** AP as a share; null where there is none yet. */
  readonly score: number | null;
  readonly seed: string | null;
  readonly status: RunStatus;
  /** The file that says so, and its line from 1 where it has one. */
  readonly place: RunPlace;
}

/** What a user's own trainings say, beside what was believed before. */
export interface Learned {
  readonly before: Choice;
  readonly after: Choice;
  readonly verdict: Verdict;
  readonly runs: number;
  readonly seeds: number;
  readonly pairs: readonly MeasuredPair[];
  /** The pairs to train, in this order; the first is the choice before any run. */
  readonly list: readonly PairOf[];
  readonly next: NextStep;
  /** Share of AP by which a difference of two pairs varies from seed to seed: one standard deviation. */
  readonly seedsDiffer: number;
  /** Steps of the training that was told or assumed. */
  readonly steps: number;
}
