import type { Failure } from '../analysis/contract/failures/Failure.ts';
import type { SplitComparison } from '../analysis/report/compare/splits/SplitComparison.ts';
import type { ProgressReport } from '../analysis/contract/Progress.ts';
import type { DataReport } from '../analysis/report/DataReport.ts';
import type { AnyReport } from '../analysis/report/DynamicReport.ts';
import type { Fix, ValidatedFile } from '../analysis/validation/Finding.ts';
import type { AnalysisRequest } from '../tasks/AnalysisRequest.ts';

/** What a model reached on images, to be worked out from its detections. */
export interface ScoreRequest {
  readonly results: AnalysisRequest['file'];
  readonly truth: AnalysisRequest['file'];
}

/** Annotations in which mistakes are to be found. */
export interface ValidateRequest {
  readonly validate: AnalysisRequest['file'];
  /** How many records of each kind are named. */
  readonly examples: number;
}

/** Annotations of which a fixed copy is to be written. */
export interface FixRequest {
  /** Path of the file. */
  readonly fix: string;
  /** Path of the copy, which may be there. */
  readonly output: string;
  /** How many records of each kind are named. */
  readonly examples: number;
}

/** Which splits a set has. */
export interface SplitsRequest {
  readonly splitsOf: AnalysisRequest['file'];
}

/** A set whose splits are to be analyzed and set side by side. */
export interface CompareSplitsRequest {
  readonly compareSplits: Omit<AnalysisRequest, 'predictions' | 'split'>;
}

/** One request a worker; cancelling terminates the worker. */
export type FromWorker =
  | { readonly type: 'progress'; readonly progress: ProgressReport }
  /** Once, before anchors are matched. */
  | { readonly type: 'data'; readonly data: DataReport }
  | { readonly type: 'done'; readonly report: AnyReport }
  | { readonly type: 'failed'; readonly failure: Failure };

/** Shares of 1. */
export interface Scores {
  readonly AP: number;
  readonly AP50: number;
  readonly AP75: number;
}

/** The same for a `ScoreRequest`. */
export type FromScoring =
  | Exclude<FromWorker, { type: 'data' | 'done' }>
  | { readonly type: 'done'; readonly scores: Scores };

/** The same for a `ValidateRequest`. */
export type FromValidation =
  | Exclude<FromWorker, { type: 'data' | 'done' }>
  | { readonly type: 'done'; readonly files: readonly ValidatedFile[] };

/** The same for a `FixRequest`. */
export type FromFixing =
  | Exclude<FromWorker, { type: 'data' | 'done' }>
  | { readonly type: 'done'; readonly fixes: readonly Fix[] };

/** The same for a `SplitsRequest`. */
export type FromSplits =
  | Exclude<FromWorker, { type: 'data' | 'done' }>
  | { readonly type: 'done'; readonly splits: readonly string[] };

/** The same for a `CompareSplitsRequest`. */
export type FromSplitComparison =
  | Exclude<FromWorker, { type: 'data' | 'done' }>
  | { readonly type: 'done'; readonly comparison: SplitComparison };
