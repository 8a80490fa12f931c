import type { AdviceContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { count, type Measure, ratio, share } from '../measures.ts';

type SampledHead = Finding<
  'sampling-and-focal',
  | { sampling: 'balanced'; batch: Measure<'count'>; foregroundShare: Measure<'share'> }
  | { sampling: 'hard-negatives'; negativesPerForeground: Measure<'ratio'> }
>;

/**
 * Anchors are sampled before the loss: focal loss on top of it counts the imbalance twice. Silent without sampling, and where
 * `miningOnFocal` speaks.
 */
export const sampledHead = {
  group: 'pair',
  needsSimulation: false,
  advise({ setup: { sampling, loss } }: AdviceContext): SampledHead | null {
    switch (sampling?.kind) {
      case undefined:
        return null;
      case 'hard-negatives':
        if (loss.gamma > 0) return null;
        return {
          code: 'sampling-and-focal',
          evidence: {
            sampling: 'hard-negatives',
            negativesPerForeground: ratio(sampling.perForeground),
          },
        };
      case 'balanced':
        return {
          code: 'sampling-and-focal',
          evidence: {
            sampling: 'balanced',
            batch: count(sampling.batch),
            foregroundShare: share(sampling.foregroundShare),
          },
        };
    }
  },
} as const satisfies AdviceRule;
