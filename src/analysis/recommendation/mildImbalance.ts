import { NEAR, type Findings } from './Findings.ts';
import type { Advice } from './Recommendation.ts';
import { wholeNumber } from './words.ts';

/** Focal loss was made for 10³ to 10⁵ negatives per positive; below this ratio published gains are small or absent. */
export const MILD = 100;

/** Too few easy negatives for focal loss to act on. Silent where the simulation already sees no effect. */
export function mildImbalance({ negativesPerPositive, spread }: Findings): Advice | null {
  if (negativesPerPositive >= MILD || spread < NEAR) return null;
  return {
    code: 'mild-imbalance',
    text:
      `The imbalance is mild: ${wholeNumber(negativesPerPositive)} negatives per positive, where dense detectors on COCO ` +
      `have about 40,000. There are few easy negatives for γ to suppress, so measure plain cross entropy (γ = 0, no α) ` +
      `first: focal loss should have to beat it.`,
    evidence: { negativesPerPositive },
  };
}
