import type { DetectorSetup } from '../DetectorSetup.ts';
import { TORCHVISION_EMPTY } from './emptyImages.ts';

/** torchvision 0.14, `torchvision.models.detection.ssd300_vgg16` with its defaults. */
export const ssd300Torchvision: DetectorSetup = {
  name: 'ssd300-torchvision',
  framework: 'torchvision',
  version: '0.14',
  from: 'preset',
  source: 'torchvision 0.14, models/detection/ssd.py',
  notModelled: ['zooms-and-crops', TORCHVISION_EMPTY],
  resize: [{ kind: 'fixed', height: 300, width: 300 }],
  padToMultiple: 1,
  boxes: 'torchvision',
  candidates: {
    kind: 'default-boxes',
    levels: [
      { stride: 8, cells: 38, scale: 0.07, nextScale: 0.15, aspectRatios: [2] },
      { stride: 16, cells: 19, scale: 0.15, nextScale: 0.33, aspectRatios: [2, 3] },
      { stride: 32, cells: 10, scale: 0.33, nextScale: 0.51, aspectRatios: [2, 3] },
      { stride: 64, cells: 5, scale: 0.51, nextScale: 0.69, aspectRatios: [2, 3] },
      { stride: 100, cells: 3, scale: 0.69, nextScale: 0.87, aspectRatios: [2] },
      { stride: 300, cells: 1, scale: 0.87, nextScale: 1.05, aspectRatios: [2] },
    ],
  },
  assigner: { kind: 'ssd', foregroundIou: 0.5 },
  sampling: { kind: 'hard-negatives', perForeground: 3 },
  // Softmax cross entropy without α or γ; the softmax over 91 classes starts even.
  loss: { alpha: 0.5, gamma: 0, prior: 1 / 91 },
  scoreThreshold: 0.01,
};
