import type { ConfidenceBasis, Confidence, Doubt, RestsOn, Surer } from '../advice/Confidence.ts';
import { COCO_BUDGET } from '../simulation/model/constants.ts';
import type { Circumstances } from './evidence/Circumstances.ts';
import { COCO_IMBALANCE } from './evidence/likenessToCoco.ts';
import { nearGrids } from './evidence/knowledge.ts';
import { regretRange } from './evidence/regrets.ts';
import type { Scenario } from './evidence/Scenario.ts';
import { gate } from './evidence/situations.ts';
import type { TrainedGrid } from './library/TrainedGrid.ts';

/** Sampled foreground anchors from which on the shares of a dozen strata are stable to a few per cent. */
const ENOUGH_FOREGROUND = 1000;
/** What the pair may cost at most for a level, with nine of ten parts of belief. */
const COSTS = { high: 0.03, medium: 0.06 };
/** Grids that must be near for a high level: one alone may be an outlier. */
const ENOUGH_GRIDS = 2;
/** Two doublings of the steps away from any training. */
const FAR = Math.exp(-0.5);

interface Inputs {
  readonly circumstances: Circumstances;
  /** What is said of costs. */
  readonly wide: readonly Scenario[];
  /** Of the chosen pair. */
  readonly cell: number;
  readonly rests: RestsOn;
  readonly library: readonly TrainedGrid[];
  /** Foreground anchors of the images that the simulation started from. */
  readonly sampledForeground: number;
  /** Whether a model's scores chose the members. */
  readonly chosenByScores: boolean;
}

/**
 * How sure the recommendation is: what the pair costs at most with nine of ten parts of belief. `high`: 3 %, with two grids
 * of trainings near; `medium`: 6 %; `low`: more, and wherever nobody says how long the training is.
 */
export function confidence(inputs: Inputs): ConfidenceBasis {
  const { circumstances, wide, cell, rests, library, chosenByScores } = inputs;
  const costAtMost = regretRange(wide, cell).high;
  const near = nearGrids(circumstances, library);
  return {
    level: circumstances.assumed ? 'low' : levelOf(costAtMost, near),
    rests,
    costAtMost,
    nearGrids: near,
    grids: library.length,
    trainings: library.reduce((sum, { trainings }) => sum + trainings, 0),
    chosenByScores,
    doubts: doubtsAbout(inputs, near),
    surer: surer(circumstances),
  };
}

function levelOf(costAtMost: number, near: number): Confidence {
  if (costAtMost <= COSTS.high && near >= ENOUGH_GRIDS) return 'high';
  return costAtMost <= COSTS.medium ? 'medium' : 'low';
}

function doubtsAbout(inputs: Inputs, near: number): Doubt[] {
  const { circumstances, rests, library, sampledForeground } = inputs;
  const { steps, assumed, unlike, negativesPerPositive, budget } = circumstances;
  const alone = rests === 'simulation' || rests === 'near-default';
  const found: readonly (readonly [Doubt, boolean])[] = [
    ['schedule-assumed', assumed],
    ['length', unlike.length === 0 && steps !== null && gate(steps, library) < FAR],
    ['imbalance', near === 0 && !isNear(negativesPerPositive, COCO_IMBALANCE, 4)],
    ['training-budget', alone && !assumed && !isNear(budget, COCO_BUDGET, 2)],
    ['few-foreground-anchors', sampledForeground < ENOUGH_FOREGROUND],
  ];
  return [...unlike, ...found.filter(([, applies]) => applies).map(([doubt]) => doubt)];
}

function surer({ assumed, unlike }: Circumstances): Surer {
  if (assumed) return 'schedule';
  return unlike.includes('start-unknown') ? 'start' : 'comparison';
}

function isNear(value: number, reference: number, factor: number): boolean {
  return value >= reference / factor && value <= reference * factor;
}
