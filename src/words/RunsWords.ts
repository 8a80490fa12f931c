import type { RunRemark } from '../analysis/contract/RunRemark.ts';
import type { NextStep, Verdict } from '../analysis/trainings/runs/Learned.ts';

type Train = Extract<NextStep, { kind: 'train' }>;
type Stop = Extract<NextStep, { kind: 'stop' }>;

/** What is said of a gain; formatted. */
export interface SaidGain {
  readonly pair: string;
  readonly usual: string;
  readonly value: string;
  readonly low: string;
  readonly high: string;
}

/** Words on trainings of the user's own; numbers come formatted, pairs as `γ 1, α 0.5`. */
export interface RunsWords {
  readonly headline: (counts: { runs: number; pairs: number; seeds: number }) => string;
  readonly columns: {
    readonly score: string;
    readonly runs: string;
    readonly overDefault: string;
  };
  readonly verdicts: Readonly<Record<Verdict, (gain: SaidGain) => string>>;
  readonly before: (gain: SaidGain) => string;
  /** Of a choice that no run is of. */
  readonly untrained: (gain: SaidGain) => string;
  readonly beforeDefault: (usual: string) => string;
  /** Before any run. */
  readonly expected: (gain: SaidGain) => string;
  readonly samePair: (pair: string) => string;
  readonly movedPair: (from: string, to: string) => string;
  /** `seed` is null where any will do. */
  readonly train: Readonly<
    Record<Train['why'], (next: { pair: string; seed: string | null }) => string>
  >;
  readonly hope: (hoped: string, chance: string) => string;
  readonly stop: Readonly<Record<Stop['why'], (chance: string, share: string) => string>>;
  readonly seedsDiffer: (share: string) => string;
  readonly list: (pairs: string) => string;
  /** On a plan that was just made. */
  readonly plan: {
    readonly headline: (counts: { runs: number; pairs: number; seeds: number }) => string;
    readonly number: string;
    readonly seed: string;
    readonly options: string;
    readonly copies: (files: string) => string;
    readonly start: (script: string) => string;
    readonly slurm: (script: string) => string;
    readonly learn: (plan: string) => string;
  };
  readonly remarks: {
    readonly [C in RunRemark['code']]: (remark: Extract<RunRemark, { code: C }>) => string;
  };
}

export type { RunStatus } from '../analysis/trainings/runs/Learned.ts';
