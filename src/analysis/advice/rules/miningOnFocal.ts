import type { AdviceContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { type Measure, parameter } from '../measures.ts';

type MiningOnFocal = Finding<
  'mining-on-focal',
  {
    gamma: Measure<'parameter'>;
    /** Mines as SSD does, so many negatives for each foreground anchor. */
    ssd: boolean;
  }
>;

/** Hard examples are mined on top of focal loss: two selections of the same kind. Silent where one of them is off. */
export const miningOnFocal = {
  group: 'pair',
  needsSimulation: false,
  advise({ setup }: AdviceContext): MiningOnFocal | null {
    const { mining, gamma } = setup.loss;
    const mines = mining === true || setup.sampling?.kind === 'hard-negatives';
    if (!mines || gamma === 0) return null;
    return {
      code: 'mining-on-focal',
      evidence: { gamma: parameter(gamma), ssd: setup.sampling?.kind === 'hard-negatives' },
    };
  },
} as const satisfies AdviceRule;
