import type { Allowed } from './Allowed.ts';
import type { Detail } from './Detail.ts';
import type { ShownRelative } from '../LossMeaning.ts';
import type { AssignmentRule, CountedNeed, FocalLossSchema, JsonNeed } from './detailCodes.ts';
import type { FileKind } from './FileKind.ts';
import type { DetectorFailure } from './DetectorFailure.ts';
import type { SetFailure } from './SetFailure.ts';
import type { PilotObstacle } from './PilotObstacle.ts';
import type { SettingFailure } from './SettingFailure.ts';
import type { AnnotationFailure } from './AnnotationFailure.ts';

/** A place in a text: byte offset from 0, line and column from 1. */
export interface TextPlace {
  readonly byte: number;
  readonly line: number;
  readonly column: number;
  /** Up to 40 characters around the spot, which is marked by ▸. */
  readonly excerpt?: string;
}

/** Why the work cannot go on. Plain data, so that it crosses worker, page and process unchanged. */
export type Failure =
  | { readonly code: 'not-found'; readonly file: string }
  | { readonly code: 'is-directory'; readonly file: string }
  | { readonly code: 'no-permission'; readonly file: string }
  | { readonly code: 'unreadable'; readonly file: string; readonly reason: Detail }
  | { readonly code: 'changed-while-read'; readonly file: string }
  /** Larger than what is read of such a file. */
  | { readonly code: 'file-too-large'; readonly file: string; readonly megabytes: number }
  | {
      readonly code: 'json-broken';
      readonly file: string;
      readonly at: TextPlace;
      /** What the reader needed there. */
      readonly expected: JsonNeed;
    }
  | {
      readonly code: 'json-truncated';
      readonly file: string;
      readonly at: TextPlace;
      readonly annotationsRead: number;
    }
  | {
      readonly code: 'not-coco';
      readonly file: string;
      /** What the file holds instead. */
      readonly found: Detail;
    }
  /** A file that is clearly something else than annotations of a format that is read. */
  | { readonly code: 'not-annotations'; readonly file: string; readonly found: FileKind }
  | {
      readonly code: 'folder-not-annotations';
      readonly file: string;
      /** Formats that were looked for. */
      readonly looked: readonly string[];
      /** How many files it holds, down to some depth; there are more where `isCut`. */
      readonly files: number;
      readonly isCut: boolean;
      /** The most frequent endings, '' for none. */
      readonly endings: readonly { readonly ending: string; readonly count: number }[];
      /** Some files that may hold annotations by themselves. */
      readonly likely: readonly string[];
    }
  /** A file of another format than COCO that is damaged, or has something else where its format wants a value. */
  | {
      readonly code: 'annotations-broken';
      readonly file: string;
      /** From 1, as is the record. */
      readonly line?: number;
      readonly record?: number;
      readonly reason: Detail;
    }
  | { readonly code: 'results-not-ground-truth'; readonly file: string }
  | {
      readonly code: 'not-predictions';
      readonly file: string;
      /** What the file holds instead. */
      readonly found: Detail;
    }
  /** The images, or the detector, allow no pilots. */
  | { readonly code: 'pilot-impossible'; readonly file: string; readonly reason: PilotObstacle }
  /** A model's raw outputs that are damaged, or of another dataset or detector. */
  | { readonly code: 'outputs-unusable'; readonly file: string; readonly reason: Detail }
  | { readonly code: 'report-unusable'; readonly file: string; readonly reason: Detail }
  /** No counts that this program wrote, or damaged ones. */
  | { readonly code: 'counts-unusable'; readonly file: string; readonly reason: Detail }
  | { readonly code: 'counts-not-mergeable'; readonly reason: Detail }
  /** Counts of two files that are no parts of one set. */
  | {
      readonly code: 'counts-differ';
      readonly file: string;
      readonly other: string;
      readonly reason: Detail;
    }
  /** A table or a log of trainings that cannot be what it is taken for, or two that do not go together. */
  | {
      readonly code: 'runs-unusable';
      readonly file: string;
      /** From 1. */
      readonly line?: number;
      readonly reason: Detail;
    }
  /** No plan that this program wrote, or a damaged one. */
  | { readonly code: 'plan-unusable'; readonly file: string; readonly reason: Detail }
  /** More pairs are to be trained than are worth it. */
  | { readonly code: 'too-many-pairs'; readonly wanted: number; readonly most: number }
  /** How a framework is started with a seed is not known. */
  | { readonly code: 'no-train-command'; readonly file: string; readonly framework: string }
  | AnnotationFailure
  | {
      readonly code: 'input-too-large';
      /** The config or the detector whose input it is, where that is what is wrong. */
      readonly file?: string;
      /** Pixels of the network input, and the places it would classify. */
      readonly height: number;
      readonly width: number;
      readonly anchors: number;
      /** As many can be counted. */
      readonly most: number;
    }
  | {
      readonly code: 'setup-out-of-range';
      /** The config, or the name of the detector. */
      readonly file: string;
      /** Of the config, or the field of the description: `candidates.levels[0].stride`. */
      readonly key: string;
      /** Where the config writes it. */
      readonly line?: number;
      /** As it is written, cut off where it is long; of what was worked out from several, also that it is no finite number. */
      readonly value: OutOfRangeValue;
      readonly allowed: Allowed;
    }
  | { readonly code: 'unknown-detector'; readonly name: string; readonly known: readonly string[] }
  | {
      readonly code: 'detector-dynamic';
      readonly name: string;
      /** What it assigns by. */
      readonly rule: AssignmentRule;
      readonly needs: CountedNeed;
    }
  | { readonly code: 'arguments'; readonly message: string }
  | {
      readonly code: 'backend-unavailable';
      readonly backend: string;
      readonly reason: Detail;
    }
  | {
      readonly code: 'config-unsupported';
      readonly file: string;
      readonly supported: readonly string[];
    }
  | {
      readonly code: 'config-broken';
      readonly file: string;
      readonly at: TextPlace;
      readonly reason: Detail;
    }
  | {
      readonly code: 'config-no-focal-loss';
      readonly file: string;
      /** What it trains with instead; absent where nothing is known. */
      readonly reason?: Detail;
      readonly looked: readonly FocalLossSchema[];
    }
  /** A loss was named, or is the only one, whose values are no pair of focal loss. */
  | {
      readonly code: 'config-other-loss';
      readonly file: string;
      readonly loss: ShownRelative;
      /** Of such losses in the config beside this one. */
      readonly more: number;
    }
  | {
      readonly code: 'config-ambiguous';
      readonly file: string;
      /** Where α and γ were found; without a line where they are not written yet. */
      readonly candidates: readonly { readonly path: string; readonly line?: number }[];
      /** Whether all of them can take one pair. */
      readonly alike?: true;
    }
  | {
      readonly code: 'config-not-a-number';
      readonly file: string;
      readonly key: string;
      readonly text: string;
    }
  /** An edit was made and read again, and is not what it should be. */
  | {
      readonly code: 'config-not-editable';
      readonly file: string;
      /** Of the focal loss. */
      readonly path: string;
      readonly reason: Detail;
    }
  | DetectorFailure
  | SetFailure
  | SettingFailure
  | {
      readonly code: 'config-too-many-bases';
      readonly file: string;
      /** How many files a config may build on, and how large they may be together. */
      readonly files: number;
      readonly megabytes: number;
    }
  /** Reading it took longer than an editor can wait. */
  | { readonly code: 'config-too-complex'; readonly file: string; readonly seconds: number }
  | { readonly code: 'config-changed'; readonly file: string }
  | { readonly code: 'not-writable'; readonly file: string; readonly reason: Detail }
  /** The new content is there in part, and the old one could not be put back. */
  | { readonly code: 'partly-written'; readonly file: string; readonly reason: Detail }
  | { readonly code: 'cancelled' }
  | { readonly code: 'internal'; readonly message: string };

export type OutOfRangeValue = string | { readonly uncountable: 'too-large' | 'no-number' };

export type FailureCode = Failure['code'];

/** Carries a failure through code that throws. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.name = 'FailureError';
    this.failure = failure;
  }
}

export function fail(failure: Failure): never {
  throw new FailureError(failure);
}

/** By its name, not its class: each bundle has a class of its own, and what is loaded late comes from another bundle. */
export function isFailureError(thrown: unknown): thrown is FailureError {
  return thrown instanceof Error && thrown.name === 'FailureError' && 'failure' in thrown;
}

/** Any thrown value as a failure; what is not in the catalogue is a bug and becomes `internal`. */
export function asFailure(thrown: unknown): Failure {
  if (isFailureError(thrown)) return thrown.failure;
  if (thrown instanceof Error && thrown.name === 'AbortError') return { code: 'cancelled' };
  return { code: 'internal', message: thrown instanceof Error ? thrown.message : String(thrown) };
}
