import { initialGradient } from '../../simulation/initialGradient.ts';
import type { SimulatedContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { type Measure, pair, type Pair, probability, ratio } from '../measures.ts';

type GradientAtStart = Finding<
  'initial-gradient-green' | 'initial-gradient-amber' | 'initial-gradient-red',
  {
    recommended: Pair;
    gradientMass: Measure<'ratio'>;
    gradientMassOfCrossEntropy: Measure<'ratio'>;
    negativesPerPositive: Measure<'ratio'>;
    prior: Measure<'probability'>;
  }
>;

/**
 * Bounds for a warning, not a fitted law: of the runs of Lin et al. 2017, Table 1a, the ones at about 300 and 370 were
 * damaged and dead, the one at about 206 was not; where it breaks depends on learning rate, warm-up and clipping.
 */
const AMBER = 20;
const RED = 200;

/**
 * G: how hard the background pushes per positive before the first step; less by N⁺ / (N K) for a loss that is divided by
 * all anchors, and scaled by the learning rate over what is usual for the batch.
 */
export const gradientAtStart = {
  group: 'pair',
  needsSimulation: true,
  advise({ dataset, normalizer, simulated }: SimulatedContext): GradientAtStart {
    const { choice, simulation, training } = simulated;
    const { negativesPerPositive } = dataset;
    const { prior } = simulation;
    const perPositive =
      negativesPerPositive / (normalizer === 'all' ? 1 + negativesPerPositive : 1);
    const push = (gamma: number) =>
      (training.relativeRate ?? 1) *
      initialGradient({ alpha: choice.alpha, gamma }, perPositive, prior);
    const gradientMass = push(choice.gamma);
    return {
      code: codeOf(gradientMass),
      evidence: {
        recommended: pair(choice),
        gradientMass: ratio(gradientMass),
        gradientMassOfCrossEntropy: ratio(push(0)),
        negativesPerPositive: ratio(negativesPerPositive),
        prior: probability(prior),
      },
    };
  },
} as const satisfies AdviceRule;

function codeOf(gradientMass: number): GradientAtStart['code'] {
  if (gradientMass < AMBER) return 'initial-gradient-green';
  return gradientMass <= RED ? 'initial-gradient-amber' : 'initial-gradient-red';
}
