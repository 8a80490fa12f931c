import type { DetectorSetup } from '../DetectorSetup.ts';
import { TORCHVISION_EMPTY } from './emptyImages.ts';
import { SECOND_STAGE } from '../secondStage.ts';

/** torchvision 0.14, the region proposal network of `torchvision.models.detection.fasterrcnn_resnet50_fpn`. */
export const rpnTorchvision: DetectorSetup = {
  name: 'rpn-torchvision',
  framework: 'torchvision',
  version: '0.14',
  from: 'preset',
  source: 'torchvision 0.14, models/detection/faster_rcnn.py and rpn.py',
  notModelled: [SECOND_STAGE, TORCHVISION_EMPTY],
  resize: [{ kind: 'torchvision', shorterSide: 800, longerSide: 1333 }],
  padToMultiple: 32,
  boxes: 'torchvision',
  candidates: {
    kind: 'anchors',
    generator: 'torchvision',
    offset: 0,
    levels: [
      { stride: 4, sizes: [32], aspectRatios: [0.5, 1, 2] },
      { stride: 8, sizes: [64], aspectRatios: [0.5, 1, 2] },
      { stride: 16, sizes: [128], aspectRatios: [0.5, 1, 2] },
      { stride: 32, sizes: [256], aspectRatios: [0.5, 1, 2] },
      { stride: 64, sizes: [512], aspectRatios: [0.5, 1, 2] },
    ],
  },
  assigner: {
    kind: 'max-iou',
    foregroundIou: 0.7,
    backgroundIou: 0.3,
    precision: 'float32',
    lowQualityMatches: 'own',
  },
  sampling: { kind: 'balanced', batch: 256, foregroundShare: 0.5 },
  // Plain cross entropy of the objectness, from a bias of 0.
  loss: { alpha: 0.5, gamma: 0, prior: 0.5 },
  scoreThreshold: 0.05,
};
