import type { MatchCounts } from './countMatches.ts';

/** Share of the class loss's weight that "no object" has at the start, for DETR's weighted mean over all queries. */
export function noObjectShare(
  { matched, unmatchedQueries }: MatchCounts,
  noObjectWeight: number,
): number {
  const background = noObjectWeight * unmatchedQueries;
  return background + matched === 0 ? NaN : background / (background + matched);
}

/** The weight at which objects and "no object" weigh the same; null where every query has a box: there is no background. */
export function balancedNoObjectWeight({ matched, unmatchedQueries }: MatchCounts): number | null {
  return unmatchedQueries === 0 ? null : matched / unmatchedQueries;
}
