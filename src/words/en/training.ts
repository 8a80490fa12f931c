import { amount } from './plural.ts';
import type { NumberFormat } from '../numberFormat.ts';
import type { InputOrigin, ScheduleInput, TrainingWords } from '../TrainingWords.ts';

export const training: TrainingWords = {
  schedule: scheduleWords,
  open: 'several lengths (too few images to assume one)',
  origin: originWords,
  facts: {
    optimizer: name => `optimiser ${name}`,
    learningRate: rate => `learning rate ${rate}`,
    averaging: (on, decay) =>
      on
        ? decay === null
          ? 'EMA of the weights'
          : `EMA of the weights with decay ${decay}`
        : 'no EMA',
    start: {
      scratch: 'from scratch',
      backbone: 'from a pretrained backbone',
      detector: 'from a trained detector (fine-tuning)',
    },
    augmentation: (name, counts) => `augmentation ${name}${counts ? '' : ' (changes no count)'}`,
  },
};

function scheduleWords(schedule: ScheduleInput, format: NumberFormat): string {
  switch (schedule.kind) {
    case 'preset':
      return schedule.name;
    case 'iterations':
      return `${amount(format.count(schedule.iterations), 'iteration')} of ${amount(format.count(schedule.batch), 'image')}`;
    case 'epochs': {
      const epochs = amount(format.decimal(schedule.epochs), 'epoch');
      return schedule.batch === undefined
        ? epochs
        : `${epochs} in batches of ${amount(format.count(schedule.batch), 'image')}`;
    }
    case 'budget':
      return `τ = ${format.decimal(schedule.budget)}`;
  }
}

function originWords(origin: InputOrigin): string {
  switch (origin.kind) {
    case 'option':
      return 'as given';
    case 'config':
      return `from ${origin.file} line ${origin.line}`;
    case 'detector':
      return 'the detector’s own default';
    case 'default':
      return 'assumed';
  }
}
