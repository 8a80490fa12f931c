/** A set of row numbers: a bit for each row there is. */
export type RowSet = Uint32Array;

export function rowSet(rows: number): RowSet {
  return new Uint32Array(Math.ceil(rows / 32));
}

export function addRow(set: RowSet, row: number): void {
  set[row >>> 5] = (set[row >>> 5] as number) | (1 << (row & 31));
}

/** Adds the rows of `other` to `into`. */
export function mergeRows(into: RowSet, other: RowSet): void {
  for (let word = 0; word < into.length; word++)
    into[word] = (into[word] as number) | (other[word] as number);
}

/** The rows from 32 × `word` up to 32 × (`word` + 1), ascending. */
export function rowsInWord(set: RowSet, word: number): readonly number[] {
  const rows: number[] = [];
  for (let bits = set[word] as number; bits !== 0; bits &= bits - 1)
    rows.push(32 * word + 31 - Math.clz32(bits & -bits));
  return rows;
}
