import {
  SCHEDULE_PRESETS,
  type ScheduleInput,
  type SimulationInputs,
} from '../../contract/SimulationInputs.ts';
import { type Check, choice, fields, flag, kinds, number, optional } from './checks.ts';
import { RANGES } from './setupRanges.ts';

type KindOf<K> = Omit<Extract<ScheduleInput, { kind: K }>, 'kind'>;

const anything: Check = () => undefined;

const inputs = fields<SimulationInputs>({
  schedule: optional(
    kinds<ScheduleInput>({
      preset: fields<KindOf<'preset'>>({ name: choice(...SCHEDULE_PRESETS) }),
      iterations: fields<KindOf<'iterations'>>({
        iterations: number({ ...RANGES.iterations, whole: false }),
        batch: number({ ...RANGES.batch, whole: false }),
      }),
      epochs: fields<KindOf<'epochs'>>({
        epochs: number(RANGES.epochs),
        batch: optional(number(RANGES.batch)),
      }),
      budget: fields<KindOf<'budget'>>({ budget: number(RANGES.budget) }),
    }),
  ),
  fromScratch: optional(flag),
  learningRate: optional(number(RANGES.learningRate)),
  scoreThreshold: optional(number(RANGES.score)),
  prior: optional(number(RANGES.prior)),
  normalizer: optional(choice('foreground', 'all')),
  trained: optional(
    fields<NonNullable<SimulationInputs['trained']>>({
      alpha: number(RANGES.prior),
      gamma: number(RANGES.gamma),
    }),
  ),
  origins: anything,
});

/** What may be said of an analysis besides its detector. */
export interface InputsToCheck {
  readonly inputs: SimulationInputs;
  readonly imagesPerBatch: number;
}

/**
 * Holds what is said about a training, and how many images are padded together, to their ranges.
 *
 * @param file the detector or config that is analyzed with; for messages
 * @throws FailureError `setup-out-of-range`
 */
export function checkInputs(given: InputsToCheck, file: string): void {
  fields<InputsToCheck>({ inputs, imagesPerBatch: number(RANGES.batch) })(given, { file, key: '' });
}
