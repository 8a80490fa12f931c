import type { RecordLayout } from './RecordLayout.ts';

/**
 * Records side by side: `columns[slot][i]` is what record i holds, NaN where its object says nothing. The four slots of a
 * `four` are one column, that of the first, with four values a record.
 */
export type RecordColumns = readonly Float64Array[];

/** The most records that are handed over at a time. */
export const MOST_RECORDS = 4096;

/**
 * Values from one column to the next. A little more than the records: columns that lie whole pages apart share the same few
 * places in the cache.
 */
export const COLUMN_STRIDE = MOST_RECORDS + 8;

/**
 * Views of the columns of a layout.
 *
 * @param buffer where they lie, one after the other
 * @param from   byte of the first column
 * @param stride values from one column to the next; records that fit
 */
export function recordColumns(
  { slots, fields }: RecordLayout,
  buffer: ArrayBufferLike,
  from = 0,
  stride = COLUMN_STRIDE,
): RecordColumns {
  const fours = new Set(fields.flatMap(({ kind, slot }) => (kind === 'four' ? [slot] : [])));
  return Array.from({ length: slots }, (_, slot) => {
    const values = fours.has(slot) ? 4 : 1;
    return new Float64Array(buffer, from + 8 * slot * stride, values * stride);
  });
}
