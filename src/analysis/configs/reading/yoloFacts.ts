import type { TrainingFacts } from '../../contract/TrainingFacts.ts';
import type { FactReader } from './FactReader.ts';
import { learningRateAt, optimizerAt, settingsAt, knownFacts } from './trainingFacts.ts';

/** Probabilities and amounts of YOLOv5's hyper-parameters, which its successors and Ultralytics keep. */
const SETTINGS = [
  'mosaic',
  'mixup',
  'cutmix',
  'copy_paste',
  'degrees',
  'translate',
  'shear',
  'perspective',
  'multi_scale',
  'fliplr',
  'flipud',
];

/**
 * Hyper-parameters of YOLOv5 and its successors, or the settings of a run of Ultralytics. Their moving average is in the code.
 *
 * @param prefix of the paths, with its point
 */
export function yoloFacts(reader: FactReader, prefix = ''): TrainingFacts {
  const optimizer = optimizerAt(reader, `${prefix}optimizer`);
  const learningRate = learningRateAt(reader, [`${prefix}lr0`]);
  const augmentations = settingsAt(reader, SETTINGS, prefix);
  return knownFacts({ optimizer, learningRate, augmentations });
}
