import type { DetectorSetup } from '../DetectorSetup.ts';
import { TORCHVISION_EMPTY } from './emptyImages.ts';

/** torchvision 0.14, `torchvision.models.detection.fcos_resnet50_fpn` with its defaults. */
export const fcosTorchvision: DetectorSetup = {
  name: 'fcos-torchvision',
  framework: 'torchvision',
  version: '0.14',
  from: 'preset',
  source: 'torchvision 0.14, models/detection/fcos.py',
  notModelled: [TORCHVISION_EMPTY],
  resize: [{ kind: 'torchvision', shorterSide: 800, longerSide: 1333 }],
  padToMultiple: 32,
  boxes: 'torchvision',
  candidates: {
    kind: 'points',
    strides: [8, 16, 32, 64, 128],
    offset: 0,
    measuredStrides: true,
  },
  assigner: {
    kind: 'fcos',
    variant: 'torchvision',
    centreRadius: 1.5,
    // 4 to 8 anchor sizes, where the size of the one anchor is its nominal stride
    sizeRanges: [
      [0, 64],
      [64, 128],
      [128, 256],
      [256, 512],
      [512, Infinity],
    ],
  },
  loss: { alpha: 0.25, gamma: 2, prior: 0.01 },
  scoreThreshold: 0.2,
};
