import { inPieces } from '../contract/steps/inPieces.ts';
import type { Steps } from '../contract/steps/Steps.ts';

/** Rows by the group that each belongs to; within a group in their order. */
export interface GroupedRows {
  /** Row numbers, grouped. */
  readonly rows: Int32Array;
  /** Rows of group i are `rows[start[i]] … rows[start[i + 1] - 1]`. */
  readonly start: Int32Array;
}

/**
 * Groups rows in linear time.
 *
 * @param groupOf the group of each row; rows with a negative one are left out
 */
export function* groupRows(groupOf: Int32Array, groups: number): Steps<GroupedRows> {
  const start = new Int32Array(groups + 1);
  yield* inPieces(groupOf.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const at = groupOf[row] as number;
      if (at >= 0) start[at + 1] = (start[at + 1] as number) + 1;
    }
  });
  yield* inPieces(groups, (from, to) => {
    for (let i = from; i < to; i++) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  });
  const next = start.slice(0, -1);
  const rows = new Int32Array(start.at(-1) as number);
  yield* inPieces(groupOf.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const at = groupOf[row] as number;
      if (at < 0) continue;
      const slot = next[at] as number;
      rows[slot] = row;
      next[at] = slot + 1;
    }
  });
  return { rows, start };
}
