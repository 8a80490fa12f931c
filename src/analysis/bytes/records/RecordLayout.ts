import type { ColumnShape } from './RecordColumns.ts';

/** Which keys of an object a record keeps, and where. */
export interface RecordLayout {
  readonly fields: readonly RecordField[];
  /** Length of a record: one more than the highest slot in use. */
  readonly slots: number;
}

export interface RecordField {
  readonly name: string;
  /**
   * `id`: a number that may also be a text, or have more digits than a double holds; `four`: an array of exactly four
   * numbers, in four slots and its length in a fifth; `truth`: a number that may also be anything else, of which only is
   * kept whether Python takes it for true; `present`: 1 where the key is there; `polygons`: an entry of `SEGMENTATION`.
   */
  readonly kind: 'number' | 'id' | 'four' | 'truth' | 'present' | 'polygons';
  readonly slot: number;
  /** Slot that is 1 where a value stands there that is no number. */
  readonly oddSlot?: number;
}

/** The columns of its records. */
export function columnsOf({ slots, fields }: RecordLayout): ColumnShape {
  return { slots, fours: fields.filter(({ kind }) => kind === 'four').map(({ slot }) => slot) };
}
