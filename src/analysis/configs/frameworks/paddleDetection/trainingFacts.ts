import type { TrainingFacts } from '../../../contract/TrainingFacts.ts';
import type { FactReader } from '../../reading/FactReader.ts';
import {
  augmentationsAt,
  averagingAt,
  learningRateAt,
  optimizerAt,
  startAt,
  knownFacts,
} from '../../reading/trainingFacts.ts';

const LISTS = ['TrainReader.sample_transforms', 'TrainReader.batch_transforms'];

/** `optimizer_*.yml`, `runtime.yml` and readers of PaddleDetection 2.x; its Momentum is SGD with momentum. */
export function paddleFacts(reader: FactReader): TrainingFacts {
  const optimizer = optimizerAt(reader, 'OptimizerBuilder.optimizer.type');
  const learningRate = learningRateAt(reader, ['LearningRate.base_lr']);
  const averaging = averagingAt(reader, 'use_ema', 'ema_decay');
  const start = startOf(reader);
  const augmentations = augmentationsAt(
    reader,
    LISTS.flatMap(list => transformsIn(reader, list)),
  );
  return knownFacts({ optimizer, learningRate, averaging, start, augmentations });
}

/** Weights of a whole detector lie under `models/`, those of backbones under `models/pretrained/`. */
function startOf(reader: FactReader): TrainingFacts['start'] {
  const weights = reader.text('pretrain_weights') ?? '';
  const isDetector = weights !== '' && !/pretrain|imagenet/i.test(weights);
  return startAt(reader, isDetector ? ['pretrain_weights'] : [], ['pretrain_weights']);
}

/** Each entry is a mapping of one name to its arguments. */
function transformsIn(reader: FactReader, list: string) {
  return reader.items(list).flatMap((node, i) => {
    const name = node.kind === 'mapping' ? node.pairs[0]?.key : undefined;
    return name === undefined ? [] : [{ name, path: `${list}[${i}]` }];
  });
}
