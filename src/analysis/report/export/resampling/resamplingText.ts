import { resampling as words } from '../../../../words/en/report/resampling.ts';
import { ENGLISH as F } from '../../../../words/numberFormat.ts';
import { printable } from '../../../contract/text/printable.ts';
import type { Resampling } from '../../Resampling.ts';

export const RESAMPLERS = ['ultralytics', 'mmdetection', 'detectron2', 'pytorch'] as const;

export type Resampler = (typeof RESAMPLERS)[number];

/**
 * Repeat-factor sampling as a framework takes it: a list of images for Ultralytics, keys of a config for MMDetection and
 * Detectron2, which draw by themselves, and code for PyTorch.
 *
 * @param folder that the names of the list are in; empty for none
 */
export function resamplingText(found: Resampling, resampler: Resampler, folder: string): string {
  switch (resampler) {
    case 'ultralytics':
      return list(found, folder);
    case 'mmdetection':
      return classBalanced(found);
    case 'detectron2':
      return repeatFactor(found);
    case 'pytorch':
      return weighted(found);
  }
}

/** One line about it, without a name of the data. */
export function aboutResampling({ threshold, rareClasses, classes, images }: Resampling): string {
  if (threshold === null || rareClasses === 0) return words.noneRare;
  const shown = images.reduce((sum, { repeat }) => sum + repeat, 0);
  return words.about({
    rare: F.count(rareClasses),
    classes: F.count(classes),
    threshold: F.share(threshold),
    growth: F.share(shown / images.length - 1),
  });
}

/** `train.txt` of a `data.yaml`. */
function list({ images, list: rows }: Resampling, folder: string): string {
  const lead = folder === '' ? '' : `${folder.replace(/\/+$/, '')}/`;
  return rows.map(row => `${lead}${printable(images[row]?.name ?? '')}\n`).join('');
}

/** MMDetection 3, `ClassBalancedDataset` around the training set of the file that a config builds on. */
function classBalanced(found: Resampling): string {
  return `# ${aboutResampling(found)}
train_dataloader = dict(
    dataset=dict(
        _delete_=True,
        type='ClassBalancedDataset',
        oversample_thr=${thresholdText(found)},
        dataset={{_base_.train_dataloader.dataset}}))
`;
}

/** Detectron2, `RepeatFactorTrainingSampler`. */
function repeatFactor(found: Resampling): string {
  return `# ${aboutResampling(found)}
DATALOADER:
  SAMPLER_TRAIN: RepeatFactorTrainingSampler
  REPEAT_THRESHOLD: ${thresholdText(found)}
`;
}

function weighted(found: Resampling): string {
  const rare = found.images.filter(({ id, repeat }) => id !== null && repeat > 1);
  const entries = rare.map(
    ({ id, repeat }) => `    ${JSON.stringify(id)}: ${repeat.toFixed(4)},\n`,
  );
  return `# ${aboutResampling(found)}
from torch.utils.data import WeightedRandomSampler

# ${words.byId}
REPEATS = {
${entries.join('')}}


def sampler(dataset):
    # ${words.dataset}
    weights = [REPEATS.get(number, 1.0) for number in dataset.ids]
    return WeightedRandomSampler(weights, num_samples=round(sum(weights)))
`;
}

/** As a config writes it; 0 repeats nothing. */
function thresholdText({ threshold: value }: Resampling): string {
  return String(Number((value ?? 0).toPrecision(6)));
}
