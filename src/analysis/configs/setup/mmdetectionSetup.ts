import type { AnchorLevel } from '../../detectors/DetectorSetup.ts';
import { retinanetMmdetection } from '../../detectors/retinanetMmdetection.ts';
import type { SetupRule } from './ConfigSetup.ts';
import { mmdetectionResize } from './mmdetectionResize.ts';
import { mmdetectionTraining } from './mmdetectionTraining.ts';
import type { SetupReader } from './SetupReader.ts';
import { statedInputs } from './statedInputs.ts';

const HEAD = 'model.bbox_head';
const ANCHORS = `${HEAD}.anchor_generator`;

/**
 * MMDetection 2.x and 3.x: RetinaNet through its `_base_` files. Defaults of `AnchorGenerator`
 * (`task_modules/prior_generators/anchor_generator.py`), `MaxIoUAssigner` and `FocalLoss`.
 */
export const mmdetectionSetup: SetupRule = {
  reads: 'RetinaNet of MMDetection (Python)',
  read(document, reader) {
    const type = reader.text('model.type') ?? '';
    if (document.syntax !== 'python' || !/(?:^|\.)RetinaNet$/.test(type)) return null;
    const assigner = assignerPath(reader);
    const setup = {
      ...retinanetMmdetection,
      resize: mmdetectionResize(reader),
      padToMultiple: padOf(reader),
      candidates: {
        kind: 'anchors',
        generator: 'mmdetection',
        offset: reader.number(`${ANCHORS}.center_offset`, 0),
        levels: levelsOf(reader),
      },
      assigner: {
        kind: 'max-iou',
        foregroundIou: reader.number(`${assigner}.pos_iou_thr`, 0.5),
        backgroundIou: reader.number(`${assigner}.neg_iou_thr`, 0.4),
        precision: 'float32',
        lowQualityMatches: reader.flag(`${assigner}.match_low_quality`, true) ? 'box' : 'none',
        lowQualityIou: reader.number(`${assigner}.min_pos_iou`, 0),
        ...(reader.flag(`${assigner}.gt_max_assign_all`, true) ? {} : { firstBestOnly: true }),
      },
      loss: {
        alpha: reader.number(`${HEAD}.loss_cls.alpha`, 0.25),
        gamma: reader.number(`${HEAD}.loss_cls.gamma`, 2),
        prior: reader.number(`${HEAD}.init_cfg.override.bias_prob`, 0.01),
      },
      scoreThreshold: reader.number('model.test_cfg.score_thr', 0.05),
    } as const;
    return {
      setup,
      classes: reader.has(`${HEAD}.num_classes`) ? reader.number(`${HEAD}.num_classes`, 80) : null,
      training: statedInputs({
        ...mmdetectionTraining(reader),
        scoreThreshold: reader.stated('model.test_cfg.score_thr'),
        prior: reader.stated(`${HEAD}.init_cfg.override.bias_prob`),
      }),
    };
  },
};

/** Before 2.0 the training settings stood beside the model. */
function assignerPath(reader: SetupReader): string {
  const path = ['model.train_cfg.assigner', 'train_cfg.assigner'].find(at => reader.has(at));
  if (path === undefined) reader.warn("No assigner is written; RetinaNet's usual one is taken.");
  const type = path === undefined ? undefined : reader.text(`${path}.type`);
  if (type !== undefined && !type.endsWith('MaxIoUAssigner'))
    reader.warn(`${type} is not modelled here; labels are those of MaxIoUAssigner.`);
  return path ?? 'model.train_cfg.assigner';
}

function levelsOf(reader: SetupReader): readonly AnchorLevel[] {
  const strides = reader.numbers(`${ANCHORS}.strides`, [8, 16, 32, 64, 128]);
  const bases = reader.numbers(`${ANCHORS}.base_sizes`, strides);
  const aspectRatios = reader.numbers(`${ANCHORS}.ratios`, [0.5, 1, 2]);
  const scales = scalesOf(reader);
  return strides.map((stride, level) => ({
    stride,
    sizes: scales.map(scale => scale * (bases[level] ?? stride)),
    aspectRatios,
  }));
}

/** `scales`, or so many an octave from `octave_base_scale` on. */
function scalesOf(reader: SetupReader): readonly number[] {
  if (reader.has(`${ANCHORS}.scales`)) return reader.numbers(`${ANCHORS}.scales`, [8]);
  const base = reader.number(`${ANCHORS}.octave_base_scale`, 4);
  const octave = reader.number(`${ANCHORS}.scales_per_octave`, 3);
  return Array.from({ length: octave }, (_, i) => base * 2 ** (i / octave));
}

function padOf(reader: SetupReader): number {
  return reader.number('model.data_preprocessor.pad_size_divisor', 32);
}
