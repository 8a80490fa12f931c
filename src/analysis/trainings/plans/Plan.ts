/** A training of a plan. */
export interface PlannedRun {
  /** Of its folder: `1-g2-a0.25-s0`. */
  readonly name: string;
  readonly gamma: number;
  readonly alpha: number;
  /** Runs of one seed start alike and see the images in one order. */
  readonly seed: number;
  /** The config that it trains with: the user's own, or a copy with this pair. */
  readonly config: string;
  /** What a command line sets over the config, one argument each; empty for a copy. */
  readonly options: readonly string[];
}

/** Trainings that are to be compared. Which of them have run is written nowhere but in their folders. */
export interface Plan {
  readonly schema: typeof PLAN_SCHEMA;
  /** The annotation file and the config, as they were named. */
  readonly annotations: string;
  readonly config: string;
  /** Where the commands run: an absolute path. */
  readonly directory: string;
  /** With `{config}`, `{folder}`, `{seed}` and `{options}`. */
  readonly command: string;
  readonly runs: readonly PlannedRun[];
}

export const PLAN_SCHEMA = 'focal-lens/plan@1';

/** Below the folder of the plan. */
export const RUNS_FOLDER = 'runs';

/** Marks in the folder of a run: that it was started, and how it ended. */
export const MARKS = { started: 'started', done: 'done', failed: 'failed' } as const;
