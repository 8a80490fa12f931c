import type {
  Finding as AnyFinding,
  OwnFindingCode,
  Severity,
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
  readonly severities: Readonly<Record<Severity, string>>;
  /** Before a clause on a model's detections. */
  readonly predictions: (file: string) => string;
}

/** Of a config and of the data. */
export type ClassNumbers = NonNullable<AnyFinding['numbers']>;

export type { Finding, FindingPlace } from '../../analysis/validation/Finding.ts';
