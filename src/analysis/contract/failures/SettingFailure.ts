import type { Allowed } from './Allowed.ts';
import type { Detail } from './Detail.ts';

/** Why a setting of a config is not changed. */
export type SettingFailure =
  | {
      readonly code: 'setting-unknown';
      readonly file: string;
      readonly key: string;
      /** The settings of this file that are known. */
      readonly known: readonly string[];
    }
  /** The setting stands, or would stand, in several places that need not agree. */
  | {
      readonly code: 'setting-ambiguous';
      readonly file: string;
      readonly key: string;
      readonly candidates: readonly { readonly path: string; readonly line?: number }[];
    }
  | {
      readonly code: 'setting-out-of-range';
      readonly file: string;
      readonly key: string;
      readonly value: number;
      readonly allowed: Allowed;
    }
  /** There is no place for it, or an edit was made and read again, and is not what it should be. */
  | {
      readonly code: 'setting-not-editable';
      readonly file: string;
      readonly path: string;
      readonly reason: Detail;
    }
  /** No number was given, and there is no proposal. */
  | { readonly code: 'setting-not-proposed'; readonly file: string; readonly key: string };
