import type { TrainingFacts } from '../../../contract/TrainingFacts.ts';
import { type FactReader, placeIn } from '../../reading/FactReader.ts';
import {
  augmentationsAt,
  averagingAt,
  decayAt,
  knownFacts,
  learningRateAt,
  optimizerAt,
  optimizerKind,
  settingsAt,
  startAt,
} from '../../reading/trainingFacts.ts';
import type { ConfigDocument, ConfigNode } from '../../syntax/ConfigNode.ts';

const OPTIMIZER = 'train_config.optimizer';

/** `protos/optimizer.proto`: where each kind of schedule starts from. */
const RATES = [
  'constant_learning_rate.learning_rate',
  'exponential_decay_learning_rate.initial_learning_rate',
  'manual_step_learning_rate.initial_learning_rate',
  'cosine_decay_learning_rate.learning_rate_base',
];

/** A `pipeline.config`, or the experiment of TensorFlow's model garden. */
export function tfFacts(reader: FactReader, document: ConfigDocument): TrainingFacts {
  return reader.has('train_config') ? pipelineFacts(reader, document) : gardenFacts(reader);
}

function pipelineFacts(reader: FactReader, document: ConfigDocument): TrainingFacts {
  const name = fieldsOf(reader.node(OPTIMIZER)).find(key => key.endsWith('_optimizer'));
  const place = name === undefined ? undefined : reader.place(`${OPTIMIZER}.${name}`);
  const learningRate = learningRateAt(
    reader,
    RATES.map(rate => `${OPTIMIZER}.${name}.learning_rate.${rate}`),
  );
  const averaging = averagingAt(
    reader,
    `${OPTIMIZER}.use_moving_average`,
    `${OPTIMIZER}.moving_average_decay`,
  );
  const start = startOf(reader);
  const augmentations = augmentationsOf(reader, document);
  const optimizer =
    name === undefined || place === undefined
      ? undefined
      : { kind: optimizerKind(name), name, ...place };
  return knownFacts({ optimizer, learningRate, averaging, start, augmentations });
}

/** `fine_tune_checkpoint_type`: `detection` and `full` are of a whole detector, `classification` of a backbone. */
function startOf(reader: FactReader): TrainingFacts['start'] {
  const path = 'train_config.fine_tune_checkpoint';
  const type = reader.text('train_config.fine_tune_checkpoint_type');
  return startAt(reader, type === 'classification' ? [] : [path], [path]);
}

/** `data_augmentation_options { random_horizontal_flip { } }`, written once for each. */
function augmentationsOf(
  reader: FactReader,
  document: ConfigDocument,
): TrainingFacts['augmentations'] {
  const config = reader.node('train_config');
  const options = config?.kind === 'mapping' ? config.pairs : [];
  return augmentationsAt(
    reader,
    options
      .filter(({ key }) => key === 'data_augmentation_options')
      .flatMap(({ keyStart, value }) =>
        fieldsOf(value).map(name => ({
          name,
          path: 'train_config',
          place: placeIn(document, keyStart),
        })),
      ),
  );
}

const GARDEN = 'trainer.optimizer_config';

/** `official/modeling/optimization` and `official/vision/configs/retinanet.py` of TensorFlow's model garden. */
function gardenFacts(reader: FactReader): TrainingFacts {
  const optimizer = optimizerAt(reader, `${GARDEN}.optimizer.type`);
  const kind = reader.text(`${GARDEN}.learning_rate.type`);
  const learningRate = learningRateAt(reader, [
    `${GARDEN}.learning_rate.${kind}.initial_learning_rate`,
    `${GARDEN}.learning_rate.${kind}.learning_rate`,
    `${GARDEN}.learning_rate.${kind}.values[0]`,
  ]);
  const ema = reader.place(`${GARDEN}.ema`);
  const augmentations = settingsAt(reader, ['aug_rand_hflip'], 'task.train_data.parser.');
  const averaging = ema && { on: true, ...decayAt(reader, `${GARDEN}.ema.average_decay`), ...ema };
  return knownFacts({ optimizer, learningRate, averaging, augmentations });
}

/** Names of a message's fields. */
function fieldsOf(node: ConfigNode | undefined): readonly string[] {
  return node?.kind === 'mapping' ? node.pairs.map(({ key }) => key) : [];
}
