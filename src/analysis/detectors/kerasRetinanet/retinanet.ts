import type { DetectorSetup } from '../DetectorSetup.ts';
import { octaveLevels } from '../sizes/octaveLevels.ts';

/** keras-retinanet 1.0 (fizyr), bin/train.py with its defaults: a batch is one image. */
export const retinanetKeras: DetectorSetup = {
  name: 'retinanet-keras',
  framework: 'keras-retinanet',
  version: '1.0',
  from: 'preset',
  source: 'keras-retinanet 1.0.0, utils/anchors.py and preprocessing/generator.py',
  resize: [{ kind: 'keras-retinanet', shorterSide: 800, longerSide: 1333 }],
  padToMultiple: 1,
  batching: 'ratio',
  boxes: 'keras-retinanet',
  candidates: {
    kind: 'anchors',
    generator: 'keras-retinanet',
    offset: 0.5,
    levels: octaveLevels(3),
  },
  assigner: {
    kind: 'max-iou',
    foregroundIou: 0.5,
    backgroundIou: 0.4,
    precision: 'float64',
    backgroundIncludesThreshold: true,
    lowQualityMatches: 'none',
    ignoreCentresInPadding: true,
  },
  loss: { alpha: 0.25, gamma: 2, prior: 0.01 },
  scoreThreshold: 0.05,
};
