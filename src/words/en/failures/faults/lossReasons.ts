import type { LossReason } from '../../../FailureWords.ts';
import { lossMeanings } from '../../lossMeanings.ts';

const relatives = Object.fromEntries(
  Object.entries(lossMeanings).map(([meaning, { is }]) => [meaning, `its loss is ${is}`]),
) as Record<keyof typeof lossMeanings, string>;

/** What a config trains with instead of a focal loss whose α and γ can be set. */
export const lossReasons: Readonly<Record<LossReason, string>> = {
  'no-loss': 'it describes no loss',
  ...relatives,
  'owner-unclear':
    'Detectron2 and maskrcnn-benchmark both have these keys, nothing in it says which of them trains, and each refuses to start with a key of the other',
  'maskrcnn-not-read': 'its keys are those of maskrcnn-benchmark, whose anchors are not read',
  'keras-retinanet-ini':
    'this ini of keras-retinanet holds anchors; α and γ are set in Python code, keras_retinanet.losses.focal(alpha=…, gamma=…)',
  'cross-entropy': 'it trains its classes with cross-entropy',
  'two-stage-sampled':
    'a two-stage detector, which samples proposals and trains with cross-entropy',
  'two-stage': 'a two-stage detector, which trains with cross-entropy',
  ultralytics:
    'Ultralytics trains its classes with binary cross-entropy, without a focal pair; a left-over fl_gamma does nothing',
  yolox: 'YOLOX trains its classes and objectness with binary cross-entropy, in its code',
};
