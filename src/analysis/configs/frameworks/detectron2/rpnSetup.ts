import { rpnDetectron2 } from '../../../detectors/detectron2/rpn.ts';
import type { SetupRule } from '../../reading/ConfigSetup.ts';
import { detectron2Anchors, detectron2Resize, detectron2Strides } from './anchors.ts';
import { detectron2Training } from './training.ts';
import { detectron2Filter } from './imageFilter.ts';
import { SECOND_STAGE } from '../../../detectors/secondStage.ts';
import { trainingFromConfig } from '../../reading/trainingFromConfig.ts';
import { LISTS, RANGES } from '../../../detectors/checks/setupRanges.ts';

const RPN = 'MODEL.RPN';
const SCORE = 'MODEL.ROI_HEADS.SCORE_THRESH_TEST';

/**
 * Detectron2 0.6: the region proposal network of Faster R-CNN, Mask R-CNN and their kin, or one alone, in YAML through the
 * `_BASE_` chain; defaults of `config/defaults.py`. A pyramid pads images to 32 pixels, a plain ResNet to nothing
 * (`Backbone.size_divisibility`).
 */
export const detectron2Rpn: SetupRule = {
  reads: 'detectron2-rpn',
  read(document, reader) {
    const architecture = reader.text('MODEL.META_ARCHITECTURE') ?? '';
    const generator = reader.text('MODEL.PROPOSAL_GENERATOR.NAME') ?? 'RPN';
    const proposes = /^(?:GeneralizedRCNN|ProposalNetwork|PanopticFPN)$/.test(architecture);
    if (document.syntax !== 'yaml' || !proposes || generator !== 'RPN') return null;
    const [backgroundIou = 0.3, foregroundIou = backgroundIou] = reader.numbers(
      `${RPN}.IOU_THRESHOLDS`,
      LISTS.thresholds,
      [0.3, 0.7],
    );
    if (reader.number(`${RPN}.BOUNDARY_THRESH`, RANGES.boundary, -1) >= 0)
      reader.warn({ code: 'boundary-not-modelled', key: `${RPN}.BOUNDARY_THRESH` });
    const pyramid = /fpn/i.test(reader.text('MODEL.BACKBONE.NAME') ?? '');
    const usual = pyramid ? [4, 8, 16, 32, 64] : [16];
    const strides = detectron2Strides(reader, `${RPN}.IN_FEATURES`, usual);
    const setup = {
      ...rpnDetectron2,
      notModelled: [SECOND_STAGE],
      ...detectron2Filter(reader),
      resize: detectron2Resize(reader),
      padToMultiple: pyramid ? 32 : 1,
      candidates: detectron2Anchors(reader, strides),
      assigner: {
        kind: 'max-iou',
        foregroundIou,
        backgroundIou,
        precision: 'float32',
        lowQualityMatches: 'own',
      },
      sampling: {
        kind: 'balanced',
        batch: reader.number(`${RPN}.BATCH_SIZE_PER_IMAGE`, RANGES.sampled, 256),
        foregroundShare: reader.number(`${RPN}.POSITIVE_FRACTION`, RANGES.sampledShare, 0.5),
      },
      scoreThreshold: reader.number(SCORE, RANGES.score, 0.05),
    } as const;
    const training = trainingFromConfig({
      ...detectron2Training(reader),
      scoreThreshold: reader.readSourced(SCORE, RANGES.score),
      prior: undefined,
    });
    return { setup, classes: null, training };
  },
};
