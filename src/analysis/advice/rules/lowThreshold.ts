import type { AdviceContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { type Measure, score } from '../measures.ts';

type LowThreshold = Finding<'low-score-threshold', { scoreThreshold: Measure<'score'> }>;

/** Up to here evaluation keeps nearly every score. */
const NEARLY_EVERY_SCORE = 0.001;

/** Evaluation keeps nearly every score: much of focal loss's published gain over cross entropy is then absent. */
export const lowThreshold = {
  group: 'pair',
  needsSimulation: false,
  advise({ scoreThreshold, simulated }: AdviceContext): LowThreshold | null {
    if (scoreThreshold > NEARLY_EVERY_SCORE || simulated?.choice.gamma === 0) return null;
    return { code: 'low-score-threshold', evidence: { scoreThreshold: score(scoreThreshold) } };
  },
} as const satisfies AdviceRule;
