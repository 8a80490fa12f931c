import { keyOf, type OddId } from './Id.ts';
import { NumberIndex } from './NumberIndex.ts';

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

function repeatedNumbers(ids: Float64Array): number[] {
  const repeated: number[] = [];
  const index = new NumberIndex();
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row] as number;
    if (Number.isNaN(id)) continue;
    const known = index.size;
    if (index.intern(id) < known) repeated.push(row);
  }
  return repeated;
}
