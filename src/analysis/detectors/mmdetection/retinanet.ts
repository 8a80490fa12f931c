import type { DetectorSetup } from '../DetectorSetup.ts';
import { MMDETECTION_FILTER } from './imageFilter.ts';
import { octaveLevels } from '../sizes/octaveLevels.ts';

/** MMDetection 3.3, retinanet_r50_fpn on coco_detection. */
export const retinanetMmdetection: DetectorSetup = {
  name: 'retinanet-mmdetection',
  framework: 'MMDetection',
  version: '3.3',
  from: 'preset',
  source:
    'MMDetection 3.3, configs/_base_/models/retinanet_r50_fpn.py and datasets/coco_detection.py',
  remark: 'wider-boxes-in-1x',
  resize: [{ kind: 'mmdetection', shorterSide: 800, longerSide: 1333 }],
  padToMultiple: 32,
  batching: 'orientation',
  leavesOut: MMDETECTION_FILTER,
  boxes: 'mmdetection',
  candidates: { kind: 'anchors', generator: 'mmdetection', offset: 0, levels: octaveLevels(3) },
  assigner: {
    kind: 'max-iou',
    foregroundIou: 0.5,
    backgroundIou: 0.4,
    precision: 'float32',
    lowQualityMatches: 'box',
    lowQualityIou: 0,
  },
  loss: { alpha: 0.25, gamma: 2, prior: 0.01 },
  closedLossDerivative: true,
  scoreThreshold: 0.05,
};
