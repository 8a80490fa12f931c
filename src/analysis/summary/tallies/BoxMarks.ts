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

/** Of a mark: bars are counted from 1; sizes in the lower eight bits. */
const [WEAK, UNMATCHED] = [8, 12] as const;

export function markOf(box: BinnedBox): number {
  const unmatched = box.foreground === 0 ? box.unmatchedReason + 1 : 0;
  const weak = box.isWeak ? box.reason + 1 : 0;
  return (box.sizeBin + 1) | (weak << WEAK) | (unmatched << UNMATCHED);
}

/** The bar of sizes that a mark says; −1 where the box is behind none, as is with the others. */
export function sizeBar(mark: number): number {
  return (mark & 0xff) - 1;
}

export function weakBar(mark: number): number {
  return ((mark >> WEAK) & 0xf) - 1;
}

export function unmatchedBar(mark: number): number {
  return (mark >> UNMATCHED) - 1;
}

/** Adds `other`, of other images of the same file, to `into`. */
export function mergeMarks(into: BoxMarks, other: BoxMarks): void {
  for (let at = 0; at < into.length; at++) into[at] = (into[at] as number) | (other[at] as number);
}
