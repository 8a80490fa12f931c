import { COCO_BUDGET } from '../../simulation/model/constants.ts';
import type { SimulatedContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import type { Confidence, Doubt, RestsOn, Surer } from '../Confidence.ts';
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
    rests: RestsOn;
    /** What the pair costs at most with nine of ten parts of belief. */
    costAtMost: Measure<'share'>;
    /** Stored grids of trainings that are near, all of them, and their trainings. */
    nearGrids: Measure<'count'>;
    grids: Measure<'count'>;
    trainings: Measure<'count'>;
    /** Whether a model's scores chose the sets. */
    chosenByScores: boolean;
    doubts: readonly Doubt[];
    surer: Surer;
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
        rests: confidence.rests,
        costAtMost: share(confidence.costAtMost),
        nearGrids: count(confidence.nearGrids),
        grids: count(confidence.grids),
        trainings: count(confidence.trainings),
        chosenByScores: confidence.chosenByScores,
        doubts: confidence.doubts,
        surer: confidence.surer,
      },
    };
  },
} as const satisfies AdviceRule;
