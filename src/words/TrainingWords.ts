import type { InputOrigin, ScheduleInput } from '../analysis/contract/SimulationInputs.ts';
import type { TrainingStart } from '../analysis/contract/TrainingFacts.ts';
import type { NumberFormat } from './numberFormat.ts';

/** How long a training is, and where its figures come from. */
export interface TrainingWords {
  readonly schedule: (schedule: ScheduleInput, format: NumberFormat) => string;
  /** Where nobody said how long, and the images are too few to assume it. */
  readonly open: string;
  readonly origin: (origin: InputOrigin) => string;
  readonly facts: TrainingFactWords;
}

/** What a config says of its training besides, each without its place. */
export interface TrainingFactWords {
  readonly optimizer: (name: string) => string;
  readonly learningRate: (rate: string) => string;
  /** @param decay null where none is written */
  readonly averaging: (on: boolean, decay: string | null) => string;
  readonly start: Readonly<Record<TrainingStart, string>>;
  /** @param counts whether it changes which boxes are seen */
  readonly augmentation: (name: string, counts: boolean) => string;
}

export type { InputOrigin, ScheduleInput };
