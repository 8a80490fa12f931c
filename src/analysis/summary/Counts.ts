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

/**
 * Adds `other` to `into` where each has so many entries a row.
 *
 * @param rows of `into`, for each row of `other`; left out where both have the same
 */
export function mergeRowCounts(into: Counts, other: Counts, rows?: Int32Array): void {
  if (rows === undefined) {
    mergeCounts(into, other);
    return;
  }
  const width = rows.length === 0 ? 0 : other.length / rows.length;
  for (const [row, place] of rows.entries())
    for (let i = 0; i < width; i++) count(into, place * width + i, other[row * width + i]);
}

export function total(column: Counts): number {
  return column.reduce((sum, value) => sum + value, 0);
}
