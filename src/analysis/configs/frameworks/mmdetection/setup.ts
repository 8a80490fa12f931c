import { entryOf } from '../../../contract/entryOf.ts';
import type { DetectorSetup } from '../../../detectors/DetectorSetup.ts';
import { retinanetMmdetection } from '../../../detectors/mmdetection/retinanet.ts';
import type { ReadSetup, SetupRule } from '../../reading/ConfigSetup.ts';
import { refuseDynamic } from '../../reading/dynamicHeads.ts';
import { ANCHOR_HEAD, type AnchorDefaults, mmdetectionAnchors } from './anchors.ts';
import { mmdetectionAssigner, mmdetectionSampling } from './assigner.ts';
import { refuseDoubledKeys } from './doubledKeys.ts';
import { mmdetectionFcos } from './fcos.ts';
import { mmdetectionLoss } from './loss.ts';
import { mmdetectionPad, mmdetectionResize } from './resize.ts';
import { mmdetectionTraining } from './training.ts';
import { mmyoloYolov5 } from './mmyolo.ts';
import { mmdetectionSsd } from './ssd.ts';
import { SECOND_STAGE } from '../../../detectors/secondStage.ts';
import { mmdetectionFilter } from './imageFilter.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';
import { trainingFromConfig } from '../../reading/trainingFromConfig.ts';
import { RANGES } from '../../../detectors/checks/setupRanges.ts';

const HEAD = 'model.bbox_head';
const RPN = 'model.rpn_head';
const BIAS = `${HEAD}.init_cfg.override.bias_prob`;

/** Initial foreground probability of one-stage heads, `init_cfg` of `dense_heads/*_head.py`. */
const PRIOR = 0.01;

/** `retina_head.py` of 2.x and 3.x. */
const RETINA: AnchorDefaults = {
  strides: [8, 16, 32, 64, 128],
  ratios: [0.5, 1, 2],
  scales: Array.from({ length: 3 }, (_, i) => 4 * 2 ** (i / 3)),
};

/** `vfnet_head.py`, for its ATSS assigner. */
const VFNET: AnchorDefaults = { strides: RETINA.strides, ratios: [1], scales: [8] };

/** Heads on a grid of anchors, with what they take where a config says nothing. */
const ANCHOR_HEADS: Readonly<Record<string, AnchorDefaults>> = {
  RetinaHead: RETINA,
  RetinaSepBNHead: RETINA,
  PISARetinaHead: RETINA,
  ATSSHead: ANCHOR_HEAD,
  ATSSVLFusionHead: ANCHOR_HEAD,
  GFLHead: ANCHOR_HEAD,
  LDHead: ANCHOR_HEAD,
  VFNetHead: VFNET,
};

type Parts = Pick<DetectorSetup, 'candidates' | 'assigner' | 'loss' | 'scoreThreshold'> &
  Partial<DetectorSetup>;

/**
 * MMDetection 2.x and 3.x and what is built on it, through its `_base_` files: heads on anchors (RetinaNet, ATSS, GFL, VFNet),
 * FCOS, SSD, and the region proposal network of two-stage detectors.
 */
export const mmdetectionSetup: SetupRule = {
  reads: 'mmdetection',
  read(document, reader) {
    if (document.syntax !== 'python' || !reader.has('model')) return null;
    // One for each of several heads that train together: which part is the detector, nobody knows.
    if (reader.node('model.train_cfg')?.kind === 'sequence') return null;
    refuseDoubledKeys(document);
    const head = typeAt(reader, HEAD);
    const build = oneStageHead(head);
    if (build !== null) return oneStage(reader, build(reader));
    if (typeAt(reader, RPN) === 'RPNHead') return proposals(reader);
    refuseDynamic(head, reader.text('model.type'));
    // A head that only a missing file names.
    if (head === '' && reader.text('model.type')?.endsWith('RetinaNet'))
      return oneStage(reader, anchorHead(reader, RETINA));
    return null;
  },
};

const OTHER_HEADS: Readonly<Record<string, (reader: SetupReader) => Parts>> = {
  FCOSHead: reader => mmdetectionFcos(reader, HEAD, PRIOR),
  NASFCOSHead: reader => mmdetectionFcos(reader, HEAD, PRIOR),
  SSDHead: ssdHead,
  PISASSDHead: ssdHead,
  YOLOv5Head: reader => mmyoloYolov5(reader, HEAD),
};

function oneStageHead(head: string): ((reader: SetupReader) => Parts) | null {
  const defaults = entryOf(ANCHOR_HEADS, head);
  if (defaults !== undefined) return reader => anchorHead(reader, defaults);
  return entryOf(OTHER_HEADS, head) ?? null;
}

function typeAt(reader: SetupReader, path: string): string {
  return reader.text(`${path}.type`)?.replace(/^.*\./, '') ?? '';
}

function anchorHead(reader: SetupReader, defaults: AnchorDefaults): Parts {
  return {
    candidates: mmdetectionAnchors(reader, `${HEAD}.anchor_generator`, defaults),
    assigner: mmdetectionAssigner(reader, assignerPath(reader), {
      foregroundIou: 0.5,
      backgroundIou: 0.4,
      minPosIou: 0,
    }),
    loss: mmdetectionLoss(reader, `${HEAD}.loss_cls`, reader.number(BIAS, RANGES.prior, PRIOR)),
    scoreThreshold: reader.number('model.test_cfg.score_thr', RANGES.score, 0.05),
  };
}

/** Softmax cross entropy over the classes and background, which starts even, on the hardest negatives (`ssd_head.py`). */
function ssdHead(reader: SetupReader): Parts {
  const at = reader.first(['model.train_cfg', 'train_cfg']) ?? 'model.train_cfg';
  return {
    candidates: mmdetectionSsd(reader, `${HEAD}.anchor_generator`),
    assigner: mmdetectionAssigner(reader, `${at}.assigner`, {
      foregroundIou: 0.5,
      backgroundIou: 0.5,
      minPosIou: 0,
    }),
    sampling: {
      kind: 'hard-negatives',
      perForeground: reader.number(`${at}.neg_pos_ratio`, RANGES.negatives, 3),
    },
    loss: {
      alpha: 0.5,
      gamma: 0,
      prior: 1 / (1 + reader.number(`${HEAD}.num_classes`, RANGES.classes, 80)),
    },
    scoreThreshold: reader.number('model.test_cfg.score_thr', RANGES.score, 0.05),
  };
}

function oneStage(reader: SetupReader, parts: Parts): ReadSetup {
  return complete(reader, parts, {
    head: HEAD,
    classes: `${HEAD}.num_classes`,
    score: 'model.test_cfg.score_thr',
    prior: BIAS,
  });
}

/** The first stage of Faster R-CNN and its kin; the score threshold is that of the detections. */
function proposals(reader: SetupReader): ReadSetup {
  const at = reader.first(['model.train_cfg.rpn', 'train_cfg.rpn']) ?? 'model.train_cfg.rpn';
  const score = 'model.test_cfg.rcnn.score_thr';
  const sampling = mmdetectionSampling(reader, `${at}.sampler`);
  const parts: Parts = {
    notModelled: [SECOND_STAGE, ...(retinanetMmdetection.notModelled ?? [])],
    candidates: mmdetectionAnchors(reader, `${RPN}.anchor_generator`, ANCHOR_HEAD),
    assigner: mmdetectionAssigner(reader, `${at}.assigner`, {
      foregroundIou: 0.7,
      backgroundIou: 0.3,
      minPosIou: 0,
    }),
    ...(sampling && { sampling }),
    loss: reader.has(`${RPN}.loss_cls`)
      ? mmdetectionLoss(reader, `${RPN}.loss_cls`, 0.5)
      : { alpha: 0.5, gamma: 0, prior: 0.5 },
    scoreThreshold: reader.number(score, RANGES.score, 0.05),
  };
  return complete(reader, parts, { head: RPN, classes: null, score, prior: null });
}

interface Paths {
  readonly head: string;
  readonly classes: string | null;
  readonly score: string;
  readonly prior: string | null;
}

function complete(reader: SetupReader, parts: Parts, paths: Paths): ReadSetup {
  const { head, classes, score, prior } = paths;
  return {
    head,
    setup: {
      ...retinanetMmdetection,
      ...mmdetectionFilter(reader),
      ...parts,
      resize: parts.resize ?? mmdetectionResize(reader),
      padToMultiple: parts.padToMultiple ?? mmdetectionPad(reader),
    },
    classes: classes === null ? null : (reader.readSourced(classes, RANGES.classes)?.value ?? null),
    training: trainingFromConfig({
      ...mmdetectionTraining(reader),
      scoreThreshold: reader.readSourced(score, RANGES.score),
      prior: prior === null ? undefined : reader.readSourced(prior, RANGES.prior),
    }),
  };
}

/** Before 2.0 the training settings stood beside the model. */
function assignerPath(reader: SetupReader): string {
  const path = reader.first(['model.train_cfg.assigner', 'train_cfg.assigner']);
  if (path === undefined) reader.warn({ code: 'assigner-not-written' });
  return path ?? 'model.train_cfg.assigner';
}
