import type { Failure } from '../contract/failures/Failure.ts';
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
  'image-size-differs',
  'image-size-swapped',
  'image-turned',
  'image-turned-upright',
  'image-without-record',
  'split-unreadable',
  'nothing-usable',
  'split-same-file',
  'split-same-content',
  'split-same-boxes',
  'split-class-missing',
  'config-class-missing',
  'config-class-additional',
  'config-class-order',
  'config-class-count',
  'config-classes-off-by-one',
  'config-ids-beyond-classes',
  'config-ids-read-as-coco',
  'config-classes-unknown',
  'config-other-data',
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

/** Where a record stands, as far as it is known. */
export interface FindingPlace {
  /** As it can be opened; inside the archive where there is one; absent for the annotation file itself. */
  readonly file?: string;
  /** The archive that holds the file. */
  readonly archive?: string;
  /** From 1; absent where a whole file is meant. */
  readonly line?: number;
  /** UTF-16 units from 1. */
  readonly column?: number;
}

export interface FindingRecord extends ProblemExample {
  /** Absent where the format has no places, or the record no id. */
  readonly place?: FindingPlace;
  /** Of an image: width and height in pixels as the annotations say them, and as its file does. */
  readonly sizes?: { readonly written: ImagePixels; readonly file: ImagePixels };
}

type ImagePixels = readonly [width: number, height: number];
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
  /** The other file: of what two splits share, the folder of images, the config. */
  readonly other?: string;
  /** Of a model's detections: what was found. */
  readonly remark?: PredictionRemark;
  /** Why a split could not be read. */
  readonly failure?: Failure;
  /** Numbers of classes, or the highest id in use, of a config and of the data. */
  readonly numbers?: { readonly inConfig: number; readonly inData: number };
  /** How all boxes seem to be written. */
  readonly convention?: Convention;
  /** Of records that not all loaders take: which, and what those of some frameworks do with them. */
  readonly taken?: { readonly fault: FoundFault; readonly by: readonly TakenBy[] };
}

/** A file or folder, or a split of it, with all that was found in it, errors first. */
export interface ValidatedFile {
  readonly file: string;
  /** Absent where the set has no splits. */
  readonly split?: string;
  readonly format: string;
  readonly images: number;
  readonly annotations: number;
  /** How many image files were looked into; absent where they were not looked for, 0 where none was found. */
  readonly imageFiles?: number;
  readonly findings: readonly Finding[];
}

/**
 * What is safe to change: nothing is lost by it, and there is one right result.
 *
 * - `record-repeated`: a record that equals an earlier one in everything (annotations: but their id) is taken out.
 * - `annotation-id-repeated`: later annotations of an id get new ones; nothing in a COCO file refers to them.
 * - `number-as-text`: a number of a box, an area or a size that is written as a text.
 * - `crowd-not-number`: `iscrowd` as "0", "1", true or false.
 * - `reference-of-other-type`: "1" for the 1 that is listed, or the other way round, where only one of them is.
 */
export const FIX_CODES = [
  'record-repeated',
  'annotation-id-repeated',
  'number-as-text',
  'crowd-not-number',
  'reference-of-other-type',
] as const;

export type FixCode = (typeof FIX_CODES)[number];

/** One kind of change. */
export interface Fix {
  readonly code: FixCode;
  /** Records that were changed. */
  readonly count: number;
  /** The first ones, or all; by the ids that the file had. */
  readonly records: readonly ProblemExample[];
}
