import { adelaidetPoints } from './adelaidet/points.ts';
import { entryOf } from '../contract/entryOf.ts';
import type { Arithmetic } from './Arithmetic.ts';
import type { RecordRule } from './RecordRule.ts';
import { centernetBoxes } from './centernet/boxes.ts';
import { centernetRecords } from './centernet/records.ts';
import { detectron2Anchors } from './detectron2/anchors.ts';
import { detectron2Boxes } from './detectron2/boxes.ts';
import { detectron2Records } from './detectron2/records.ts';
import { detectron2Resize } from './detectron2/resize.ts';
import { kerasRetinanetAnchors } from './kerasRetinanet/anchors.ts';
import { kerasRetinanetBoxes } from './kerasRetinanet/boxes.ts';
import { kerasRetinanetRecords } from './kerasRetinanet/records.ts';
import { kerasRetinanetResize } from './kerasRetinanet/resize.ts';
import { mmdetectionAnchors } from './mmdetection/anchors.ts';
import { mmdetectionBoxes } from './mmdetection/boxes.ts';
import { mmdetectionRecords } from './mmdetection/records.ts';
import { mmdetectionResize } from './mmdetection/resize.ts';
import { multipleGridAnchors, multiscaleAnchors } from './tfObjectDetection/anchors.ts';
import { tfObjectDetectionBoxes } from './tfObjectDetection/boxes.ts';
import { tfObjectDetectionRecords } from './tfObjectDetection/records.ts';
import { torchvisionAnchors } from './torchvision/anchors.ts';
import { torchvisionBoxes } from './torchvision/boxes.ts';
import { torchvisionRecords } from './torchvision/records.ts';
import { torchvisionPoints } from './torchvision/points.ts';
import { torchvisionResize } from './torchvision/resize.ts';
import { yolov5Boxes } from './yolov5/boxes.ts';
import { ultralyticsRecords, yolov5Records } from './yolov5/records.ts';

/** By the names that a `DetectorSetup` uses. */
const ARITHMETICS = {
  torchvision: {
    resize: torchvisionResize,
    boxes: torchvisionBoxes,
    records: torchvisionRecords,
    anchors: torchvisionAnchors,
    points: torchvisionPoints,
  },
  detectron2: {
    resize: detectron2Resize,
    boxes: detectron2Boxes,
    records: detectron2Records,
    anchors: detectron2Anchors,
  },
  mmdetection: {
    resize: mmdetectionResize,
    boxes: mmdetectionBoxes,
    records: mmdetectionRecords,
    anchors: mmdetectionAnchors,
  },
  'keras-retinanet': {
    resize: kerasRetinanetResize,
    boxes: kerasRetinanetBoxes,
    records: kerasRetinanetRecords,
    anchors: kerasRetinanetAnchors,
  },
  // TF OD API writes crowds into its records like all other boxes and trains on them.
  'tf-object-detection': {
    boxes: tfObjectDetectionBoxes,
    records: tfObjectDetectionRecords,
    anchors: multiscaleAnchors,
    trainsOnCrowds: true,
  },
  'tf-ssd': { anchors: multipleGridAnchors },
  adelaidet: { points: adelaidetPoints },
  yolov5: { boxes: yolov5Boxes, records: yolov5Records },
  centernet: { boxes: centernetBoxes, records: centernetRecords },
} as const satisfies Record<string, Arithmetic>;

type Arithmetics = typeof ARITHMETICS;

/** Names of the frameworks that have this part. */
export type FrameworkWith<Part extends keyof Arithmetic> = {
  [Name in keyof Arithmetics]: Arithmetics[Name] extends Record<Part, unknown> ? Name : never;
}[keyof Arithmetics];

/** How a framework computes one part. */
export function arithmeticOf<Part extends keyof Arithmetic>(
  name: FrameworkWith<Part>,
  part: Part,
): NonNullable<Arithmetic[Part]> {
  const arithmetic: Arithmetic = ARITHMETICS[name];
  return arithmetic[part] as NonNullable<Arithmetic[Part]>;
}

/** The names of all frameworks that have this part. */
export function frameworksWith<Part extends keyof Arithmetic>(part: Part): FrameworkWith<Part>[] {
  const entries: [string, Arithmetic][] = Object.entries(ARITHMETICS);
  return entries
    .filter(([, arithmetic]) => arithmetic[part] !== undefined)
    .map(([name]) => name as FrameworkWith<Part>);
}

/** Which records of a COCO file the loader behind these boxes takes; null where it is not known. */
export function recordRuleOf(name: FrameworkWith<'boxes'>): RecordRule | null {
  const arithmetic: Arithmetic = ARITHMETICS[name];
  return arithmetic.records ?? null;
}

/** By the names of frameworks that detectors without arithmetic have. */
const RECORD_RULES: Readonly<Record<string, RecordRule>> = {
  MMDetection: mmdetectionRecords,
  Ultralytics: ultralyticsRecords,
};

/** The same for a framework by its own name. */
export function recordRuleOfFramework(framework: string): RecordRule | null {
  return entryOf<RecordRule>(RECORD_RULES, framework) ?? null;
}

/** All that are known. */
export function recordRules(): readonly RecordRule[] {
  const all: readonly Arithmetic[] = Object.values(ARITHMETICS);
  return all.flatMap(({ records }) => records ?? []);
}

/** Whether a framework trains on crowd regions as on all other boxes. */
export function trainsOnCrowds(name: FrameworkWith<'boxes'>): boolean {
  const arithmetic: Arithmetic = ARITHMETICS[name];
  return arithmetic.trainsOnCrowds === true;
}
