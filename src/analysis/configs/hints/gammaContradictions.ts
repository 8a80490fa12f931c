import type { Contradiction } from './Contradiction.ts';
import type { FocalLossSite } from '../edits/FocalLossSite.ts';
import type { ConfigDocument } from '../syntax/ConfigNode.ts';

/**
 * Implementations that compute (1 − p_t)^γ and leave its derivative to the framework: with 0 < γ < 1 it is infinite
 * where a logit saturates in float32, and infinity times the sigmoid's 0 is no number. Seen with PyTorch 1.13 for
 * torchvision's and YOLOv5's formula; the others' stand in TF Object Detection API `core/losses.py`, google/automl
 * `efficientdet/tf2/train_lib.py`, TAO `cv/retinanet/losses/focal_loss.py`, keras-retinanet `losses.py`, Paddle
 * `nn/functional/loss.py`, detrex `modeling/criterion/criterion.py`. MMDetection's kernel on a GPU has a derivative of
 * its own.
 */
const LEAVE_DERIVATIVE = new Set([
  'torchvision',
  'fvcore',
  'Detectron2',
  'Detectron2 LazyConfig',
  'AdelaiDet',
  'detrex',
  'RT-DETR',
  'YOLOv5',
  'YOLOv7',
  'TF Object Detection API',
  'EfficientDet',
  'NVIDIA TAO',
  'keras-retinanet',
  'Paddle',
  'PaddleDetection',
]);

/** Code of the user's own that raises something to the power of γ. */
const OWN_POWER = /\*\*\s*(?:self\.)?gamma\b|\bpow(?:er)?\([^\n]{0,200}\bgamma\b/;

/** A γ between 0 and 1 where gradients can become NaN. */
export function gammaContradictions(
  documents: readonly ConfigDocument[],
  sites: readonly FocalLossSite[],
): Contradiction[] {
  const isOwn = documents.some(({ syntax, text }) => syntax === 'python' && OWN_POWER.test(text));
  return sites.flatMap(({ framework, gamma }) => {
    const leaves = LEAVE_DERIVATIVE.has(framework) || (framework === 'generic' && isOwn);
    if (!gamma || !leaves || !(gamma.value > 0 && gamma.value < 1)) return [];
    const { value, offset, length } = gamma;
    return [{ code: 'gamma-below-one', gamma: value, offset, length }];
  });
}
