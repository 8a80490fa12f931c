import type { DetectorSetup } from '../DetectorSetup.ts';
import { DETECTRON2_FILTER } from '../detectron2/imageFilter.ts';

/** AdelaiDet at its last commit, 3672122 of March 2024: `configs/FCOS-Detection/R_50_1x.yaml`. */
export const fcosAdelaidet: DetectorSetup = {
  name: 'fcos-adelaidet',
  framework: 'AdelaiDet',
  version: '0.2',
  from: 'preset',
  source: 'AdelaiDet 3672122, adet/modeling/fcos/fcos_outputs.py and configs/FCOS-Detection',
  resize: [{ kind: 'detectron2', shorterSide: 800, longerSide: 1333 }],
  padToMultiple: 32,
  batching: 'orientation',
  leavesOut: DETECTRON2_FILTER,
  boxes: 'detectron2',
  candidates: {
    kind: 'points',
    strides: [8, 16, 32, 64, 128],
    offset: 0.5,
    measuredStrides: false,
  },
  assigner: {
    kind: 'fcos',
    variant: 'adelaidet',
    centreRadius: 1.5,
    // SIZES_OF_INTEREST, both ends inclusive; -1 and 1e8 there stand for no limit
    sizeRanges: [
      [-1, 64],
      [64, 128],
      [128, 256],
      [256, 512],
      [512, 1e8],
    ],
  },
  loss: { alpha: 0.25, gamma: 2, prior: 0.01 },
  scoreThreshold: 0.05,
};
