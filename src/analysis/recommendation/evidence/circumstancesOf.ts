import type { Training } from '../../simulation/resolveTraining.ts';
import { startOf } from '../../simulation/trainingLength.ts';
import type { Unlike } from '../../advice/Confidence.ts';
import type { Circumstances } from './Circumstances.ts';

/** Beyond these, no grid was ever trained (library/trainedGrids.json). */
const TRAINED = {
  /** All of them cut nothing. */
  scoreThreshold: 0.01,
  /** The largest images have 256 pixels; up to twice that. */
  side: 512,
  prior: 0.01,
  /** Either way. */
  priorFactor: 3,
};
/** Images a step where a schedule does not say: as in the trainings. */
const USUAL_BATCH = 8;

interface Asked {
  readonly training: Training;
  readonly images: number;
  readonly negativesPerPositive: number;
  /** Shorter side of the network input in pixels. */
  readonly side: number;
}

export function circumstancesOf(asked: Asked): Circumstances {
  const { training, images, negativesPerPositive } = asked;
  const { length, told } = training;
  const said = told.origins.fromScratch.kind !== 'default' || told.fromScratch;
  const fromScratch = said ? told.fromScratch : startOf(told.schedule);
  const steps = length.assumed ? null : stepsOf(training);
  return {
    images,
    negativesPerPositive,
    steps,
    budget: length.budget,
    assumed: length.assumed,
    fromScratch,
    unlike: unlike(asked, fromScratch, steps),
  };
}

function unlike(
  { training, side }: Asked,
  fromScratch: boolean | null,
  steps: number | null,
): Unlike[] {
  const { prior, priorFactor } = TRAINED;
  const offPrior = Math.abs(Math.log(training.prior / prior)) > Math.log(priorFactor);
  const found: readonly (readonly [Unlike, boolean])[] = [
    ['pretrained', fromScratch === false],
    ['start-unknown', fromScratch === null],
    ['sgd', training.relativeRate !== undefined],
    ['score-threshold', training.scoreThreshold > TRAINED.scoreThreshold],
    ['image-size', side > TRAINED.side],
    ['prior', offPrior],
    ['normalizer', training.normalizer !== 'foreground'],
    ['steps-unknown', steps === null && !training.length.assumed],
  ];
  return found.filter(([, applies]) => applies).map(([code]) => code);
}

function stepsOf({ length }: Training): number | null {
  if (length.imagesSeen === null) return null;
  return Math.max(1, length.imagesSeen / (length.batch ?? USUAL_BATCH));
}
