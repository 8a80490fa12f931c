/**
 * Records side by side: `columns[slot][i]` is what record i holds, NaN where its object says nothing. The four slots of a
 * `four` are one column, that of the first, with four values a record.
 */
export type RecordColumns = readonly Float64Array[];

/** Takes records. Copy what is kept. */
export type RecordSink = (columns: RecordColumns, count: number) => void;

/** Which columns records have. */
export interface ColumnShape {
  /** Length of a record: one more than the highest slot in use. */
  readonly slots: number;
  /** The first slots of those that hold four numbers. */
  readonly fours: readonly number[];
}

/** The most records that are handed over at a time. */
export const MOST_RECORDS = 4096;

/**
 * Values from one column to the next. A little more than the records: columns that lie whole pages apart share the same few
 * places in the cache.
 */
export const COLUMN_STRIDE = MOST_RECORDS + 8;

/**
 * Views of columns.
 *
 * @param buffer where they lie, one after the other
 * @param from   byte of the first column
 * @param stride values from one column to the next; records that fit
 */
export function recordColumns(
  { slots, fours }: ColumnShape,
  buffer: ArrayBufferLike,
  from = 0,
  stride = COLUMN_STRIDE,
): RecordColumns {
  return Array.from({ length: slots }, (_, slot) => {
    const values = fours.includes(slot) ? 4 : 1;
    return new Float64Array(buffer, from + 8 * slot * stride, values * stride);
  });
}
