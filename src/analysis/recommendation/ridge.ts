import { NEAR, type Findings } from './Findings.ts';
import { ranges } from './ranges.ts';
import type { Advice, GridCell } from './Recommendation.ts';
import { rangeInWords } from './words.ts';

/** The pairs that cannot be told apart, one line of α for each γ. Silent where that is all of them, or one. */
export function ridge({ nearBest, cells, spread }: Findings): Advice | null {
  if (spread < NEAR || nearBest.length < 2) return null;
  const gammas = [...new Set(nearBest.map(cell => cell.gamma))].toSorted((a, b) => a - b);
  const lines = gammas.map(gamma => lineOf(gamma, nearBest));
  return {
    code: 'near-optimal-pairs',
    text:
      `${nearBest.length} of ${cells.length} pairs lie within 1% of the best: ${lines.join('; ')}. ` +
      `α and γ go together: a larger γ takes weight from the many easy negatives, so it needs a smaller α.`,
    evidence: { pairsWithinOnePercent: nearBest.length, pairs: cells.length },
  };
}

function lineOf(gamma: number, cells: readonly GridCell[]): string {
  const { alphaRange } = ranges(cells.filter(cell => cell.gamma === gamma));
  return `γ ${gamma} with α ${rangeInWords(alphaRange)}`;
}
