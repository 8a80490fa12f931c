import type { SetupWarning } from '../../src/analysis/contract/SetupWarning.ts';

const key = 'KEY';
const type = 'TYPE';
const types = ['FIRST', 'SECOND'];
const sides = { shorter: 811, longer: 1377 };

type Variants = {
  readonly [C in SetupWarning['code']]: readonly Omit<
    SetupWarning & { readonly code: C },
    'code'
  >[];
};

/** Every warning in every way that it is worded: a new one does not compile until it is here. */
export const WARNING_VARIANTS: Variants = {
  'base-unread': [{ file: 'FILE' }],
  'no-plain-value': [
    { key, file: 'FILE', line: 161, taken: 'preset' },
    { key, file: 'FILE', line: 161, taken: 'nothing' },
  ],
  'not-modelled': [{ key }],
  'augmentation-not-modelled': [{ names: types }],
  'optimization-not-modelled': [
    { figures: ['optimizer'] },
    { figures: ['learning-rate'] },
    { figures: ['averaging'] },
    { figures: ['optimizer', 'learning-rate', 'averaging'] },
  ],
  'generator-not-modelled': [{ type }],
  'assigner-not-modelled': [{ type }],
  'sampler-not-modelled': [{ type }],
  'first-branch': [{ type }],
  'target-not-written': [{ type }],
  'loss-not-modelled': [{ type, alpha: 0.123, gamma: 2.345 }],
  'range-ends': [{ key }],
  'sizes-expression': [{ key }],
  'boundary-not-modelled': [{ key }],
  'usual-numbers': [{ key }],
  'not-written': [{ key }],
  'no-number-list': [{ key }],
  'ssd-sizes-refused': [{ key }],
  'shapes-unread': [{ key }],
  'schedule-key-unread': [{ key }],
  'mining-not-modelled': [{ key }],
  'usual-ratios': [{ key }],
  'points-taken': [{ key }],
  'unknown-strides': [{ key, taken: [118, 216] }],
  'extractor-strides': [{ extractor: 'EXTRACTOR' }, { extractor: null }],
  'layers-unread': [{ taken: [118, 216] }],
  'sizes-and-strides': [{ key, sizes: 121, strides: 131 }],
  'levels-of-sizes': [{ key, levels: 121, strides: 131 }],
  'square-taken': [{ written: '512x641', side: 641 }],
  'image-size-not-written': [{ side: 641 }],
  'anchors-follow-image': [{ side: 641 }],
  'resizer-not-modelled': [{ key, side: 641 }],
  'no-resize': [sides],
  'resize-without-scale': [sides],
  'no-reader-resize': [{ key, ...sides }],
  'options-of-keras': [sides],
  'options-of-yolo': [{ side: 641 }],
  'steps-of-images': [{ images: 121 }],
  'several-detectors': [{ count: 121, first: 'FIRST' }],
  'model-assumed': [{ model: 'MODEL' }],
  'auto-anchors': [{ model: 'MODEL' }],
  'anchors-in-model': [{ model: 'MODEL' }],
  'shortest-edge-unread': [{}],
  'epochs-not-written': [{}],
  'epochs-unread': [{}],
  'schedule-unread': [{}],
  'assigner-not-written': [{}],
  'quality-focal-loss': [{}],
  'varifocal-loss': [{}],
  'scale-range': [{}],
  'ratio-range': [{}],
};
