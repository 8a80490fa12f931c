/** Where a run stands: the file, and the line from 1 where it has one. */
export interface RunPlace {
  readonly file: string;
  readonly line: number | null;
}

/** By what runs are compared; `score` where a table does not say more. */
export const METRICS = ['score', 'AP', 'AP50', 'AP75'] as const;

export type Metric = (typeof METRICS)[number];

/** How long a training was, as far as it is written. */
export interface RunLength {
  readonly epochs: number | null;
  readonly iterations: number | null;
  /** Images of a step. */
  readonly batch: number | null;
}

/** A training as a file tells of it: nothing is checked yet, and scores may be per cent. */
export interface RunRecord extends RunLength {
  readonly place: RunPlace;
  readonly gamma: number | null;
  readonly alpha: number | null;
  readonly scores: Readonly<Partial<Record<Metric, number>>>;
  /** As it is written; null where it is not. */
  readonly seed: string | null;
  /** Images that were trained on. */
  readonly images: number | null;
}

/** A training of the user's own that counts. */
export interface MeasuredRun {
  readonly gamma: number;
  readonly alpha: number;
  /** AP as a share in [0, 1]. */
  readonly score: number;
  /** Runs of one seed start alike and see the images in one order; null where nobody says. */
  readonly seed: string | null;
  /** Deviation of ln AP beside the pair and what runs have in common; that of a training's length where it is not given. */
  readonly deviation?: number;
  /** Runs of another network have a level of their own, which says nothing; the user's own training where it is not given. */
  readonly level?: 'pilot';
}
