import type { Steps } from './Steps.ts';

/** So many are sorted, or merged, at a time: some milliseconds of a costly comparison. */
const PIECE = 4096;

/** A sorted copy, as `toSorted` makes it: equal values stay in their order. */
export function* sortedInSteps<T>(
  values: readonly T[],
  compare: (a: T, b: T) => number,
): Steps<T[]> {
  let from: T[] = [];
  for (let start = 0; start < values.length; start += PIECE) {
    from.push(...values.slice(start, start + PIECE).toSorted(compare));
    yield;
  }
  let into = from.slice();
  for (let width = PIECE; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width)
      yield* merge(from, into, { start, middle: start + width, end: start + 2 * width }, compare);
    [from, into] = [into, from];
  }
  return from;
}

/** Merges two sorted stretches that lie side by side. */
function* merge<T>(
  from: readonly T[],
  into: T[],
  { start, ...stretch }: { readonly start: number; readonly middle: number; readonly end: number },
  compare: (a: T, b: T) => number,
): Steps<void> {
  const middle = Math.min(stretch.middle, from.length);
  const end = Math.min(stretch.end, from.length);
  let [left, right] = [start, middle];
  for (let at = start; at < end; at++) {
    if ((at - start) % PIECE === PIECE - 1) yield;
    const isLeft =
      left < middle && (right >= end || compare(from[left] as T, from[right] as T) <= 0);
    into[at] = from[isLeft ? left++ : right++] as T;
  }
}
