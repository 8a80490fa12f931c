import type { CandidateRule } from './CandidateRule.ts';

/** Pixels of a side from which on none of the rules widens it; 0 where none widens any. */
export function widestWidened(rules: readonly CandidateRule[]): number {
  return rules.reduce(
    (widest, { region }) =>
      Math.max(widest, region.kind === 'inside' ? (region.widened?.below ?? 0) : 0),
    0,
  );
}
