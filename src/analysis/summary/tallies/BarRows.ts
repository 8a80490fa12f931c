import { MATCH_REASONS } from '../../assignment/reasons/MatchReason.ts';
import { BOX_SIZE_EDGES } from './boxSizes.ts';
import { addRow, mergeRows, type RowSet } from './RowSet.ts';

/** Charts whose bars can be opened, with the number of their bars: one a bin, or one a reason. */
export const BARS = {
  sizes: BOX_SIZE_EDGES.length - 1,
  unmatched: MATCH_REASONS.length,
  weak: MATCH_REASONS.length,
} as const;

export type BarKind = keyof typeof BARS;

/** The annotations behind each bar that has any: in all about 2 bytes for each annotation of a file. */
export type BarRows = Readonly<Record<BarKind, Map<number, RowSet>>>;

export function barRows(): BarRows {
  return { sizes: new Map(), unmatched: new Map(), weak: new Map() };
}

/** @param words of a set of the annotations of the file */
export function addToBar(bars: Map<number, RowSet>, bar: number, row: number, words: number): void {
  let set = bars.get(bar);
  if (set === undefined) bars.set(bar, (set = new Uint32Array(words)));
  addRow(set, row);
}

/** Adds `other`, of the same file, to `into`. */
export function mergeBarRows(into: BarRows, other: BarRows): void {
  for (const kind of Object.keys(BARS) as BarKind[])
    for (const [bar, rows] of other[kind]) {
      const own = into[kind].get(bar);
      if (own === undefined) into[kind].set(bar, rows.slice());
      else mergeRows(own, rows);
    }
}
