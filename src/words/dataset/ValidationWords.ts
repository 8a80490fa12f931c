import type { OwnFindingCode, Severity, TakenBy } from '../../analysis/validation/Finding.ts';

/** What a check of annotation files says, beside `ProblemWords`. */
export interface ValidationWords {
  /** A clause behind the number of records; `other` is the file that they are shared with. */
  readonly findings: Readonly<Record<OwnFindingCode, (count: number, other: string) => string>>;
  /** What the loaders of some frameworks do with records, as a clause. */
  readonly taken: Readonly<
    Record<TakenBy['outcome'], (frameworks: string, several: boolean) => string>
  >;
  readonly severities: Readonly<Record<Severity, string>>;
  /** Before a clause on a model's detections. */
  readonly predictions: (file: string) => string;
}

export type { Finding } from '../../analysis/validation/Finding.ts';
