import {
  AUGMENTATION_KINDS,
  OPTIMIZER_KINDS,
  TRAINING_STARTS,
  type TrainingFacts,
} from '../../contract/TrainingFacts.ts';
import { choice, fields, flag, list, number, optional, text } from './checks.ts';

type Fact<K extends keyof TrainingFacts> = NonNullable<TrainingFacts[K]>;

const PLACE = { file: text, line: number({ least: 1, most: Infinity, whole: true }) };
const SHARE = { least: 0, most: 1 };

/** What a config says about its training, for the types alone: nothing is computed from it. */
export const trainingFactsCheck = fields<TrainingFacts>({
  optimizer: optional(
    fields<Fact<'optimizer'>>({ kind: choice(...OPTIMIZER_KINDS), name: text, ...PLACE }),
  ),
  learningRate: optional(
    fields<Fact<'learningRate'>>({ value: number({ least: 0, most: Infinity }), ...PLACE }),
  ),
  averaging: optional(
    fields<Fact<'averaging'>>({ on: flag, decay: optional(number(SHARE)), ...PLACE }),
  ),
  start: optional(fields<Fact<'start'>>({ value: choice(...TRAINING_STARTS), ...PLACE })),
  augmentations: optional(
    list(
      fields<Fact<'augmentations'>[number]>({
        kind: choice(...AUGMENTATION_KINDS),
        name: text,
        ...PLACE,
      }),
      { least: 0, most: Infinity },
    ),
  ),
});
