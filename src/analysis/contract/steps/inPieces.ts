import type { Steps } from './Steps.ts';

/** So many rows take a fraction of a millisecond where each is a few look-ups. */
const ROWS = 4096;

/**
 * Walks over rows in pieces of work. The loop over the rows of a piece stays in a plain function: there it is as fast as in
 * one that never stops.
 *
 * @param work of the rows in [from, to)
 */
export function* inPieces(count: number, work: (from: number, to: number) => void): Steps<void> {
  for (let from = 0; from < count; from += ROWS) {
    work(from, Math.min(count, from + ROWS));
    yield;
  }
}
