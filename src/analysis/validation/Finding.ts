import type { Convention } from '../contract/records/Convention.ts';
import type { PredictionRemark } from '../contract/records/PredictionRemark.ts';
import type { RecordFault, RecordOutcome } from '../contract/records/RecordFault.ts';
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
  'nothing-usable',
  'split-same-file',
  'split-same-boxes',
  'split-class-missing',
] as const;

export type OwnFindingCode = (typeof FINDING_CODES)[number];

/** Faults of records that no other code is about. */
export type FoundFault = Exclude<
  RecordFault,
  | 'image-unsized'
  | 'shared-annotation-id'
  | 'no-class'
  | 'class-unlisted'
  | 'class-not-trained'
  | 'no-polygon'
  | 'flat-segmentation'
  | 'short-polygon'
  | 'voc-corners'
  | 'voc-difficult'
  | 'label-beyond'
  | 'label-repeated'
>;

type PredictionCode = PredictionRemark['code'];

/** Stable: scripts and lists of exceptions may name it. */
export type FindingCode =
  | ProblemCode
  | OwnFindingCode
  | 'boxes-misread'
  | `record-${FoundFault}`
  | `prediction-${PredictionCode}`;

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

/** What becomes of records with such a fault. */
export type FoundOutcome = Extract<RecordOutcome, 'box-out' | 'record-out' | 'crowd' | 'stops'>;

/** What the loaders of some frameworks do with such records. */
export interface TakenBy {
  readonly outcome: FoundOutcome;
  /** Names and releases of frameworks. */
  readonly frameworks: readonly string[];
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
  /** How all boxes seem to be written. */
  readonly convention?: Convention;
  /** Of records that not all loaders take: which, and what those of some frameworks do with them. */
  readonly taken?: { readonly fault: FoundFault; readonly by: readonly TakenBy[] };
}

/** A file or folder with all that was found in it, errors first. */
export interface ValidatedFile {
  readonly file: string;
  readonly format: string;
  readonly images: number;
  readonly annotations: number;
  readonly findings: readonly Finding[];
}
