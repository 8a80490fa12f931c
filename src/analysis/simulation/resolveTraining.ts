import type {
  InputOrigin,
  Normalizer,
  ScheduleInput,
  SimulationInputs,
  ResolvedTraining,
  TrainingFigure,
} from '../contract/SimulationInputs.ts';
import type { DetectorSetup } from '../detectors/DetectorSetup.ts';
import { type TrainingLength, trainingLength } from './trainingLength.ts';

/** What the simulation is told of a training. */
export interface Training {
  readonly scoreThreshold: number;
  readonly budget: number;
  readonly prior: number;
  readonly normalizer: Normalizer;
  readonly length: TrainingLength;
  /** Of the learning rate, over what its batch usually has. */
  readonly relativeRate?: number | undefined;
  /** The same as people say it, with where it comes from. */
  readonly resolved: ResolvedTraining;
}

/**
 * What is known of the training, else what the detector says, else what is assumed.
 *
 * @param images of the dataset, for schedules in epochs
 */
export function resolveTraining(
  { scoreThreshold, loss }: DetectorSetup,
  inputs: SimulationInputs,
  images: number,
): Training {
  const length = trainingLength(inputs, images);
  const origin = (figure: TrainingFigure, absent: InputOrigin): InputOrigin =>
    inputs[figure] === undefined ? absent : (inputs.origins?.[figure] ?? { kind: 'option' });
  return {
    scoreThreshold: inputs.scoreThreshold ?? scoreThreshold,
    budget: length.budget,
    length,
    relativeRate: length.relativeRate,
    prior: inputs.prior ?? loss.prior,
    normalizer: inputs.normalizer ?? loss.normalizer ?? 'foreground',
    resolved: {
      schedule: describeSchedule(inputs, length, images),
      fromScratch: inputs.fromScratch ?? false,
      ...(inputs.learningRate !== undefined &&
        length.relativeRate !== undefined && {
          learningRate: { value: inputs.learningRate, relative: length.relativeRate },
        }),
      origins: {
        schedule: origin('schedule', { kind: 'default' }),
        fromScratch: origin('fromScratch', { kind: 'default' }),
        scoreThreshold: origin('scoreThreshold', { kind: 'detector' }),
        prior: origin('prior', { kind: 'detector' }),
      },
    },
  };
}

/** An assumed schedule in the epochs it comes to. */
function describeSchedule(
  { schedule }: SimulationInputs,
  { imagesSeen, assumed }: TrainingLength,
  images: number,
): ScheduleInput {
  if (schedule !== undefined && !assumed) return schedule;
  return { kind: 'epochs', epochs: Math.round((imagesSeen ?? 0) / images) };
}
