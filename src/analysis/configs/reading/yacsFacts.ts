import type { TrainingFacts } from '../../contract/TrainingFacts.ts';
import type { FactReader } from './FactReader.ts';
import {
  augmentationsAt,
  averagingAt,
  learningRateAt,
  optimizerAt,
  startAt,
  knownFacts,
} from './trainingFacts.ts';

/**
 * What the YAML of Detectron2, of maskrcnn-benchmark and of what is built on them says of a training. `SOLVER.OPTIMIZER` and `MODEL_EMA` are of projects; Detectron2 0.6 itself knows SGD alone (`solver/build.py`).
 */
export function yacsFacts(reader: FactReader): TrainingFacts {
  const learningRate = learningRateAt(reader, ['SOLVER.BASE_LR']);
  const optimizer = optimizerAt(reader, 'SOLVER.OPTIMIZER');
  const averaging =
    averagingAt(reader, 'MODEL_EMA.ENABLED', 'MODEL_EMA.DECAY') ??
    averagingAt(reader, 'MODEL.EMA.ENABLED', 'MODEL.EMA.DECAY');
  const start = weightsAt(reader, 'MODEL.WEIGHTS') ?? weightsAt(reader, 'MODEL.WEIGHT');
  const isCropped = reader.flag('INPUT.CROP.ENABLED') === true;
  const flips = reader.text('INPUT.RANDOM_FLIP');
  const augmentations = augmentationsAt(reader, [
    ...(isCropped ? [{ name: 'INPUT.CROP', path: 'INPUT.CROP' }] : []),
    ...(flips !== undefined && flips !== 'none'
      ? [{ name: 'INPUT.RANDOM_FLIP', path: 'INPUT.RANDOM_FLIP' }]
      : []),
  ]);
  return knownFacts({ optimizer, learningRate, averaging, start, augmentations });
}

/** `detectron2://ImageNetPretrained/…` and the R-50.pkl of MSRA are of a backbone; the model zoo's are of detectors. */
export function weightsAt(reader: FactReader, path: string): TrainingFacts['start'] {
  const weights = reader.text(path) ?? '';
  const isBackbone = /ImageNet|MSRA|torchvision|backbone|(?:^|\/)(?:R-\d+|resnet\w*)\.\w+$/i.test(
    weights,
  );
  return isBackbone ? startAt(reader, [], [path]) : startAt(reader, [path], [path]);
}
