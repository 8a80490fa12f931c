import type { AdviceContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { type Measure, ratio } from '../measures.ts';

type ObjectnessHead = Finding<'objectness-head', { negativesPerPositive: Measure<'ratio'> }>;

/** Objectness apart from classes, as in YOLOv3 to v7: only one of the two sees the background. Silent for other heads. */
export const objectnessHead = {
  group: 'pair',
  needsSimulation: false,
  advise({ setup, dataset: { negativesPerPositive } }: AdviceContext): ObjectnessHead | null {
    if (setup.loss.objectness !== true || Number.isNaN(negativesPerPositive)) return null;
    return {
      code: 'objectness-head',
      evidence: { negativesPerPositive: ratio(negativesPerPositive) },
    };
  },
} as const satisfies AdviceRule;
