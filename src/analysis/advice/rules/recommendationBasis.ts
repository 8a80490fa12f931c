import { COCO_BUDGET } from '../../simulation/model/constants.ts';
import type { SimulatedContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import type { Confidence, Doubt } from '../Confidence.ts';
import { count, type Measure, ratio, score, share } from '../measures.ts';

type RecommendationBasis = Finding<
  'basis',
  {
    /** Counted on the whole dataset, and those that the simulation started from. */
    positives: Measure<'count'>;
    sampledForeground: Measure<'count'>;
    negativesPerPositive: Measure<'ratio'>;
    budget: Measure<'ratio'>;
    /** The budget is that of RetinaNet's training on COCO. */
    budgetOfCoco: boolean;
    scoreThreshold: Measure<'score'>;
    confidence: Confidence;
    /** Share of the sets of constants that have the pair within 2 % of their best, and how many sets there are. */
    agreeing: Measure<'share'>;
    members: Measure<'count'>;
    /** Whether a model's scores chose the sets. */
    chosenByScores: boolean;
    doubts: readonly Doubt[];
  }
>;

/** What the recommendation rests on, and what keeps it from being surer. */
export const recommendationBasis = {
  group: 'pair',
  needsSimulation: true,
  advise({ dataset, simulated }: SimulatedContext): RecommendationBasis {
    const { simulation, sampledForeground, confidence } = simulated;
    return {
      code: 'basis',
      evidence: {
        positives: count(dataset.foreground),
        sampledForeground: count(sampledForeground),
        negativesPerPositive: ratio(dataset.negativesPerPositive),
        budget: ratio(simulation.budget),
        budgetOfCoco: simulation.budget === COCO_BUDGET,
        scoreThreshold: score(simulation.scoreThreshold),
        confidence: confidence.level,
        agreeing: share(confidence.agreeing),
        members: count(confidence.members),
        chosenByScores: confidence.chosenByScores,
        doubts: confidence.doubts,
      },
    };
  },
} as const satisfies AdviceRule;
