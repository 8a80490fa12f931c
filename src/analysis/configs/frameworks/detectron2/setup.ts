import { retinanetDetectron2 } from '../../../detectors/detectron2/retinanet.ts';
import type { SetupRule } from '../../reading/ConfigSetup.ts';
import { detectron2Anchors, detectron2Resize, detectron2Strides } from './anchors.ts';
import { detectron2Training } from './training.ts';
import { detectron2Filter } from './imageFilter.ts';
import { trainingFromConfig } from '../../reading/trainingFromConfig.ts';
import { LISTS, RANGES } from '../../../detectors/checks/setupRanges.ts';

const RETINANET = 'MODEL.RETINANET';

/** Detectron2 0.6: RetinaNet in YAML through its `_BASE_` chain; defaults of `config/defaults.py`. */
export const detectron2Setup: SetupRule = {
  reads: 'detectron2',
  read(document, reader) {
    if (document.syntax !== 'yaml' || reader.text('MODEL.META_ARCHITECTURE') !== 'RetinaNet')
      return null;
    const [backgroundIou = 0.4, foregroundIou = backgroundIou] = reader.numbers(
      `${RETINANET}.IOU_THRESHOLDS`,
      LISTS.thresholds,
      [0.4, 0.5],
    );
    const strides = detectron2Strides(reader, `${RETINANET}.IN_FEATURES`, [8, 16, 32, 64, 128]);
    const setup = {
      ...retinanetDetectron2,
      ...detectron2Filter(reader),
      resize: detectron2Resize(reader),
      candidates: detectron2Anchors(reader, strides),
      assigner: {
        kind: 'max-iou',
        foregroundIou,
        backgroundIou,
        precision: 'float32',
        lowQualityMatches: 'own',
      },
      loss: {
        alpha: reader.number(`${RETINANET}.FOCAL_LOSS_ALPHA`, RANGES.alpha, 0.25),
        gamma: reader.number(`${RETINANET}.FOCAL_LOSS_GAMMA`, RANGES.gamma, 2),
        prior: reader.number(`${RETINANET}.PRIOR_PROB`, RANGES.prior, 0.01),
      },
      scoreThreshold: reader.number(`${RETINANET}.SCORE_THRESH_TEST`, RANGES.score, 0.05),
    } as const;
    return {
      setup,
      classes: reader.number(`${RETINANET}.NUM_CLASSES`, RANGES.classes, 80),
      training: trainingFromConfig({
        ...detectron2Training(reader),
        scoreThreshold: reader.readSourced(`${RETINANET}.SCORE_THRESH_TEST`, RANGES.score),
        prior: reader.readSourced(`${RETINANET}.PRIOR_PROB`, RANGES.prior),
      }),
    };
  },
};
