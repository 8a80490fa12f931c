import type { ShapeLevel } from '../../../detectors/DetectorSetup.ts';
import { yolov5 } from '../../../detectors/yolov5/yolov5.ts';
import type { ReadSetup, SetupRule } from '../../reading/ConfigSetup.ts';
import { failDynamic } from '../../reading/dynamicHeads.ts';
import { isYolov9 } from './focalLoss.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';
import { yolov5Prior } from '../../../detectors/yolov5/initialObjectness.ts';
import { wordOf, yoloStrides } from './strides.ts';
import { LISTS, RANGES } from '../../../detectors/checks/setupRanges.ts';

/**
 * YOLOv5 7.0: a model's YAML (anchors, and strides by its layers) or hyper-parameters (`anchor_t`, `fl_gamma`). Image size,
 * epochs and batch are options of its `train.py`. Models without anchors, from YOLOv8 on, YOLOv7 and YOLOv9 are dynamic.
 */
export const yoloSetup: SetupRule = {
  reads: 'yolov5',
  read(document, reader) {
    if (document.syntax !== 'yaml') return null;
    const read = modelOf(reader) ?? hyperparametersOf(reader);
    if (read !== null) reader.warn({ code: 'options-of-yolo', side: 640 });
    return read;
  },
};

function modelOf(reader: SetupReader): ReadSetup | null {
  const layers = [...reader.items('backbone'), ...reader.items('head')];
  const last = layers.at(-1);
  const head = wordOf(last?.kind === 'sequence' ? last.items[2] : undefined);
  if (/^I(?:Aux|Bin)?Detect$/.test(head)) failDynamic('YOLOv7', 'simota');
  if (/^(?:Dual|Triple)?D(?:Detect|Segment)$/.test(head)) failDynamic('YOLOv9', 'task-aligned');
  if (!/^(?:v?\d*Detect|Segment)$/i.test(head)) return null;
  if (!reader.has('anchors')) failDynamic('YOLOv8+', 'task-aligned');
  const strides = yoloStrides(layers);
  if (strides === null) reader.warn({ code: 'layers-unread', taken: [8, 16, 32] });
  const levels = levelsOf(reader, strides ?? [8, 16, 32]);
  return {
    setup: {
      ...yolov5,
      padToMultiple: levels.reduce((most, { stride }) => Math.max(most, stride), 1),
      candidates: { kind: 'shapes', levels },
      loss: { ...yolov5.loss, prior: yolov5Prior(levels) },
    },
    classes: reader.readSourced('nc', RANGES.classes)?.value ?? null,
    training: {},
  };
}

/** `anchors` has a line of widths and heights a level, or how many a level AutoAnchor is to find. */
function levelsOf(reader: SetupReader, strides: readonly number[]): readonly ShapeLevel[] {
  const usual = yolov5.candidates.kind === 'shapes' ? yolov5.candidates.levels : [];
  const lists = reader.numberLists('anchors', { ...LISTS.shapes, least: 1 }, []);
  if (lists.length === strides.length && lists.every(list => list.length >= 2))
    return strides.map((stride, level) => ({ stride, shapes: pairsOf(lists[level] ?? []) }));
  reader.warn({ code: 'auto-anchors', model: 'yolov5s.yaml' });
  return usual;
}

function pairsOf(numbers: readonly number[]): [number, number][] {
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, i) => [
    numbers[2 * i] ?? 0,
    numbers[2 * i + 1] ?? 0,
  ]);
}

function hyperparametersOf(reader: SetupReader): ReadSetup | null {
  // Versions before 3.0, YOLOv3 and Scaled-YOLOv4, which label in another way.
  if (reader.has('giou')) return null;
  if (!reader.has('anchor_t') || !reader.has('fl_gamma')) return null;
  if (isYolov9(key => reader.has(key))) failDynamic('YOLOv9', 'task-aligned');
  // YOLOv7 has two losses; the one with SimOTA is on unless it is told.
  const isYolov7 = reader.has('loss_ota') || reader.has('paste_in');
  if (isYolov7 && reader.number('loss_ota', RANGES.flag, 1) !== 0) failDynamic('YOLOv7', 'simota');
  const gamma = reader.number('fl_gamma', RANGES.gamma, 0);
  reader.warn({ code: 'anchors-in-model', model: 'yolov5s.yaml' });
  return {
    setup: {
      ...yolov5,
      assigner: { kind: 'yolov5', ratio: reader.number('anchor_t', RANGES.sideRatio, 4) },
      // `utils/loss.py`: FocalLoss(BCE, gamma) with α .25 above 0.
      loss: { ...yolov5.loss, alpha: gamma > 0 ? 0.25 : 0.5, gamma },
    },
    classes: null,
    training: {},
  };
}
