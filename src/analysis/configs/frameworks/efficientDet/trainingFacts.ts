import type { TrainingFacts } from '../../../contract/TrainingFacts.ts';
import type { FactReader } from '../../reading/FactReader.ts';
import {
  averagingAt,
  decayAt,
  learningRateAt,
  optimizerAt,
  settingsAt,
  startAt,
  knownFacts,
} from '../../reading/trainingFacts.ts';

/** hparams of google/automl (`hparams_config.py`), and `args.yaml` of efficientdet-pytorch (`train.py`). */
export function efficientDetFacts(reader: FactReader): TrainingFacts {
  const optimizer = optimizerAt(reader, 'optimizer') ?? optimizerAt(reader, 'opt');
  const learningRate = learningRateAt(reader, ['learning_rate', 'lr']);
  const averaging = averagingAt(reader, 'model_ema', 'model_ema_decay') ?? movingAverage(reader);
  const start = startAt(reader, ['initial_checkpoint', 'ckpt'], []);
  const augmentations = settingsAt(reader, ['input_rand_hflip']);
  return knownFacts({ optimizer, learningRate, averaging, start, augmentations });
}

/** A decay of 0 switches it off. */
function movingAverage(reader: FactReader): TrainingFacts['averaging'] {
  const path = 'moving_average_decay';
  const place = reader.place(path);
  const { decay } = decayAt(reader, path);
  if (place === undefined || decay === undefined) return undefined;
  return decay === 0 ? { on: false, ...place } : { on: true, decay, ...place };
}
