import { keyOf, type OddId } from './Id.ts';

/**
 * Rows whose annotation id stands in an earlier row too.
 *
 * @param numberIds id of each row; NaN where it is none or no plain number
 * @param oddIds    the other ids by row
 * @returns in the order of the file
 */
export function repeatedIds(
  numberIds: Float64Array,
  oddIds: ReadonlyMap<number, OddId>,
): readonly number[] {
  const repeated = ascending(numberIds) ? [] : repeatedNumbers(numberIds);
  const seen = new Set<number | string>();
  for (const [row, id] of oddIds) {
    const key = keyOf(id);
    if (seen.has(key)) repeated.push(row);
    seen.add(key);
  }
  return repeated.toSorted((a, b) => a - b);
}

/** Ids that only grow, as most writers number them, need no table. */
function ascending(ids: Float64Array): boolean {
  for (let row = 1; row < ids.length; row++)
    if (!((ids[row] as number) > (ids[row - 1] as number))) return false;
  return true;
}

/** Sorting finds the few repeated values; a hash table of all ids would take twice as long and three times the memory. */
function repeatedNumbers(ids: Float64Array): number[] {
  const sorted = ids.toSorted();
  const twice = new Set<number>();
  for (let i = 1; i < sorted.length; i++)
    if (sorted[i] === sorted[i - 1]) twice.add(sorted[i] as number);
  if (twice.size === 0) return [];
  const seen = new Set<number>();
  const repeated: number[] = [];
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row] as number;
    if (!twice.has(id)) continue;
    if (seen.has(id)) repeated.push(row);
    seen.add(id);
  }
  return repeated;
}
