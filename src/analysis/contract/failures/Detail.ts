import type {
  AnnotationFault,
  ArchiveFault,
  TableFault,
  MarkupFault,
  BackendFault,
  ConfigFault,
  CountFault,
  CountValue,
  EditFault,
  FileContent,
  FileFault,
  JsonNeed,
  LossReason,
  SettingFault,
} from './detailCodes.ts';
import type { OutputsFault, RunFault, SetFault } from './fileFaults.ts';
import type { PredictionRemark } from '../records/PredictionRemark.ts';
import type { OutputsDetail } from './OutputsDetail.ts';

/** What our own code says inside a failure: why, and what was found. `src/words` words it. */
export type DetailCode =
  | FileFault
  | MarkupFault
  | TableFault
  | ArchiveFault
  | BackendFault
  | AnnotationFault
  | FileContent
  | ConfigFault
  | EditFault
  | LossReason
  | CountFault
  | OutputsFault
  | RunFault
  | SetFault
  | SettingFault;

/** What the elements of a list are. */
export type ElementKind = 'object' | 'array' | 'number' | 'string' | 'literal' | 'mixed';

/** What a section of a document is that should be a list of records; `list` where it is one of other things. */
export type SectionKind = 'object' | 'list' | 'number' | 'string' | 'literal';

/** Some keys of an object, and how many more it has. */
export interface SomeKeys {
  readonly names: readonly string[];
  readonly more: number;
}

/** What is said with values. */
export type FilledDetail =
  | OutputsDetail
  /** From 1 and from 0, as editors and XML readers count. */
  | { readonly kind: 'xml-broken'; readonly line: number; readonly column: number }
  /** A file or a bracket that should be there. */
  | { readonly kind: 'missing'; readonly what: string }
  /** TensorFlow's native library, for another TensorFlow.js. */
  | { readonly kind: 'other-version'; readonly version: string; readonly needed: string }
  /** A file whose name is needed. */
  | { readonly kind: 'in-the-way'; readonly file: string }
  /** A list of another file holds the loss; lists do not merge. */
  | { readonly kind: 'in-list'; readonly path: string; readonly file: string }
  /** A line of code that sets a value of a focal loss once more. */
  | { readonly kind: 'decided-elsewhere'; readonly line: number; readonly code: string }
  /** A setting that another file sets as well, which has to change with it. */
  | { readonly kind: 'set-in-base'; readonly path: string; readonly file: string }
  /** A value that no config sets. */
  | { readonly kind: 'fixed-in-code'; readonly letter: 'α' | 'γ'; readonly value: number }
  /** A value that is written nowhere, and cannot be written here. */
  | { readonly kind: 'no-place'; readonly letter: 'α' | 'γ' }
  /** An α above 1, as it is written. */
  | {
      readonly kind: 'alpha-scale';
      readonly path: string;
      readonly line: number;
      readonly alpha: string;
    }
  /** A call of a focal loss whose values are no numbers of the file. */
  | { readonly kind: 'handed-on'; readonly call: string; readonly line: number }
  /** A call of a focal loss of another file, whose arguments have no names. */
  | { readonly kind: 'order-unknown'; readonly call: string; readonly line: number }
  /** A file that a config builds on, as the config names it. */
  | { readonly kind: 'base-missing'; readonly file: string }
  /** A focal loss whose pair no config sets: in the code of its framework, or in that of a model's own config. */
  | {
      readonly kind: 'hard-coded' | 'left-to-model-config';
      readonly alpha: number;
      readonly gamma: number;
    }
  /** A config that is longer than any. */
  | { readonly kind: 'too-many-characters' | 'too-many-documents'; readonly most: number }
  /** Data that is larger than what is read of it. */
  | { readonly kind: 'more-than-megabytes'; readonly megabytes: number }
  | { readonly kind: 'object'; readonly keys: SomeKeys }
  /** A document whose sections are other than they should be. */
  | {
      readonly kind: 'sections';
      readonly sections: readonly { readonly name: string; readonly is: SectionKind }[];
    }
  | {
      readonly kind: 'list';
      readonly count: number;
      readonly of: ElementKind;
      readonly keys?: SomeKeys;
    }
  /** A single JSON value, as it stands in the file. */
  | { readonly kind: 'value'; readonly type: 'number' | 'literal'; readonly text: string }
  /** Text that stops being JSON; `json-lines` where an object has ended, and another one follows. */
  | {
      readonly kind: 'json-at' | 'json-lines';
      readonly line: number;
      readonly column: number;
      readonly expected: JsonNeed;
    }
  | { readonly kind: 'json-ends'; readonly line: number; readonly column: number }
  /** Detections of which none can be used, and why. */
  | {
      readonly kind: 'unusable-detections';
      readonly count: number;
      readonly remarks: readonly PredictionRemark[];
    }
  /** A document of another kind or version; both are schemas. */
  | { readonly kind: 'other-schema'; readonly found: string; readonly wanted: string }
  /** A field that should hold a number from `low` to `high`. */
  | {
      readonly kind: 'out-of-range';
      readonly field: string;
      /** As `shownValue` writes it; null where there is none. */
      readonly found: string | null;
      readonly low: number;
      readonly high: number;
    }
  /** More of something than counts of several files can keep. */
  | {
      readonly kind: 'too-many';
      readonly what: 'classes' | 'class-pairs';
      readonly most: number;
    }
  /** Ids of two categories, of different kinds, that are written alike. */
  | { readonly kind: 'same-id'; readonly id: string }
  /** A place in a document, like `summary.images`; what it holds, as `shownValue` writes it, and what it should. */
  | {
      readonly kind: 'unexpected';
      /** Null for the document itself. */
      readonly path: string | null;
      readonly found: string | null;
      readonly wanted: CountValue;
    }
  /** Columns that a table of runs has to have. */
  | { readonly kind: 'missing-columns'; readonly names: readonly string[] }
  /** A cell of a table that should hold a number; null where it is empty. */
  | { readonly kind: 'no-number'; readonly field: string; readonly found: string | null }
  | { readonly kind: 'too-many-runs'; readonly most: number }
  /** Runs that are judged by different metrics: none has a score of all. */
  | { readonly kind: 'mixed-metrics'; readonly names: readonly string[] }
  /** Runs that say how many images they saw, which are not those of the annotation file. */
  | { readonly kind: 'other-images'; readonly found: number; readonly images: number }
  /** Runs that are longer or shorter than the schedule that was given. */
  | {
      readonly kind: 'other-length';
      readonly unit: 'epochs' | 'iterations';
      readonly found: number;
      readonly wanted: number;
    }
  /** A value that was given for a run, and another one in the config that it was trained with. */
  | {
      readonly kind: 'contradicts-config';
      readonly letter: 'α' | 'γ';
      readonly given: number;
      readonly config: string;
      readonly written: number;
    }
  /** The words of a system or a library, which are not ours to translate. */
  | { readonly kind: 'system'; readonly text: string };

export type Detail = DetailCode | FilledDetail;

const MOST_SHOWN = 40;

/** A JSON value as it stands in a file, shortened; null where there is none. */
export function shownValue(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  if (text === undefined) return null;
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** A library's or the system's own words. */
export function systemDetail(thrown: unknown): FilledDetail {
  return { kind: 'system', text: thrown instanceof Error ? thrown.message : String(thrown) };
}
