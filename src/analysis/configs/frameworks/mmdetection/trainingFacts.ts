import type { TrainingFacts } from '../../../contract/TrainingFacts.ts';
import type { FactReader } from '../../reading/FactReader.ts';
import {
  augmentationsAt,
  learningRateAt,
  optimizerAt,
  startAt,
  knownFacts,
} from '../../reading/trainingFacts.ts';
import { TRAINING_DATASETS } from './trainingDatasets.ts';

const HOOKS = 'custom_hooks';

/** 3.x, then 2.x. */
const OPTIMIZERS = ['optim_wrapper.optimizer', 'optimizer'];
const PIPELINES = [...TRAINING_DATASETS.map(path => `${path}.pipeline`), 'train_pipeline'];
/** Transforms of whole batches (`DetDataPreprocessor`). */
const BATCHES = 'model.data_preprocessor.batch_augments';
/** What holds transforms of its own: a choice of several, MMDetection 2's `AutoAugment`, Albumentations. */
const INNER = ['transforms', 'policies'];
const DEEPEST = 3;

/** `_base_/schedules`, `custom_hooks` and pipelines of MMDetection 2.x and 3.x, MMYOLO and their kin. */
export function mmdetectionFacts(reader: FactReader): TrainingFacts {
  const at = OPTIMIZERS.find(path => reader.has(path)) ?? '';
  const optimizer = at === '' ? undefined : optimizerAt(reader, `${at}.type`);
  const learningRate = at === '' ? undefined : learningRateAt(reader, [`${at}.lr`]);
  const averaging = averagingOf(reader);
  const start = startAt(
    reader,
    ['load_from'],
    ['model.backbone.init_cfg.checkpoint', 'model.backbone.init_cfg', 'model.pretrained'],
  );
  const augmentations = augmentationsAt(reader, transformsOf(reader));
  return knownFacts({ optimizer, learningRate, averaging, start, augmentations });
}

/** `EMAHook` and its kin: what a step adds of the new weights is its momentum, 1 − decay. */
function averagingOf(reader: FactReader): TrainingFacts['averaging'] {
  const hooks = Array.from(reader.items(HOOKS), (_, i) => `${HOOKS}[${i}]`);
  const path = hooks.find(hook => reader.text(`${hook}.type`)?.endsWith('EMAHook'));
  const place = path === undefined ? undefined : reader.place(path);
  if (place === undefined) return undefined;
  const momentum = reader.number(`${path}.momentum`);
  const isShare = momentum !== undefined && momentum >= 0 && momentum <= 1;
  return { on: true, ...(isShare && { decay: Number((1 - momentum).toPrecision(10)) }), ...place };
}

interface Named {
  readonly name: string;
  readonly path: string;
}

function transformsOf(reader: FactReader): readonly Named[] {
  return [...PIPELINES, BATCHES].flatMap(path => transformsIn(reader, path, DEEPEST));
}

/** With those of every branch. */
function transformsIn(reader: FactReader, list: string, left: number): readonly Named[] {
  if (left === 0) return [];
  return Array.from(reader.items(list), (_, i) => `${list}[${i}]`).flatMap(path => {
    const name = reader.text(`${path}.type`)?.replace(/^.*\./, '');
    const own = name === undefined ? [] : [{ name, path }];
    const inner = [path, ...INNER.map(key => `${path}.${key}`)];
    return [...own, ...inner.flatMap(at => transformsIn(reader, at, left - 1))];
  });
}
