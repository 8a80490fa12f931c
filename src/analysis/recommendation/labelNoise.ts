import type { Circumstances } from './Circumstances.ts';
import type { Advice } from './Recommendation.ts';
import { percent, wholeNumber } from './words.ts';

/** Share of confident errors that look like wrong or missing labels from which on it is worth a word. */
const WORTH_A_WORD = 0.05;
const ENOUGH = 20;

/** A model's confident errors far from every box: focal loss leans on them the more, the larger γ. */
export function labelNoise({ facts, nearBest }: Circumstances): Advice | null {
  const suspects = facts?.suspects;
  if (suspects === undefined || suspects.count < ENOUGH || suspects.share < WORTH_A_WORD)
    return null;
  const gentle = nearBest.find(cell => cell.gamma <= 1);
  return {
    code: 'label-noise-suspected',
    text:
      `${wholeNumber(suspects.count)} confident errors of your model (${percent(suspects.share)} of those that score from ` +
      `0.5) are where no box is, or badly placed on one: look at them first, labels may be wrong or missing there. Focal ` +
      `loss leans on such samples: if labels are wrong there, ` +
      (gentle === undefined
        ? `take γ of 1 or less, or a loss that drops outliers (GHM-C, ASL with a margin)`
        : `γ ${gentle.gamma} with α ${gentle.alpha} is near the best too and leans on them less`) +
      `; if they are right, nothing changes.`,
    evidence: { suspects: suspects.count, suspectShare: suspects.share },
  };
}
