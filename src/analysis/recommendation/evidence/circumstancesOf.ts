import type { Training } from '../../simulation/resolveTraining.ts';
import { startOf } from '../../simulation/trainingLength.ts';
import type { TrainingFacts } from '../../contract/TrainingFacts.ts';
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
  /** What the detector's config says of its training. */
  readonly stated?: Pick<TrainingFacts, 'optimizer' | 'start'> | undefined;
}

/** What is known of a training: the user's word before the config's, and only then what a named schedule usually is. */
export function circumstancesOf(asked: Asked): Circumstances {
  const { training, images, negativesPerPositive, stated } = asked;
  const { length, resolved } = training;
  const said = resolved.origins.fromScratch.kind !== 'default' || resolved.fromScratch;
  const named = startOf(resolved.schedule);
  const written = stated?.start === undefined ? null : stated.start.value === 'scratch';
  const fromScratch = said ? resolved.fromScratch : (named ?? written);
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
  { training, side, stated }: Asked,
  fromScratch: boolean | null,
  steps: number | null,
): Unlike[] {
  const { prior, priorFactor } = TRAINED;
  // A learning rate is given of SGD alone.
  const optimizer =
    stated?.optimizer?.kind ?? (training.relativeRate === undefined ? null : ('sgd' as const));
  const offPrior = Math.abs(Math.log(training.prior / prior)) > Math.log(priorFactor);
  const found: readonly (readonly [Unlike, boolean])[] = [
    ['pretrained', fromScratch === false],
    ['start-unknown', fromScratch === null],
    ['sgd', optimizer === 'sgd'],
    ['optimizer', optimizer !== null && optimizer !== 'sgd' && optimizer !== 'adamw'],
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
