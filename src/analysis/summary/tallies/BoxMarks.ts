import { MATCH_REASONS } from '../../assignment/reasons/MatchReason.ts';
import type { BinnedBox } from './BinnedBox.ts';
import { BOX_SIZE_EDGES } from './boxSizes.ts';

/** Charts whose bars can be opened, with the number of their bars: one a bin, or one a reason. */
export const BARS = {
  sizes: BOX_SIZE_EDGES.length - 1,
  unmatched: MATCH_REASONS.length,
  weak: MATCH_REASONS.length,
} as const;

export type BarKind = keyof typeof BARS;

/**
 * Behind which bars the annotations of a file are, annotation by annotation, for each size that images are trained at; 0 for
 * those that were not counted. Two bytes each: a million takes as much as two of its other columns.
 */
export type BoxMarks = Uint16Array;

/** Bits of a mark: where each kind has its bar, counted from 1. */
const SHIFTS = { sizes: 0, weak: 8, unmatched: 12 } as const;
const MASKS = { sizes: 0xff, weak: 0xf, unmatched: 0xf } as const;

export function markOf(box: BinnedBox): number {
  const unmatched = box.foreground === 0 ? box.unmatchedReason + 1 : 0;
  const weak = box.isWeak ? box.reason + 1 : 0;
  return (box.sizeBin + 1) | (weak << SHIFTS.weak) | (unmatched << SHIFTS.unmatched);
}

/** The bar that a mark says; −1 where the box is behind none of that chart. */
export function barOf(mark: number, kind: BarKind): number {
  return ((mark >> SHIFTS[kind]) & MASKS[kind]) - 1;
}

/** Adds `other`, of other images of the same file, to `into`. */
export function mergeMarks(into: BoxMarks, other: BoxMarks): void {
  for (let at = 0; at < into.length; at++) into[at] = (into[at] as number) | (other[at] as number);
}
