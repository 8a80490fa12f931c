import type { DetectorSetup } from '../../../detectors/DetectorSetup.ts';
import { fcosTorchvision } from '../../../detectors/torchvision/fcos.ts';
import { retinanetTorchvision } from '../../../detectors/torchvision/retinanet.ts';
import { rpnTorchvision } from '../../../detectors/torchvision/rpn.ts';
import { ssd300Torchvision } from '../../../detectors/torchvision/ssd300.ts';
import type { ConfigDocument } from '../../syntax/ConfigNode.ts';
import { lineAt } from '../../syntax/lineAt.ts';
import { mappingsOf } from '../../syntax/mappingsOf.ts';
import type { SetupRule } from '../../reading/ConfigSetup.ts';
import { SECOND_STAGE } from '../../../detectors/secondStage.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';
import { type Sourced, trainingFromConfig } from '../../reading/trainingFromConfig.ts';
import { torchvisionAnchors } from './anchors.ts';
import { LISTS, RANGES } from '../../../detectors/checks/setupRanges.ts';

/** `fasterrcnn_mobilenet_v3_large_fpn`, 0.14 to 0.21: all sizes on two maps of the network and on one that is pooled. */
const MOBILENET: DetectorSetup = {
  ...rpnTorchvision,
  candidates: {
    kind: 'anchors',
    generator: 'torchvision',
    offset: 0,
    levels: [32, 32, 64].map(stride => ({
      stride,
      sizes: [32, 64, 128, 256, 512],
      aspectRatios: [0.5, 1, 2],
    })),
  },
};

const MOBILENET_320: DetectorSetup = {
  ...MOBILENET,
  resize: [{ kind: 'torchvision', shorterSide: 320, longerSide: 640 }],
};

/** Names of constructors and builders, torchvision 0.14 `models/detection`. */
const CALLS: readonly (readonly [RegExp, (reader: SetupReader, path: string) => DetectorSetup])[] =
  [
    [/^retinanet_resnet50_fpn(?:_v2)?$|^RetinaNet$/, retinaNet],
    [/^fcos_resnet50_fpn$|^FCOS$/, fcos],
    [/^ssd300_vgg16$/, ssd300],
    [/^fasterrcnn_mobilenet_v3_large_fpn$/, (reader, path) => rpn(reader, path, MOBILENET)],
    [/^fasterrcnn_mobilenet_v3_large_320_fpn$/, (reader, path) => rpn(reader, path, MOBILENET_320)],
    [/^(?:faster|mask|keypoint)rcnn_\w+$|^(?:Faster|Mask|Keypoint)RCNN$/, rpn],
  ];

/** Where a script may say how long it trains. */
const EPOCHS = ['num_epochs', 'epochs', 'NUM_EPOCHS', 'EPOCHS', 'n_epochs', 'max_epochs'];

/**
 * Calls that build a detector of torchvision in Python code, with their plain arguments; defaults of 0.14. What is no plain
 * value is the default, and said.
 */
export const torchvisionSetup: SetupRule = {
  reads: 'torchvision',
  read(document, reader) {
    const calls = document.syntax === 'python' ? callsIn(document) : [];
    const [call] = calls;
    if (call === undefined) return null;
    const { path, mapping, name, build } = call;
    if (calls.length > 1)
      reader.warn({ code: 'several-detectors', count: calls.length, first: name });
    for (const { start, end } of mapping.spreads ?? [])
      reader.warn({
        code: 'no-plain-value',
        key: `**${document.text.slice(start, end)}`,
        file: document.file.replace(/^.*[\\/]/, ''),
        line: lineAt(document, start),
        taken: 'preset',
      });
    const setup = build(reader, path);
    const classes = reader.readSourced(`${path}.num_classes`, RANGES.classes)?.value ?? 1;
    const epochs = EPOCHS.map(key => reader.readSourced(key, RANGES.epochs)).find(
      found => found !== undefined,
    );
    if (epochs === undefined) reader.warn({ code: 'epochs-unread' });
    const training = trainingFromConfig({
      schedule: epochs && { ...epochs, value: { kind: 'epochs', epochs: epochs.value } },
      fromScratch: untrained(reader, path),
      scoreThreshold:
        reader.readSourced(`${path}.score_thresh`, RANGES.score) ??
        reader.readSourced(`${path}.box_score_thresh`, RANGES.score),
      prior: undefined,
    });
    // Label 0 is the background there.
    return { setup, classes: classes === 1 ? null : classes - 1, training };
  },
};

function callsIn({ root, text }: ConfigDocument) {
  if (!/\btorchvision\b/.test(text)) return [];
  return mappingsOf(root).flatMap(({ path, mapping }) => {
    if (mapping.style !== 'call') return [];
    const name = mapping.callee?.replace(/^.*\./, '') ?? '';
    const build = CALLS.find(([pattern]) => pattern.test(name))?.[1];
    return build === undefined ? [] : [{ path, mapping, name, build }];
  });
}

function retinaNet(reader: SetupReader, path: string): DetectorSetup {
  return {
    ...retinanetTorchvision,
    resize: resizeOf(reader, path),
    candidates: torchvisionAnchors(reader, `${path}.anchor_generator`, retinanetTorchvision),
    assigner: {
      kind: 'max-iou',
      foregroundIou: reader.number(`${path}.fg_iou_thresh`, RANGES.foregroundIou, 0.5),
      backgroundIou: reader.number(`${path}.bg_iou_thresh`, RANGES.iou, 0.4),
      precision: 'float32',
      lowQualityMatches: 'own',
    },
    scoreThreshold: reader.number(`${path}.score_thresh`, RANGES.score, 0.05),
  };
}

function fcos(reader: SetupReader, path: string): DetectorSetup {
  if (reader.has(`${path}.anchor_generator`))
    reader.warn({ code: 'points-taken', key: `${path}.anchor_generator` });
  const radius = reader.number(`${path}.center_sampling_radius`, RANGES.radiusInConfigs, 1.5);
  const { assigner } = fcosTorchvision;
  return {
    ...fcosTorchvision,
    resize: resizeOf(reader, path),
    assigner: assigner.kind === 'fcos' ? { ...assigner, centreRadius: radius } : assigner,
    scoreThreshold: reader.number(`${path}.score_thresh`, RANGES.score, 0.2),
  };
}

function ssd300(reader: SetupReader, path: string): DetectorSetup {
  const classes = reader.number(`${path}.num_classes`, RANGES.classesAndBackground, 91);
  return {
    ...ssd300Torchvision,
    assigner: {
      kind: 'ssd',
      foregroundIou: reader.number(`${path}.iou_thresh`, RANGES.foregroundIou, 0.5),
    },
    loss: { ...ssd300Torchvision.loss, prior: 1 / classes },
    scoreThreshold: reader.number(`${path}.score_thresh`, RANGES.score, 0.01),
  };
}

function rpn(reader: SetupReader, path: string, usual = rpnTorchvision): DetectorSetup {
  return {
    ...usual,
    notModelled: [SECOND_STAGE],
    resize: resizeOf(reader, path, usual.resize),
    candidates: torchvisionAnchors(reader, `${path}.rpn_anchor_generator`, usual),
    assigner: {
      kind: 'max-iou',
      foregroundIou: reader.number(`${path}.rpn_fg_iou_thresh`, RANGES.foregroundIou, 0.7),
      backgroundIou: reader.number(`${path}.rpn_bg_iou_thresh`, RANGES.iou, 0.3),
      precision: 'float32',
      lowQualityMatches: 'own',
    },
    sampling: {
      kind: 'balanced',
      batch: reader.number(`${path}.rpn_batch_size_per_image`, RANGES.sampled, 256),
      foregroundShare: reader.number(`${path}.rpn_positive_fraction`, RANGES.sampledShare, 0.5),
    },
    scoreThreshold: reader.number(`${path}.box_score_thresh`, RANGES.score, 0.05),
  };
}

/**
 * `min_size` is one side, or several of which each training image draws one; `model.transform.min_size = …` further down
 * takes its place (`GeneralizedRCNNTransform`).
 */
function resizeOf(
  reader: SetupReader,
  path: string,
  usual = rpnTorchvision.resize,
): DetectorSetup['resize'] {
  const [sides] = usual.flatMap(rule => (rule.kind === 'torchvision' ? [rule] : []));
  const longerSide = reader.number(
    later(reader, path, 'max_size'),
    RANGES.longerSide,
    sides?.longerSide ?? 1333,
  );
  return reader
    .numbers(later(reader, path, 'min_size'), LISTS.sides, [sides?.shorterSide ?? 800])
    .map(shorterSide => ({ kind: 'torchvision', shorterSide, longerSide }));
}

function later(reader: SetupReader, path: string, key: string): string {
  const set = `${path}.transform.${key}`;
  return reader.has(set) ? set : `${path}.${key}`;
}

/** `weights` of a detector, or of its backbone; before 0.13 they were flags. */
function untrained(reader: SetupReader, path: string): Sourced<boolean> | undefined {
  const [detector, backbone] = [
    ['weights', 'pretrained'],
    ['weights_backbone', 'pretrained_backbone'],
  ].map(names => names.map(name => noneAt(reader, `${path}.${name}`)).find(Boolean));
  if (detector?.value === false) return detector;
  return backbone;
}

function noneAt(reader: SetupReader, path: string): Sourced<boolean> | undefined {
  const node = reader.node(path);
  const origin = reader.origin(path);
  if (node?.kind !== 'scalar' || origin === undefined) return undefined;
  return { value: node.value === null || node.value === false, origin };
}
