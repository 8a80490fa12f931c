import type { GapCode } from '../../../contract/Gap.ts';
import type {
  AnchorLevel,
  AssignerRule,
  CandidateRule,
  ClassificationLoss,
  ResizeRule,
  SamplingRule,
} from '../../../detectors/DetectorSetup.ts';
import { retinanetTensorflow } from '../../../detectors/tfObjectDetection/retinanet.ts';
import type { SetupRule } from '../../reading/ConfigSetup.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';
import { type Sourced, trainingFromConfig } from '../../reading/trainingFromConfig.ts';
import { SSD_ANCHORS, tfSsdAnchors } from './anchors.ts';
import { tfTraining } from './training.ts';
import { LISTS, RANGES } from '../../../detectors/checks/setupRanges.ts';

const ANCHORS = 'model.ssd.anchor_generator.multiscale_anchor_generator';
const MATCHER = 'model.ssd.matcher.argmax_matcher';
const LOSS = 'model.ssd.loss.classification_loss.weighted_sigmoid_focal';
const MINER = 'model.ssd.loss.hard_example_miner';
const RESIZER = 'model.ssd.image_resizer';
const SSD_ROUNDING: GapCode = 'rounded-shares';
const SSD_CROPS: GapCode = 'random-crops';
const SCORE = 'model.ssd.post_processing.batch_non_max_suppression.score_threshold';

/**
 * TF Object Detection API: SSD with a multi-scale anchor generator (RetinaNet, EfficientDet, FPNLite) or with SSD's own.
 * Defaults of
 * `protos/{argmax_matcher,multiscale_anchor_generator,hard_example_miner,losses,image_resizer,train,post_processing}.proto`.
 */
export const tfObjectDetectionSetup: SetupRule = {
  reads: 'tf-object-detection',
  read(document, reader) {
    const multiscale = reader.has(ANCHORS);
    if (document.syntax !== 'protobuf' || !(multiscale || reader.has(SSD_ANCHORS))) return null;
    const prior = priorOf(reader);
    const resize = resizeOf(reader);
    const sampling = samplingOf(reader);
    const setup = {
      ...retinanetTensorflow,
      notModelled: multiscale ? (retinanetTensorflow.notModelled ?? []) : [SSD_ROUNDING, SSD_CROPS],
      resize,
      maximumBoxes: reader.number('train_config.max_number_of_boxes', RANGES.boxes, 100),
      candidates: multiscale ? multiscaleAnchors(reader) : tfSsdAnchors(reader, resize),
      assigner: assignerOf(reader),
      ...(sampling && { sampling }),
      loss: lossOf(reader, prior?.value ?? 0.5),
      scoreThreshold: reader.number(SCORE, RANGES.score, 0),
    } as const;
    const classes = reader.readSourced('model.ssd.num_classes', RANGES.classes)?.value ?? null;
    const training = trainingFromConfig({
      ...tfTraining(reader),
      scoreThreshold: reader.readSourced(SCORE, RANGES.score),
      prior,
    });
    return { setup, classes, training };
  },
};

function lossOf(reader: SetupReader, prior: number): ClassificationLoss {
  return {
    // An absent α weighs nothing, which is one half up to a factor of two.
    alpha: reader.number(`${LOSS}.alpha`, RANGES.alpha, 0.5),
    gamma: reader.has(LOSS) ? reader.number(`${LOSS}.gamma`, RANGES.gamma, 2) : 0,
    prior,
  };
}

function assignerOf(reader: SetupReader): AssignerRule {
  if (reader.flag(`${MATCHER}.ignore_thresholds`, false))
    reader.warn({ code: 'not-modelled', key: `${MATCHER}.ignore_thresholds` });
  const forces = reader.flag(`${MATCHER}.force_match_for_each_row`, false);
  return {
    kind: 'max-iou',
    foregroundIou: reader.number(`${MATCHER}.matched_threshold`, RANGES.foregroundIou, 0.5),
    backgroundIou: reader.number(`${MATCHER}.unmatched_threshold`, RANGES.iou, 0.5),
    precision: 'float32',
    lowQualityMatches: forces ? 'first' : 'none',
  };
}

/** `hard_example_miner`: so many negatives for each positive, those with the highest loss. */
function samplingOf(reader: SetupReader): SamplingRule | undefined {
  if (!reader.has(MINER)) return undefined;
  const perForeground = reader.number(
    `${MINER}.max_negatives_per_positive`,
    RANGES.negativesOrNone,
    0,
  );
  if (perForeground > 0) return { kind: 'hard-negatives', perForeground };
  reader.warn({ code: 'mining-not-modelled', key: MINER });
  return undefined;
}

/** Written as a bias b: π = 1 / (1 + e^−b). */
function priorOf(reader: SetupReader): Sourced<number> | undefined {
  const predictor = 'model.ssd.box_predictor';
  for (const kind of ['weight_shared_convolutional_box_predictor', 'convolutional_box_predictor']) {
    const bias = reader.readSourced(`${predictor}.${kind}.class_prediction_bias_init`, RANGES.bias);
    if (bias !== undefined) return { ...bias, value: 1 / (1 + Math.exp(-bias.value)) };
  }
  return undefined;
}

function resizeOf(reader: SetupReader): readonly ResizeRule[] {
  const fixed = `${RESIZER}.fixed_shape_resizer`;
  const keep = `${RESIZER}.keep_aspect_ratio_resizer`;
  if (reader.has(fixed))
    return [
      {
        kind: 'fixed',
        height: reader.number(`${fixed}.height`, RANGES.side, 300),
        width: reader.number(`${fixed}.width`, RANGES.side, 300),
      },
    ];
  if (reader.has(keep))
    return [
      {
        kind: 'tf-keep-aspect',
        shorterSide: reader.number(`${keep}.min_dimension`, RANGES.side, 600),
        longerSide: reader.number(`${keep}.max_dimension`, RANGES.longerSide, 1024),
        padToSquare: reader.flag(`${keep}.pad_to_max_dimension`, false),
      },
    ];
  reader.warn({ code: 'resizer-not-modelled', key: RESIZER, side: 640 });
  return retinanetTensorflow.resize;
}

function multiscaleAnchors(reader: SetupReader): CandidateRule {
  return {
    kind: 'anchors',
    generator: 'tf-object-detection',
    offset: 0.5,
    levels: levelsOf(reader),
  };
}

/** Scales 2^(i / n) of `anchor_scale` strides; ratios are width over height there. */
function levelsOf(reader: SetupReader): readonly AnchorLevel[] {
  const lowest = reader.number(`${ANCHORS}.min_level`, RANGES.level, 3);
  const highest = reader.number(
    `${ANCHORS}.max_level`,
    { ...RANGES.level, least: lowest },
    Math.max(7, lowest),
  );
  const scale = reader.number(`${ANCHORS}.anchor_scale`, RANGES.scale, 4);
  const octave = reader.number(`${ANCHORS}.scales_per_octave`, RANGES.octaves, 2);
  const written = reader.repeated(ANCHORS, 'aspect_ratios', LISTS.ratios);
  const aspectRatios = (written ?? []).map(ratio => 1 / ratio);
  if (written === null) reader.warn({ code: 'usual-ratios', key: `${ANCHORS}.aspect_ratios` });
  return Array.from({ length: highest - lowest + 1 }, (_, i) => {
    const stride = 2 ** (lowest + i);
    return {
      stride,
      sizes: Array.from({ length: octave }, (_unused, k) => scale * stride * 2 ** (k / octave)),
      aspectRatios: written === null ? [1, 0.5, 2] : aspectRatios,
    };
  });
}
