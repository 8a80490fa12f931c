import { posteriorAtScore } from '../losses/posteriorAtScore.ts';
import type { Findings } from './Findings.ts';
import type { Advice } from './Recommendation.ts';
import { pairInWords, percent } from './words.ts';

/** A score under focal loss is no probability. Silent where the pair shifts scores little. */
export function calibration({ choice }: Findings): Advice | null {
  const posterior = posteriorAtScore(0.5, choice);
  const low = posteriorAtScore(0.3, choice);
  if (Math.abs(posterior - 0.5) < 0.05 && Math.abs(low - 0.3) < 0.05) return null;
  return {
    code: 'calibration-needed',
    text:
      `Scores are no probabilities: a perfectly fitted model with ${pairInWords(choice)} scores 0.3 where ${percent(low)} ` +
      `are objects, and 0.5 where ${percent(posterior)} are. Map or recalibrate them before they are read as ` +
      `probabilities, and choose the score threshold anew after every change of α or γ.`,
    evidence: { posteriorAtHalf: posterior, posteriorAtThirty: low },
  };
}
