import type {
  InputOrigin,
  Normalizer,
  SimulationInputs,
  ToldTraining,
  TrainingFigure,
} from '../contract/SimulationInputs.ts';
import type { DetectorSetup } from '../detectors/DetectorSetup.ts';
import { budgetOf, DEFAULT_SCHEDULE } from './budgetOf.ts';

/** What the simulation is told of a training. */
export interface Training {
  readonly scoreThreshold: number;
  readonly budget: number;
  readonly prior: number;
  readonly normalizer: Normalizer;
  /** The same as people say it, with where it comes from. */
  readonly told: ToldTraining;
}

/**
 * What is known of the training, else what the detector says, else what is assumed.
 *
 * @param images of the dataset, for schedules in epochs
 */
export function trainingOf(
  { scoreThreshold, loss }: DetectorSetup,
  inputs: SimulationInputs,
  images: number,
): Training {
  const origin = (figure: TrainingFigure, absent: InputOrigin): InputOrigin =>
    inputs[figure] === undefined ? absent : (inputs.origins?.[figure] ?? { kind: 'option' });
  return {
    scoreThreshold: inputs.scoreThreshold ?? scoreThreshold,
    budget: budgetOf(inputs, images),
    prior: inputs.prior ?? loss.prior,
    normalizer: inputs.normalizer ?? 'foreground',
    told: {
      schedule: inputs.schedule ?? DEFAULT_SCHEDULE,
      fromScratch: inputs.fromScratch ?? false,
      origins: {
        schedule: origin('schedule', { kind: 'default' }),
        fromScratch: origin('fromScratch', { kind: 'default' }),
        scoreThreshold: origin('scoreThreshold', { kind: 'detector' }),
        prior: origin('prior', { kind: 'detector' }),
      },
    },
  };
}
