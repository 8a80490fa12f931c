import type { Fix } from '../Finding.ts';

/** Bytes of a record, and what becomes of them. */
export interface RecordEdit {
  readonly start: number;
  /** Behind its closing brace. */
  readonly end: number;
  /** Null where the record is taken out, with the comma before it. */
  readonly values: readonly ValueEdit[] | null;
}

export interface ValueEdit {
  /** Keys and places from the record on. */
  readonly path: readonly (string | number)[];
  /** JSON. */
  readonly text: string;
}

export interface FixPlan {
  /** In the order of the file. */
  readonly edits: readonly RecordEdit[];
  readonly fixes: readonly Fix[];
}
