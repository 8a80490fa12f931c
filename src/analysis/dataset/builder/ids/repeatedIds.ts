import { inPieces } from '../../../contract/steps/inPieces.ts';
import { sortedInSteps } from '../../../contract/steps/sortedInSteps.ts';
import { sortedNumbersInSteps } from '../../../contract/steps/sortedNumbersInSteps.ts';
import type { Steps } from '../../../contract/steps/Steps.ts';
import { keyOf, type NonNumericId } from '../../Id.ts';

/** Odd ids that are looked up in one piece of work. */
const ODD_IDS_A_PIECE = 1024;

/**
 * Rows whose annotation id stands in an earlier row too.
 *
 * @param numberIds id of each row; NaN where it is none or no plain number
 * @param oddIds    the other ids by row
 * @returns in the order of the file
 */
export function* repeatedIds(
  numberIds: Float64Array,
  oddIds: ReadonlyMap<number, NonNumericId>,
): Steps<readonly number[]> {
  const repeated = yield* repeatedNumbers(numberIds);
  const seen = new Set<number | string>();
  let looked = 0;
  for (const [row, id] of oddIds) {
    if (++looked % ODD_IDS_A_PIECE === 0) yield;
    const key = keyOf(id);
    if (seen.has(key)) repeated.push(row);
    seen.add(key);
  }
  return yield* sortedInSteps(repeated, (a, b) => a - b);
}

/** Ids below this have a bit each where there are many: 8 MiB, touched only as far as ids go. */
const MOST_BITS = 1 << 26;
const MANY = 10_000;

function* repeatedNumbers(ids: Float64Array): Steps<number[]> {
  const limit = ids.length < MANY ? 0 : MOST_BITS;
  const repeated: number[] = [];
  yield* addRepeatedBelow(limit, ids, repeated);
  yield* addRepeatedFrom(limit, ids, repeated);
  return repeated;
}

/** Rows of whole numbers in [0, limit) that are not the first of their kind: a bit for each number. */
function addRepeatedBelow(limit: number, ids: Float64Array, repeated: number[]): Steps<void> {
  const seen = new Uint32Array(limit >>> 5);
  return inPieces(ids.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const id = ids[row] as number;
      if (!hasBit(id, limit)) continue;
      const word = seen[id >>> 5] as number;
      const bit = 1 << (id & 31);
      if ((word & bit) !== 0) repeated.push(row);
      seen[id >>> 5] = word | bit;
    }
  });
}

function hasBit(id: number, limit: number): boolean {
  return id >= 0 && id < limit && id === (id | 0);
}

/** The same for all others. Sorting finds the repeated values; a table of all ids would take three times the memory. */
function* addRepeatedFrom(limit: number, ids: Float64Array, repeated: number[]): Steps<void> {
  const twice = yield* repeatedValues(yield* idsWithoutBit(limit, ids));
  if (twice.length === 0) return;
  const seen = new Uint8Array(twice.length);
  yield* inPieces(ids.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const at = placeOf(twice, ids[row] as number);
      if (at < 0) continue;
      if (seen[at] === 1) repeated.push(row);
      seen[at] = 1;
    }
  });
}

function* idsWithoutBit(limit: number, ids: Float64Array): Steps<Float64Array> {
  const found = new Float64Array(ids.length);
  let count = 0;
  yield* inPieces(ids.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const id = ids[row] as number;
      if (!Number.isNaN(id) && !hasBit(id, limit)) found[count++] = id;
    }
  });
  return found.subarray(0, count);
}

/** The values that stand there more than once, ascending, each once. */
function* repeatedValues(values: Float64Array): Steps<Float64Array> {
  const sorted = yield* sortedNumbersInSteps(values);
  const twice = new Float64Array(sorted.length >>> 1);
  let count = 0;
  yield* inPieces(sorted.length, (from, to) => {
    for (let i = Math.max(1, from); i < to; i++) {
      const value = sorted[i] as number;
      const isNew = count === 0 || twice[count - 1] !== value;
      if (value === sorted[i - 1] && isNew) twice[count++] = value;
    }
  });
  return twice.subarray(0, count);
}

/** Where a value stands in a sorted column; −1 where it does not. A table of millions would stop to grow for a while. */
function placeOf(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value ? low : -1;
}
