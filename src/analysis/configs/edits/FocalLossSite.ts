import type { ConfigValue } from '../tree/configValue.ts';
import type { EditFault } from '../../contract/failures/detailCodes.ts';
import type { SiteNote } from '../../contract/SiteNote.ts';

/** A place in a config file where α and γ of one focal loss stand. Offsets count UTF-16 units of the original text. */
export interface FocalLossSite {
  /** Name of the file, for messages. */
  readonly file: string;
  /** Framework whose rule recognised it: `Detectron2`, `MMDetection`, …, or `generic`. */
  readonly framework: string;
  /** Where the pair stands, for people: `MODEL.RETINANET`. Unique within a file. */
  readonly path: string;
  /** Null where the file does not write α. */
  readonly alpha: ConfigValue | null;
  /** Null where the file does not write γ. */
  readonly gamma: ConfigValue | null;
  /** What the framework takes for absent values (α −1: no weighting); null where another file (`_BASE_`) may set them. */
  readonly assumed: FocalLossValues | null;
  /** What the files it builds on say, where this file writes nothing; edits override it here and leave them alone. */
  readonly inherited?: InheritedValues;
  /** Values that the framework's code fixes and no config can set. */
  readonly fixed?: Partial<FocalLossValues>;
  /** Where other code of the file decides the values, so that what is written here would not count, or not alone. */
  readonly decided?: DecidedElsewhere;
  /** Why nothing is to be written there although there is a place. */
  readonly unused?: EditFault;
  /** What to know before these values are compared or written: which side α weights, when it counts at all. */
  readonly note?: SiteNote | null;
  /** Where and how absent values are to be written; null where both stand in the file. */
  readonly insertion: Insertion | null;
}

export interface FocalLossValues {
  readonly alpha: number;
  readonly gamma: number;
}

export interface InheritedValues {
  readonly alpha?: InheritedValue;
  readonly gamma?: InheritedValue;
}

/** A value and the file it stands in. */
export interface InheritedValue extends ConfigValue {
  readonly file: string;
}

/** A line of code that sets a value of a focal loss once more, under a condition or for some of its users. */
export interface DecidedElsewhere {
  /** From 1. */
  readonly line: number;
  /** The line as it is written, cut off where it is long. */
  readonly code: string;
}

/** What the two values are called in a config. */
export interface KeyNames {
  readonly alpha: string;
  readonly gamma: string;
}

/** How to write absent values as one edit: `prefix`, then `key + number` of each joined by `separator`, then `suffix`. */
export interface Insertion {
  readonly offset: number;
  readonly prefix: string;
  readonly separator: string;
  readonly suffix: string;
  /** With colon and space: `FOCAL_LOSS_ALPHA: `. */
  readonly alphaKey: string;
  readonly gammaKey: string;
}

/** A change of a text, as data: preview, undo, command-line diff and tests all take the same edits. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  /** What stands there before, letter by letter: a check of what the edit is for, and the way back. */
  readonly replaced: string;
  readonly content: string;
}
