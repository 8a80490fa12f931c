import type { DetectorSetup } from '../DetectorSetup.ts';
import { TORCHVISION_EMPTY } from './emptyImages.ts';

/** torchvision 0.14, `torchvision.models.detection.retinanet_resnet50_fpn` with its defaults. */
export const retinanetTorchvision: DetectorSetup = {
  name: 'retinanet-torchvision',
  framework: 'torchvision',
  version: '0.14',
  from: 'preset',
  source: 'torchvision 0.14, models/detection/retinanet.py',
  notModelled: [TORCHVISION_EMPTY],
  resize: [{ kind: 'torchvision', shorterSide: 800, longerSide: 1333 }],
  padToMultiple: 32,
  boxes: 'torchvision',
  candidates: {
    kind: 'anchors',
    generator: 'torchvision',
    offset: 0,
    // anchor_sizes = (x, int(x * 2 ** (1 / 3)), int(x * 2 ** (2 / 3))) for x in (32, 64, 128, 256, 512)
    levels: [
      { stride: 8, sizes: [32, 40, 50], aspectRatios: [0.5, 1, 2] },
      { stride: 16, sizes: [64, 80, 101], aspectRatios: [0.5, 1, 2] },
      { stride: 32, sizes: [128, 161, 203], aspectRatios: [0.5, 1, 2] },
      { stride: 64, sizes: [256, 322, 406], aspectRatios: [0.5, 1, 2] },
      { stride: 128, sizes: [512, 645, 812], aspectRatios: [0.5, 1, 2] },
    ],
  },
  assigner: {
    kind: 'max-iou',
    foregroundIou: 0.5,
    backgroundIou: 0.4,
    precision: 'float32',
    lowQualityMatches: 'own',
  },
  loss: { alpha: 0.25, gamma: 2, prior: 0.01 },
  scoreThreshold: 0.05,
};
