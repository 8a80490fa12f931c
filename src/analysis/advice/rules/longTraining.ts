import type { SimulatedContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { count, type Measure, pair, type Pair } from '../measures.ts';

type LongTraining = Finding<
  'long-training',
  {
    steps: Measure<'count'>;
    recommended: Pair;
    /** Whether the pair is the constant itself. */ constant: boolean;
  }
>;

/** Steps from which on nothing that was tried beats a constant on datasets that no choice saw. */
const LONG = 300;
/** That constant (docs/science.md). */
const CONSTANT = { gamma: 1, alpha: 0.5 };

/** In long trainings the pair says little about the data. Silent where the choice does not rest on trainings. */
export const longTraining = {
  group: 'pair',
  needsSimulation: true,
  advise({ simulated }: SimulatedContext): LongTraining | null {
    const { steps, choice, confidence } = simulated;
    if (steps === null || steps < LONG || confidence.rests !== 'trainings') return null;
    return {
      code: 'long-training',
      evidence: {
        steps: count(Math.round(steps)),
        recommended: pair(choice),
        constant: choice.gamma === CONSTANT.gamma && choice.alpha === CONSTANT.alpha,
      },
    };
  },
} as const satisfies AdviceRule;
