import type { Detail } from './Detail.ts';

/** Why a set of many files cannot be read. */
export type SetFailure =
  /** Its description is broken, or lacks what is needed. */
  | { readonly code: 'set-unusable'; readonly file: string; readonly reason: Detail }
  /** The images that it names are not there. */
  | {
      readonly code: 'images-not-found';
      readonly file: string;
      /** As it is written there. */
      readonly wanted: string;
      /** Places where nothing was found. */
      readonly looked: readonly string[];
    }
  | {
      readonly code: 'split-unknown';
      readonly file: string;
      readonly split: string;
      readonly known: readonly string[];
    }
  /** Splits are to be compared, and there are fewer than two. */
  | { readonly code: 'no-splits'; readonly file: string; readonly split: string | null };

export type SetFailureCode = SetFailure['code'];
