import type { RecordColumns } from '../../../src/analysis/bytes/records/RecordColumns.ts';
import type { RecordLayout } from '../../../src/analysis/bytes/records/RecordLayout.ts';

/** The slots of one record, one after the other. */
export function recordAt(
  columns: RecordColumns,
  { slots, fields }: RecordLayout,
  record: number,
): number[] {
  const values = columns.map(column => column[record] as number);
  for (const { slot } of fields.filter(({ kind }) => kind === 'four'))
    for (let i = 0; i < 4; i++) values[slot + i] = columns[slot]?.[4 * record + i] as number;
  return values.slice(0, slots);
}
