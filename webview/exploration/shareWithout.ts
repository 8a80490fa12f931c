import type { CandidateCounts } from '../../src/analysis/dynamic/candidates/CandidateCounts.ts';

/** Share of the boxes without a candidate, in [0, 1]. */
export function shareWithout(counts: CandidateCounts | undefined): number {
  return shareOf(counts?.without.count ?? 0, counts?.boxes ?? 0);
}

/** 0 of nothing. */
export function shareOf(part: number, all: number): number {
  return all === 0 ? 0 : part / all;
}
