import type { AnchorLevel, ResizeRule } from '../../detectors/DetectorSetup.ts';
import { retinanetDetectron2 } from '../../detectors/retinanetDetectron2.ts';
import type { SetupRule } from './ConfigSetup.ts';
import { detectron2Training } from './detectron2Training.ts';
import { numberListsIn } from './numbersIn.ts';
import type { SetupReader } from './SetupReader.ts';
import { statedInputs } from './statedInputs.ts';

const RETINANET = 'MODEL.RETINANET';

/** Base-RetinaNet.yaml writes its sizes as Python code, which is known by its letters and never run. */
const OCTAVE_SIZES =
  /^\[\[\s*x,\s*x\s*\*\s*2\s*\*\*\s*\(1\.0\/3\),\s*x\s*\*\s*2\s*\*\*\s*\(2\.0\/3\)\s*\]\s*for x in \[([\d,\s]+)\]\s*\]$/;

/** Detectron2 0.6: RetinaNet in YAML through its `_BASE_` chain; defaults of `config/defaults.py`. */
export const detectron2Setup: SetupRule = {
  reads: 'RetinaNet of Detectron2 (YAML)',
  read(document, reader) {
    if (document.syntax === 'python' || reader.text('MODEL.META_ARCHITECTURE') !== 'RetinaNet')
      return null;
    const [backgroundIou = 0.4, foregroundIou = 0.5] = reader.numbers(
      `${RETINANET}.IOU_THRESHOLDS`,
      [0.4, 0.5],
    );
    const classes = reader.number(`${RETINANET}.NUM_CLASSES`, 80);
    const setup = {
      ...retinanetDetectron2,
      resize: resizeOf(reader),
      candidates: {
        kind: 'anchors',
        generator: 'detectron2',
        offset: reader.number('MODEL.ANCHOR_GENERATOR.OFFSET', 0),
        levels: levelsOf(reader),
      },
      assigner: {
        kind: 'max-iou',
        foregroundIou,
        backgroundIou,
        precision: 'float32',
        lowQualityMatches: 'own',
      },
      loss: {
        alpha: reader.number(`${RETINANET}.FOCAL_LOSS_ALPHA`, 0.25),
        gamma: reader.number(`${RETINANET}.FOCAL_LOSS_GAMMA`, 2),
        prior: reader.number(`${RETINANET}.PRIOR_PROB`, 0.01),
      },
      scoreThreshold: reader.number(`${RETINANET}.SCORE_THRESH_TEST`, 0.05),
    } as const;
    const training = statedInputs({
      ...detectron2Training(reader),
      scoreThreshold: reader.stated(`${RETINANET}.SCORE_THRESH_TEST`),
      prior: reader.stated(`${RETINANET}.PRIOR_PROB`),
    });
    return { setup, classes, training };
  },
};

function resizeOf(reader: SetupReader): readonly ResizeRule[] {
  if (reader.text('INPUT.MIN_SIZE_TRAIN_SAMPLING') === 'range')
    reader.warn('INPUT.MIN_SIZE_TRAIN_SAMPLING is "range"; only its two ends are counted.');
  const longerSide = reader.number('INPUT.MAX_SIZE_TRAIN', 1333);
  return reader
    .numbers('INPUT.MIN_SIZE_TRAIN', [800])
    .map(shorterSide => ({ kind: 'detectron2', shorterSide, longerSide }));
}

function levelsOf(reader: SetupReader): readonly AnchorLevel[] {
  const strides = stridesOf(reader);
  const sizes = sizesOf(reader);
  const ratiosNode = reader.node('MODEL.ANCHOR_GENERATOR.ASPECT_RATIOS');
  const ratios = (ratiosNode && numberListsIn(ratiosNode)) ?? [[0.5, 1, 2]];
  // One list serves every level.
  return strides.map((stride, level) => ({
    stride,
    sizes: sizes[level % sizes.length] ?? [],
    aspectRatios: ratios[level % ratios.length] ?? [],
  }));
}

/** `p3` has stride 8. */
function stridesOf(reader: SetupReader): readonly number[] {
  const node = reader.node(`${RETINANET}.IN_FEATURES`);
  const items = node?.kind === 'sequence' ? node.items : [];
  const strides = items.flatMap(item => {
    const level = item.kind === 'scalar' ? /^p(\d)$/.exec(String(item.value))?.[1] : undefined;
    return level === undefined ? [] : [2 ** Number(level)];
  });
  if (node !== undefined && strides.length !== items.length)
    reader.warn(`${RETINANET}.IN_FEATURES names other features than p3 to p7; those are taken.`);
  return strides.length > 0 && strides.length === items.length ? strides : [8, 16, 32, 64, 128];
}

function sizesOf(reader: SetupReader): readonly (readonly number[])[] {
  const path = 'MODEL.ANCHOR_GENERATOR.SIZES';
  const node = reader.node(path);
  if (node === undefined) return [[32, 64, 128, 256, 512]];
  const lists = numberListsIn(node);
  if (lists !== null) return lists;
  const [code] = node.kind === 'sequence' ? node.items : [];
  const listed = code?.kind === 'scalar' ? OCTAVE_SIZES.exec(String(code.value).trim())?.[1] : null;
  if (!listed) reader.warn(`${path} is an expression; the sizes of Base-RetinaNet.yaml are taken.`);
  const starts = (listed ?? '32,64,128,256,512').split(',').map(Number);
  return starts.map(x => [x, x * 2 ** (1 / 3), x * 2 ** (2 / 3)]);
}
