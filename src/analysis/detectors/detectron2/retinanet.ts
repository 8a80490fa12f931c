import { DETECTRON2_SIZES } from './trainingSizes.ts';
import type { DetectorSetup } from '../DetectorSetup.ts';
import { DETECTRON2_FILTER } from './imageFilter.ts';
import { octaveLevels } from '../sizes/octaveLevels.ts';

/** Detectron2 0.6, Base-RetinaNet.yaml. */
export const retinanetDetectron2: DetectorSetup = {
  name: 'retinanet-detectron2',
  framework: 'Detectron2',
  version: '0.6',
  from: 'preset',
  source: 'Detectron2 0.6, configs/Base-RetinaNet.yaml and modeling/meta_arch/retinanet.py',
  remark: 'sums-over-six-sizes',
  resize: DETECTRON2_SIZES,
  padToMultiple: 32,
  batching: 'orientation',
  leavesOut: DETECTRON2_FILTER,
  boxes: 'detectron2',
  candidates: { kind: 'anchors', generator: 'detectron2', offset: 0, levels: octaveLevels(3) },
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
