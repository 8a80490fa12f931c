import type {
  Finding as AnyFinding,
  FixCode,
  OwnFindingCode,
  Severity,
  TakenBy,
} from '../../analysis/validation/Finding.ts';

/** What a check of annotation files says, beside `ProblemWords`. */
export interface ValidationWords {
  /**
   * A clause behind the number of records; `other` is the file that they are shared with, the config, or why a split could
   * not be read.
   */
  readonly findings: Readonly<
    Record<OwnFindingCode, (count: number, other: string, numbers: ClassNumbers) => string>
  >;
  /** A clause behind the number of records that were changed. */
  readonly fixes: Readonly<Record<FixCode, (count: number) => string>>;
  /** What the loaders of some frameworks do with records, as a clause. */
  readonly taken: Readonly<
    Record<TakenBy['outcome'], (frameworks: string, several: boolean) => string>
  >;
  readonly severities: Readonly<Record<Severity, string>>;
  /** Before a clause on a model's detections. */
  readonly predictions: (file: string) => string;
}

/** Of a config and of the data. */
export type ClassNumbers = NonNullable<AnyFinding['numbers']>;

export type { Finding, FindingPlace, Fix } from '../../analysis/validation/Finding.ts';
