import type { TextSpot } from '../bytes/editorPositions.ts';

/** Which record of an annotation file is meant: what it is, and its id as the report writes it. */
export interface RecordName {
  readonly section: 'images' | 'annotations' | 'categories';
  readonly id: number | string;
}

/** Where a record stands. */
export interface RecordPlace {
  /** Path of its file in the set, where that is many files. */
  readonly file?: string;
  readonly start: TextSpot;
  /** After its closing brace. */
  readonly end: TextSpot;
}
