import type { InputOrigin, ScheduleInput } from '../analysis/contract/SimulationInputs.ts';
import type { NumberFormat } from './numberFormat.ts';

/** How long a training is, and where its figures come from. */
export interface TrainingWords {
  readonly schedule: (schedule: ScheduleInput, format: NumberFormat) => string;
  readonly origin: (origin: InputOrigin) => string;
}

export type { InputOrigin, ScheduleInput };
