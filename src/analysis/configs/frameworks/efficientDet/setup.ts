import { entryOf } from '../../../contract/entryOf.ts';
import { retinanetTensorflow } from '../../../detectors/tfObjectDetection/retinanet.ts';
import type { AnchorLevel, DetectorSetup } from '../../../detectors/DetectorSetup.ts';
import type { SetupRule } from '../../reading/ConfigSetup.ts';
import { shapedLevel } from '../../reading/shapedLevel.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';
import { type Sourced, trainingFromConfig } from '../../reading/trainingFromConfig.ts';
import { LISTS, RANGES } from '../../../detectors/checks/setupRanges.ts';

/** Input, and anchor scale and highest level where they are others, by the end of the model's name. */
const MODELS: Readonly<Record<string, Model>> = {
  d0: { side: 512 },
  d1: { side: 640 },
  d2: { side: 768 },
  d3: { side: 896 },
  d4: { side: 1024 },
  d5: { side: 1280 },
  d6: { side: 1280 },
  d7: { side: 1536, scale: 5 },
  d7x: { side: 1536, highest: 8 },
  lite0: { side: 512 },
  lite1: { side: 640 },
  lite2: { side: 768 },
  lite3: { side: 896 },
  lite4: { side: 1024 },
};

/** Keys of the hparams that nothing else uses. */
const OWN_KEYS = ['anchor_scale', 'fpn_num_filters', 'box_loss_weight', 'box_class_repeats'];

/** google/automl `hparams_config.py`: width and height of the anchors' aspects. */
const ASPECTS: readonly (readonly [number, number])[] = [
  [1, 1],
  [1.4, 0.7],
  [0.7, 1.4],
];

/**
 * EfficientDet of google/automl (`efficientdet/hparams_config.py`, `anchors.py`; hparams as YAML) and of efficientdet-pytorch
 * (its `args.yaml`, by the model's name). Labels are those of TF Object Detection API's argmax matcher.
 */
export const efficientDetSetup: SetupRule = {
  reads: 'efficientdet',
  read(document, reader) {
    if (document.syntax !== 'yaml') return null;
    const model = modelOf(reader);
    if (model === null && !OWN_KEYS.some(key => reader.has(key))) return null;
    const epochs = reader.readSourced(
      reader.has('num_epochs') ? 'num_epochs' : 'epochs',
      RANGES.epochs,
    );
    if (epochs === undefined) reader.warn({ code: 'epochs-not-written' });
    return {
      setup: setupOf(reader, model ?? assumedModel(reader)),
      classes: reader.readSourced('num_classes', RANGES.classes)?.value ?? null,
      training: trainingFromConfig({
        schedule: epochs && {
          value: { kind: 'epochs', epochs: epochs.value },
          origin: epochs.origin,
        },
        fromScratch: untrained(reader),
        scoreThreshold: undefined,
        prior: undefined,
      }),
    };
  },
};

interface Model {
  readonly side: number;
  readonly scale?: number;
  readonly highest?: number;
}

function modelOf(reader: SetupReader): Model | null {
  const name = reader.text('name') ?? reader.text('model') ?? '';
  const end = /efficientdet[-_](d\dx?|lite\d)/i.exec(name)?.[1]?.toLowerCase();
  return (end === undefined ? undefined : entryOf(MODELS, end)) ?? null;
}

function assumedModel(reader: SetupReader): Model {
  reader.warn({ code: 'model-assumed', model: 'efficientdet-d1' });
  return { side: 640 };
}

function setupOf(reader: SetupReader, model: Model): DetectorSetup {
  const side = sideOf(reader, model.side);
  return {
    ...retinanetTensorflow,
    framework: 'EfficientDet',
    version: '1.2',
    source: 'google/automl, efficientdet/hparams_config.py, anchors.py and object_detection/',
    notModelled: ['scale-and-crop', 'crowds-left-out'],
    resize: [{ kind: 'tf-keep-aspect', shorterSide: side, longerSide: side, padToSquare: true }],
    maximumBoxes: reader.number('max_instances_per_image', RANGES.boxes, 100),
    candidates: {
      kind: 'anchors',
      generator: 'tf-ssd',
      offset: 0.5,
      levels: levelsOf(reader, model, side),
    },
    loss: {
      alpha: reader.number('alpha', RANGES.alpha, 0.25),
      gamma: reader.number('gamma', RANGES.gamma, 1.5),
      prior: 0.01,
    },
    // Gaussian NMS takes .001 where nothing is written.
    scoreThreshold: reader.readSourced('nms_configs.score_thresh', RANGES.score)?.value ?? 0.001,
  };
}

/** One side; of `640x320`, or of height and width as efficientdet-pytorch saves them, the longer one. */
function sideOf(reader: SetupReader, usual: number): number {
  const written = /^(\d+)x(\d+)$/.exec(reader.text('image_size') ?? '');
  const sides =
    written === null
      ? reader.numbers('image_size', { ...LISTS.sides, most: 2 }, [usual])
      : reader.listWithin('image_size', LISTS.sides, [Number(written[1]), Number(written[2])]);
  const [height = usual, width = height] = sides;
  const longer = Math.max(height, width);
  if (height !== width)
    reader.warn({ code: 'square-taken', written: `${height}x${width}`, side: longer });
  return longer;
}

/** `anchors.py`: scales 2^(i / n) of `anchor_scale` strides; an aspect is width and height, or their ratio. */
function levelsOf(reader: SetupReader, model: Model, side: number): readonly AnchorLevel[] {
  const { scale = 4, highest = 7 } = model;
  const base = reader.number('anchor_scale', RANGES.scale, scale);
  const octave = reader.number('num_scales', RANGES.octaves, 3);
  const lowest = reader.number('min_level', RANGES.level, 3);
  const aspects = aspectsOf(reader);
  const last = reader.number('max_level', { ...RANGES.level, least: lowest }, highest);
  const count = last - lowest + 1;
  return Array.from({ length: count }, (_, level) => {
    const stride = 2 ** (lowest + level);
    // Each map has half the cells of the one below, rounded up: an input that they do not divide has other strides.
    const cell = side / Math.ceil(side / stride);
    const sizes = Array.from({ length: octave }, (_unused, i) => base * cell * 2 ** (i / octave));
    return shapedLevel(
      stride,
      sizes.flatMap(size =>
        aspects.map(([width, height]) => [size * width, size * height] as const),
      ),
    );
  });
}

function aspectsOf(reader: SetupReader): readonly (readonly [number, number])[] {
  const items = reader.items('aspect_ratios');
  if (items.length === 0) {
    const alone = reader.numbers('aspect_ratios', LISTS.ratios, []);
    return alone.length === 0 ? ASPECTS : alone.map(pairOf);
  }
  const pairs = items.map((_, i) => {
    const [[width, height] = []] =
      reader.plainLists(`aspect_ratios[${i}]`, { ...LISTS.ratios, most: 2 }) ?? [];
    if (width === undefined) return null;
    return height === undefined ? pairOf(width) : ([width, height] as const);
  });
  if (pairs.every(pair => pair !== null)) return pairs;
  reader.warn({ code: 'usual-numbers', key: 'aspect_ratios' });
  return ASPECTS;
}

function pairOf(ratio: number): readonly [number, number] {
  return [Math.sqrt(ratio), 1 / Math.sqrt(ratio)];
}

/** efficientdet-pytorch only. */
function untrained(reader: SetupReader): Sourced<boolean> | undefined {
  const origin = reader.origin('no_pretrained_backbone');
  return origin && { value: reader.flag('no_pretrained_backbone', false), origin };
}
