import { COCO_BUDGET } from '../simulation/constants.ts';
import type { Findings } from './Findings.ts';
import type { Advice } from './Recommendation.ts';
import { rounded, wholeNumber } from './words.ts';

/** What the recommendation rests on, and what keeps it from being surer. */
export function basis({ simulation, evidence, negativesPerPositive, trust }: Findings): Advice {
  const { scoreThreshold, budget } = simulation;
  const schedule = budget === COCO_BUDGET ? ' (as RetinaNet’s 90,000 iterations on COCO)' : '';
  return {
    code: 'basis',
    text:
      `Counted: ${wholeNumber(evidence.sampledForeground)} foreground anchors and ${wholeNumber(negativesPerPositive)} negatives ` +
      `per positive. Simulated: training for a budget of ${rounded(budget)}${schedule} and a score threshold of ` +
      `${scoreThreshold}. Not measured: how separable your objects are. Confidence is ${trust.confidence}: ` +
      `${trust.because.join('; ')}.`,
    evidence: {
      positives: evidence.sampledForeground,
      negativesPerPositive,
      budget,
      scoreThreshold,
    },
  };
}
