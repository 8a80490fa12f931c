import {
  TRAINING_FIGURES,
  type InputOrigin,
  type ScheduleInput,
  type SimulationInputs,
  type TrainingFigure,
} from '../../contract/SimulationInputs.ts';

/** A value with the place in a config that says so. */
export interface Sourced<T> {
  readonly value: T;
  readonly origin: InputOrigin;
}

/** What a config says about its training; undefined where it says nothing that can be read. */
export interface SourcedTraining {
  readonly schedule: Sourced<ScheduleInput> | undefined;
  readonly fromScratch: Sourced<boolean> | undefined;
  readonly scoreThreshold: Sourced<number> | undefined;
  readonly prior: Sourced<number> | undefined;
}

/** The part that a framework writes in one way, whatever the detector. */
export type SourcedSchedule = Pick<SourcedTraining, 'schedule' | 'fromScratch'>;

export function trainingFromConfig(sourced: SourcedTraining): SimulationInputs {
  const { schedule, fromScratch, scoreThreshold, prior } = sourced;
  return {
    schedule: schedule?.value,
    fromScratch: fromScratch?.value,
    scoreThreshold: scoreThreshold?.value,
    prior: prior?.value,
    origins: originsOf(figure => sourced[figure]?.origin),
  };
}

/** What the user says about a training, and what the config says where the user is silent. */
export function mergeTrainingInputs(
  given: SimulationInputs,
  config: SimulationInputs,
): SimulationInputs {
  const pick = <F extends TrainingFigure>(figure: F) => given[figure] ?? config[figure];
  return {
    ...given,
    schedule: pick('schedule'),
    fromScratch: pick('fromScratch'),
    scoreThreshold: pick('scoreThreshold'),
    prior: pick('prior'),
    origins: originsOf(figure =>
      given[figure] === undefined ? config.origins?.[figure] : { kind: 'option' },
    ),
  };
}

function originsOf(
  of: (figure: TrainingFigure) => InputOrigin | undefined,
): Partial<Record<TrainingFigure, InputOrigin>> {
  return Object.fromEntries(
    TRAINING_FIGURES.flatMap(figure => {
      const origin = of(figure);
      return origin === undefined ? [] : [[figure, origin]];
    }),
  );
}
