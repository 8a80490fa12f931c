import { inPieces } from './inPieces.ts';
import type { Steps } from './Steps.ts';

/** So many numbers are sorted at a time: about two milliseconds. */
const PIECE = 1 << 15;

/**
 * A sorted copy.
 *
 * @param values no NaN among them
 * @returns ascending
 */
export function* sortedNumbersInSteps(values: Float64Array): Steps<Float64Array> {
  let from = new Float64Array(values.length);
  for (let start = 0; start < values.length; start += PIECE) {
    from.set(values.subarray(start, start + PIECE), start);
    from.subarray(start, start + PIECE).sort();
    yield;
  }
  if (values.length <= PIECE) return from;
  let into = new Float64Array(values.length);
  for (let width = PIECE; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width)
      yield* merge(from, into, start, width);
    [from, into] = [into, from];
  }
  return from;
}

/** Merges the two sorted stretches of this width that lie side by side from `start` on. */
function merge(from: Float64Array, into: Float64Array, start: number, width: number): Steps<void> {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(middle + width, from.length);
  let [left, right] = [start, middle];
  return inPieces(end - start, (first, last) => {
    for (let at = start + first; at < start + last; at++) {
      const isLeft =
        left < middle && (right >= end || (from[left] as number) <= (from[right] as number));
      into[at] = from[isLeft ? left++ : right++] as number;
    }
  });
}
