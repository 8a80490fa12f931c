import type { AnchorLevel, MaxIouRule } from '../../../detectors/DetectorSetup.ts';
import type { PaddleParts } from './PaddleParts.ts';
import { SECOND_STAGE } from '../../../detectors/secondStage.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';
import { LISTS, RANGES } from '../../../detectors/checks/setupRanges.ts';

const RETINA = 'RetinaHead';
const RPN = 'RPNHead';

/**
 * `RetinaHead`: anchors of `RetinaAnchorGenerator` (`ppdet/modeling/proposal_generator/anchor_generator.py`, offset 0).
 */
export function paddleRetina(reader: SetupReader): PaddleParts {
  return {
    setup: {
      candidates: {
        kind: 'anchors',
        generator: 'detectron2',
        offset: 0,
        levels: retinaLevels(reader),
      },
      assigner: maxIou(reader, `${RETINA}.bbox_assigner`, [0.4, 0.5]),
      loss: {
        alpha: reader.number(`${RETINA}.loss_class.alpha`, RANGES.alpha, 0.25),
        gamma: reader.number(`${RETINA}.loss_class.gamma`, RANGES.gamma, 2),
        prior: reader.number(`${RETINA}.prior_prob`, RANGES.prior, 0.01),
      },
    },
    score: `${RETINA}.nms.score_threshold`,
    prior: `${RETINA}.prior_prob`,
  };
}

/** `RPNHead` with `AnchorGenerator` and `RPNTargetAssign` (`proposal_generator/{rpn_head,target_layer}.py`). */
export function paddleRpn(reader: SetupReader): PaddleParts {
  const anchors = `${RPN}.anchor_generator`;
  const sizes = reader.numberLists(`${anchors}.anchor_sizes`, LISTS.sizes, [
    [32, 64, 128, 256, 512],
  ]);
  const ratios = reader.numberLists(`${anchors}.aspect_ratios`, LISTS.ratios, [[0.5, 1, 2]]);
  const levels = reader
    .numbers(`${anchors}.strides`, LISTS.strides, [16])
    .map((stride, level): AnchorLevel => ({
      stride,
      sizes: sizes[level % sizes.length] ?? [],
      aspectRatios: ratios[level % ratios.length] ?? [],
    }));
  const target = `${RPN}.rpn_target_assign`;
  return {
    setup: {
      notModelled: [SECOND_STAGE],
      candidates: {
        kind: 'anchors',
        generator: 'detectron2',
        offset: reader.number(`${anchors}.offset`, RANGES.offset, 0),
        levels,
      },
      assigner: maxIou(reader, target, [0.3, 0.7]),
      sampling: {
        kind: 'balanced',
        batch: reader.number(`${target}.batch_size_per_im`, RANGES.sampled, 256),
        foregroundShare: reader.number(`${target}.fg_fraction`, RANGES.sampledShare, 0.5),
      },
      loss: { alpha: 0.5, gamma: 0, prior: 0.5 },
    },
    score: 'BBoxPostProcess.nms.score_threshold',
    prior: null,
    classAgnostic: true,
  };
}

/** `label_box`: an anchor that is some box's best goes to the box it overlaps most itself. */
function maxIou(
  reader: SetupReader,
  path: string,
  [negative, positive]: readonly [number, number],
): MaxIouRule {
  return {
    kind: 'max-iou',
    foregroundIou: reader.number(`${path}.positive_overlap`, RANGES.foregroundIou, positive),
    backgroundIou: reader.number(`${path}.negative_overlap`, RANGES.iou, negative),
    precision: 'float32',
    lowQualityMatches: reader.flag(`${path}.allow_low_quality`, true) ? 'own' : 'none',
  };
}

function retinaLevels(reader: SetupReader): readonly AnchorLevel[] {
  const anchors = `${RETINA}.anchor_generator`;
  const base = reader.number(`${anchors}.octave_base_scale`, RANGES.scale, 4);
  const octave = reader.number(`${anchors}.scales_per_octave`, RANGES.octaves, 3);
  const aspectRatios = reader.numbers(`${anchors}.aspect_ratios`, LISTS.ratios, [0.5, 1, 2]);
  return reader.numbers(`${anchors}.strides`, LISTS.strides, [8, 16, 32, 64, 128]).map(stride => ({
    stride,
    sizes: Array.from({ length: octave }, (_, i) => base * stride * 2 ** (i / octave)),
    aspectRatios,
  }));
}
