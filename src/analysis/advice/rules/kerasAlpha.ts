import type { AdviceContext } from '../AdviceContext.ts';
import type { AdviceRule } from '../AdviceRule.ts';

/** Keras ignores α by default, and does not divide by the foreground anchors. */
export const kerasAlpha = {
  group: 'pair',
  needsSimulation: false,
  advise({ setup }: AdviceContext) {
    if (!setup.framework.toLowerCase().includes('keras')) return null;
    return { code: 'keras-ignores-alpha', evidence: {} } as const;
  },
} as const satisfies AdviceRule;
