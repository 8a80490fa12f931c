/**
 * A column of counters. Doubles, because a large set has more than 2^32 anchors; every sum stays an integer below 2^53, so
 * that merging is exact and its order does not matter.
 */
export type Counts = Float64Array;

export function counts(length: number): Counts {
  return new Float64Array(length);
}

export function count(column: Counts, index: number, amount = 1): void {
  column[index] = (column[index] as number) + amount;
}

/** Adds `other` to `into`, entry by entry. */
export function mergeCounts(into: Counts, other: Counts): void {
  for (let i = 0; i < into.length; i++) count(into, i, other[i]);
}

export function total(column: Counts): number {
  return column.reduce((sum, value) => sum + value, 0);
}
