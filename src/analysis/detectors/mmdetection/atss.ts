import type { DetectorSetup } from '../DetectorSetup.ts';
import { MMDETECTION_FILTER } from './imageFilter.ts';

/** MMDetection 3.3, `configs/atss/atss_r50_fpn_1x_coco.py`. */
export const atssMmdetection: DetectorSetup = {
  name: 'atss-mmdetection',
  framework: 'MMDetection',
  version: '3.3',
  from: 'preset',
  source:
    'MMDetection 3.3, configs/atss/atss_r50_fpn_1x_coco.py and task_modules/assigners/atss_assigner.py',
  resize: [{ kind: 'mmdetection', shorterSide: 800, longerSide: 1333 }],
  padToMultiple: 32,
  batching: 'orientation',
  leavesOut: MMDETECTION_FILTER,
  boxes: 'mmdetection',
  candidates: {
    kind: 'anchors',
    generator: 'mmdetection',
    offset: 0,
    // octave_base_scale 8, scales_per_octave 1, ratios [1]
    levels: [8, 16, 32, 64, 128].map(stride => ({
      stride,
      sizes: [8 * stride],
      aspectRatios: [1],
    })),
  },
  assigner: { kind: 'atss', candidatesPerLevel: 9 },
  loss: { alpha: 0.25, gamma: 2, prior: 0.01 },
  closedLossDerivative: true,
  scoreThreshold: 0.05,
};
