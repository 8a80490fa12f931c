import type { Circumstances } from './Circumstances.ts';
import type { Advice } from './Recommendation.ts';

/** Evaluation keeps nearly every score: much of focal loss's published gain over cross entropy is then absent. */
export function lowThreshold({ scoreThreshold, choice }: Circumstances): Advice | null {
  if (scoreThreshold > 0.001 || choice?.gamma === 0) return null;
  return {
    code: 'low-score-threshold',
    text:
      `AP is computed on scores from ${scoreThreshold} on. A part of what focal loss gains over cross entropy at ` +
      `the usual threshold of 0.05 is that fewer true boxes fall below it; here that part is gone. Keep the same ` +
      `threshold when you compare with published numbers.`,
    evidence: { scoreThreshold },
  };
}
