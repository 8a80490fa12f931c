import type { PredictionRemark } from '../contract/records/PredictionRemark.ts';
import type { ProblemCode, ProblemExample } from '../dataset/Dataset.ts';

/** What is found beside the problems that every reading counts. */
const FINDING_CODES = [
  'box-repeated',
  'box-of-two-classes',
  'class-name-repeated',
  'class-ids-off-by-one',
  'ids-text-and-number',
  'file-name-repeated',
  'polygon-invalid',
  'split-same-file',
  'split-same-boxes',
  'split-class-missing',
] as const;

export type OwnFindingCode = (typeof FINDING_CODES)[number];

type PredictionCode = PredictionRemark['code'];

/** Stable: scripts and lists of exceptions may name it. */
export type FindingCode = ProblemCode | OwnFindingCode | `prediction-${PredictionCode}`;

export const SEVERITIES = ['error', 'warning', 'info'] as const;

/** `error`: boxes are lost or trained on wrongly; `warning`: likely a mistake; `info`: sound sets have it on purpose. */
export type Severity = (typeof SEVERITIES)[number];

/** Line and column from 1, in the file that is named, else in the annotation file. */
export interface FindingPlace {
  readonly file?: string;
  readonly line: number;
  readonly column: number;
}

export interface FindingRecord extends ProblemExample {
  /** Absent where the format has no places, or the record no id. */
  readonly place?: FindingPlace;
}

/** One kind of mistake in one file. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly count: number;
  /** The first ones, or all. */
  readonly records: readonly FindingRecord[];
  /** The other file, of what two splits share. */
  readonly other?: string;
  /** Of a model's detections: what was found. */
  readonly remark?: PredictionRemark;
}

/** A file or folder with all that was found in it, errors first. */
export interface ValidatedFile {
  readonly file: string;
  readonly format: string;
  readonly images: number;
  readonly annotations: number;
  readonly findings: readonly Finding[];
}
