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

/** Ids below this have a bit each where there are many: 8 MiB, touched only as far as ids go. */
const MOST_BITS = 1 << 26;
const MANY = 10_000;

function repeatedNumbers(ids: Float64Array): number[] {
  const limit = ids.length < MANY ? 0 : MOST_BITS;
  return [...repeatedBelow(limit, ids), ...repeatedFrom(limit, ids)];
}

/** Rows of whole numbers in [0, limit) that are not the first of their kind: a bit for each number. */
function repeatedBelow(limit: number, ids: Float64Array): number[] {
  const seen = new Uint32Array(limit >>> 5);
  const repeated: number[] = [];
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row] as number;
    if (!hasBit(id, limit)) continue;
    const word = seen[id >>> 5] as number;
    const bit = 1 << (id & 31);
    if ((word & bit) !== 0) repeated.push(row);
    seen[id >>> 5] = word | bit;
  }
  return repeated;
}

function hasBit(id: number, limit: number): boolean {
  return id >= 0 && id < limit && id === (id | 0);
}

/** The same for all others. Sorting finds the repeated values; a table of all ids would take three times the memory. */
function repeatedFrom(limit: number, ids: Float64Array): number[] {
  const sorted = ids.filter(id => !hasBit(id, limit)).toSorted();
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
