import type { Allowed } from '../analysis/contract/failures/Allowed.ts';
import type { Detail, DetailCode, FilledDetail } from '../analysis/contract/failures/Detail.ts';
import type { OutputsDetail } from '../analysis/contract/failures/OutputsDetail.ts';
import type { JsonNeed, JsonNeedCode } from '../analysis/contract/failures/detailCodes.ts';
import type { Explanation } from '../analysis/contract/Explanation.ts';
import type { Failure, FailureCode } from '../analysis/contract/failures/Failure.ts';
import type { UnusableReason } from '../analysis/contract/failures/UnusableReason.ts';

/** Words on failures in one language. What it lacks does not compile. */
export interface FailureWords {
  readonly failures: {
    readonly [C in FailureCode]: (failure: Extract<Failure, { code: C }>) => Explanation;
  };
  /** A clause or a noun phrase that can stand behind a colon. */
  readonly detail: (detail: Detail) => string;
  /** What a value has to be. */
  readonly allowed: (allowed: Allowed) => string;
}

export type DetailWords = Readonly<Record<DetailCode, string>>;

export type FilledDetailWords = {
  readonly [K in FilledDetail['kind']]: (detail: FilledDetail & { readonly kind: K }) => string;
};

/** The words on raw outputs, which stand in a file of their own. */
export type OutputsDetailWords = Pick<FilledDetailWords, OutputsDetail['kind']>;

export type JsonNeedWords = Readonly<Record<JsonNeedCode, string>>;

export type FilledJsonNeed = Exclude<JsonNeed, string>;

/** Of several focal losses, so many are named. */
export const MOST_CANDIDATES = 20;

/** Of kinds of focal loss that were looked for, so many are named. */
export const MOST_NAMED = 3;

/** A detail with values, in the words of a language. */
export function filledText(detail: FilledDetail, words: FilledDetailWords): string {
  // The table is complete by its type; TypeScript cannot see that kind and argument belong together.
  return (words[detail.kind] as (detail: FilledDetail) => string)(detail);
}

/** What a reason says of the annotations, as a clause, and what to do about it. */
export type UnusableReasonWords = {
  readonly [K in UnusableReason['kind']]: {
    readonly said: (reason: UnusableReason & { readonly kind: K }) => string;
    readonly advice: (reason: UnusableReason & { readonly kind: K }) => string;
  };
};

/** A reason in the words of a language. */
export function reasonIn(
  words: UnusableReasonWords,
  reason: UnusableReason,
): { readonly said: string; readonly advice: string } {
  // As in `filledText`.
  const { said, advice } = words[reason.kind] as {
    readonly said: (reason: UnusableReason) => string;
    readonly advice: (reason: UnusableReason) => string;
  };
  return { said: said(reason), advice: advice(reason) };
}

export type { IdMismatch, UnusableReason } from '../analysis/contract/failures/UnusableReason.ts';
export type { OutOfRangeValue, TextPlace } from '../analysis/contract/failures/Failure.ts';
export type { FileKind } from '../analysis/contract/failures/FileKind.ts';
export type { ShownRelative } from '../analysis/contract/LossMeaning.ts';
export type { TrainingDifference } from '../analysis/contract/TrainingFacts.ts';
export type { SetFailureCode } from '../analysis/contract/failures/SetFailure.ts';
export type { NamedAnnotations, UnreadBase } from '../analysis/contract/UnreadBase.ts';
export type { Allowed, NumberRange } from '../analysis/contract/failures/Allowed.ts';
export type {
  Detail,
  ElementKind,
  SectionKind,
  SomeKeys,
} from '../analysis/contract/failures/Detail.ts';
export type {
  ArchiveFault,
  TableFault,
  MarkupFault,
  AssignmentRule,
  CountedNeed,
  AnnotationFault,
  BackendFault,
  ConfigFault,
  CountFault,
  CountValue,
  DetectorSource,
  EditFault,
  FileContent,
  FileFault,
  FocalLossSchema,
  JsonNeed,
  JsonNeedCode,
  LossReason,
  NoPairReason,
  SettingFault,
} from '../analysis/contract/failures/detailCodes.ts';
export type { OutputsFault, RunFault, SetFault } from '../analysis/contract/failures/fileFaults.ts';
