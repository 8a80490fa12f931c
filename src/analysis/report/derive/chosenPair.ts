import { isSamePair } from '../../trainings/runs/measuredPairs.ts';
import type { PilotReport } from '../PilotReport.ts';
import type { Report } from '../Report.ts';

interface Pair {
  readonly alpha: number;
  readonly gamma: number;
}

/**
 * The pair to set: where runs of the user's own were learned from, what they leave; else what is recommended. Pilots count
 * where they spoke clearly for another pair than just that one.
 */
export function chosenPair({ learned, recommendation, pilot }: Report): Pair | undefined {
  const own = learned !== undefined && learned.runs > 0 ? learned.after : recommendation;
  const found = (own && pilot && movedBy(pilot, own)) ?? own;
  return found && { alpha: found.alpha, gamma: found.gamma };
}

/** Null where pilots leave a pair as it is, and where it is no longer the one that they were held against. */
function movedBy({ outcome }: PilotReport, pair: Pair): Pair | null {
  const { recommended, pair: after } = outcome;
  const isAbout = recommended !== null && isSamePair(recommended, pair);
  return isAbout && after !== null && !isSamePair(after, pair) ? after : null;
}
