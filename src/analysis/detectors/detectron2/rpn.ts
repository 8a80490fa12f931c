import { DETECTRON2_SIZES } from './trainingSizes.ts';
import type { DetectorSetup } from '../DetectorSetup.ts';
import { DETECTRON2_FILTER } from './imageFilter.ts';
import { SECOND_STAGE } from '../secondStage.ts';

/** Detectron2 0.6, the region proposal network of Base-RCNN-FPN.yaml. */
export const rpnDetectron2: DetectorSetup = {
  name: 'rpn-detectron2',
  framework: 'Detectron2',
  version: '0.6',
  from: 'preset',
  source: 'Detectron2 0.6, configs/Base-RCNN-FPN.yaml and modeling/proposal_generator/rpn.py',
  notModelled: [SECOND_STAGE],
  remark: 'sums-over-six-sizes',
  resize: DETECTRON2_SIZES,
  padToMultiple: 32,
  batching: 'orientation',
  leavesOut: DETECTRON2_FILTER,
  boxes: 'detectron2',
  candidates: {
    kind: 'anchors',
    generator: 'detectron2',
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
