import { amount } from './plural.ts';
import type { WarningWords } from '../GapWords.ts';

const FIGURES = {
  optimizer: 'optimiser',
  'learning-rate': 'learning rate',
  averaging: 'EMA',
} as const;

const listed = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

const UNKNOWN = 'the schedule is not known';

export const warnings: WarningWords = {
  'base-unread': ({ file }) => `${file} could not be read; what it sets is taken from the preset.`,
  'no-plain-value': ({ key, file, line, taken }) =>
    `${key} is no plain value (${file}, line ${line}); ${taken === 'preset' ? "the preset's is taken" : 'it counts as not written'}.`,
  'not-modelled': ({ key }) => `${key} is not modelled.`,
  'augmentation-not-modelled': ({ names }) =>
    `Augmentation changes which boxes training sees (${names.join(', ')}); images are counted without it.`,
  'optimization-not-modelled': ({ figures }) =>
    `The simulation takes SGD at a well-chosen learning rate, without EMA; it does not use the config’s ${listed(figures.map(figure => FIGURES[figure]))}.`,
  'generator-not-modelled': ({ type }) =>
    `${type} is not modelled; anchors are those of an AnchorGenerator.`,
  'assigner-not-modelled': ({ type }) =>
    `${type} is not modelled here; labels are those of MaxIoUAssigner.`,
  'sampler-not-modelled': ({ type }) =>
    `${type} is not modelled; anchors are counted as RandomSampler draws them.`,
  'first-branch': ({ type }) =>
    `Of the branches of ${type} in the training pipeline only the first is counted.`,
  'target-not-written': ({ type }) => `No ${type} is written; its usual values are taken.`,
  'loss-not-modelled': ({ type, alpha, gamma }) =>
    `${type} is not modelled; α ${alpha} and γ ${gamma} of the focal loss are taken.`,
  'range-ends': ({ key }) => `${key} is "range"; only its two ends are counted.`,
  'sizes-expression': ({ key }) =>
    `${key} is an expression; the sizes of Base-RetinaNet.yaml are taken.`,
  'boundary-not-modelled': ({ key }) => `${key} is not modelled; anchors beyond the image count.`,
  'usual-numbers': ({ key }) => `${key} are no plain numbers; the usual are taken.`,
  'not-written': ({ key }) => `${key} is not written; the usual values are taken.`,
  'no-number-list': ({ key }) => `${key} is no list of numbers; the usual values are taken.`,
  'ssd-sizes-refused': ({ key }) =>
    `${key} has sizes that MMDetection refuses; those of SSD300 on COCO are taken.`,
  'shapes-unread': ({ key }) => `${key} cannot be read; the anchors of YOLOv5 are taken.`,
  'schedule-key-unread': ({ key }) => `${key} cannot be read; ${UNKNOWN}.`,
  'mining-not-modelled': ({ key }) => `${key} without max_negatives_per_positive is not modelled.`,
  'usual-ratios': ({ key }) => `${key} are no plain numbers; 1, 2 and 0.5 are taken.`,
  'points-taken': ({ key }) => `${key} is not modelled; one point a cell is taken.`,
  'unknown-strides': ({ key, taken }) =>
    `${key} names features whose strides are not known; ${taken.join(', ')} are taken.`,
  'extractor-strides': ({ extractor }) =>
    `Strides of ${extractor ?? 'the feature extractor'} are not known; 16, 32, … are taken.`,
  'layers-unread': ({ taken }) =>
    `The layers cannot be followed; strides ${taken.join(', ')} are taken.`,
  'sizes-and-strides': ({ key, sizes, strides }) =>
    `${key} has ${amount(sizes, 'size')} and ${strides} strides.`,
  'levels-of-sizes': ({ key, levels, strides }) =>
    `${key} has ${amount(levels, 'level')} of sizes; strides are those of the usual ${strides}.`,
  'square-taken': ({ written, side }) => `image_size is ${written}; ${side} × ${side} is taken.`,
  'image-size-not-written': ({ side }) => `No img_scale is written; ${side} × ${side} is taken.`,
  'anchors-follow-image': ({ side }) =>
    `The size of anchors follows each image there; a shorter side of ${side} is taken.`,
  'resizer-not-modelled': ({ key, side }) =>
    `${key} is of a kind that is not modelled; images are resized to ${side} × ${side}.`,
  'no-resize': ({ shorter, longer }) =>
    `No training pipeline with a Resize is written; ${shorter} by at most ${longer} is taken.`,
  'resize-without-scale': ({ shorter, longer }) =>
    `Resize has no scale; ${shorter} by at most ${longer} is taken.`,
  'no-reader-resize': ({ key, shorter, longer }) =>
    `${key} holds no resizing that can be read; ${shorter} by at most ${longer} is taken.`,
  'options-of-keras': ({ shorter, longer }) =>
    `Image sides, epochs, steps and weights are options of train.py: ${shorter} by at most ${longer} is taken, and ${UNKNOWN}.`,
  'options-of-yolo': ({ side }) =>
    `Image size, epochs and batch are options of train.py: ${side} pixels are taken, and ${UNKNOWN}.`,
  'steps-of-images': ({ images }) =>
    `How many GPUs train is not written; steps of ${amount(images, 'image')} are taken.`,
  'several-detectors': ({ count, first }) =>
    `${amount(count, 'detector')} are built here; the first, ${first}, is taken.`,
  'model-assumed': ({ model }) => `No model is named; what is not written is that of ${model}.`,
  'auto-anchors': ({ model }) =>
    `anchors are left to AutoAnchor, which computes them from the data; those of ${model} are taken.`,
  'anchors-in-model': ({ model }) =>
    `Anchors and strides are defined in the model; those of ${model} are taken.`,
  'shortest-edge-unread': () =>
    'No ResizeShortestEdge can be read; the sizes of common/data/coco.py are taken.',
  'epochs-not-written': () => `No number of epochs is written; ${UNKNOWN}.`,
  'epochs-unread': () => `No number of epochs can be read; ${UNKNOWN}.`,
  'schedule-unread': () => `No number of epochs or iterations can be read; ${UNKNOWN}.`,
  'assigner-not-written': () => "No assigner is written; RetinaNet's usual one is taken.",
  'quality-focal-loss': () =>
    'QualityFocalLoss has no α, and its target is an IoU; its β is taken for γ.',
  'varifocal-loss': () => 'VarifocalLoss weighs negatives by α p^γ and positives by their IoU.',
  'scale-range': () => 'Scales are drawn from a range; only its ends are counted.',
  'ratio-range': () => 'ratio_range draws a factor of the scale; the scale itself is counted.',
};
