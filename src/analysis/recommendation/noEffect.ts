import { NEAR, type Findings } from './Findings.ts';
import type { Advice } from './Recommendation.ts';
import { percent, wholeNumber } from './words.ts';

/** α and γ make no difference worth a training run. */
export function noEffect({ spread, negativesPerPositive }: Findings): Advice | null {
  if (spread >= NEAR) return null;
  return {
    code: 'no-effect-expected',
    text:
      `No effect expected: keep the values you have. Over the whole grid the simulated AP varies by ${percent(spread)}, ` +
      `with ${wholeNumber(negativesPerPositive)} negatives per positive.`,
    evidence: { spread, negativesPerPositive },
  };
}
