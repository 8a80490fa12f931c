import type { AssignerRule, DetectorSetup } from '../detectors/DetectorSetup.ts';
import type { AssignmentFamily } from './AssignmentFamily.ts';
import { atssImageAssigner } from './atss/atssImageAssigner.ts';
import { candidatesOf } from './candidatesOf.ts';
import { centernetImageAssigner } from './centernet/centernetImageAssigner.ts';
import { fcosImageAssigner } from './fcos/fcosImageAssigner.ts';
import { maxIouImageAssigner } from './maxIou/maxIouImageAssigner.ts';
import { pointReasons } from './reasons/pointReasons.ts';
import { shapeReasons } from './reasons/shapeReasons.ts';
import { thresholdReasons } from './reasons/thresholdReasons.ts';
import { ssdImageAssigner } from './ssd/ssdImageAssigner.ts';
import { yolov5ImageAssigner } from './yolov5/yolov5ImageAssigner.ts';

type Families = {
  readonly [Kind in AssignerRule['kind']]: AssignmentFamily<Extract<AssignerRule, { kind: Kind }>>;
};

const FAMILIES: Families = {
  'max-iou': {
    assigner: ({ setup, annotations, rule, sweepModule }) =>
      maxIouImageAssigner({
        setup,
        annotations,
        assigner: rule,
        candidates: candidatesOf(setup, 'anchors'),
        sweepModule,
      }),
    reasons: ({ candidates }, { foregroundIou }) => thresholdReasons(candidates, foregroundIou),
    neededIou: ({ foregroundIou, backgroundIou }) => Math.min(foregroundIou, backgroundIou),
    lowersNegatives: false,
  },
  ssd: {
    assigner: ({ setup, annotations, rule }) => ssdImageAssigner(setup, annotations, rule),
    reasons: ({ candidates }, { foregroundIou }) => thresholdReasons(candidates, foregroundIou),
    neededIou: () => 0,
    lowersNegatives: false,
  },
  fcos: {
    assigner: ({ setup, annotations, rule }) => fcosImageAssigner(setup, annotations, rule),
    reasons: () => pointReasons,
    neededIou: () => Infinity,
    lowersNegatives: false,
  },
  atss: {
    assigner: ({ setup, annotations, rule }) => atssImageAssigner(setup, annotations, rule),
    reasons: () => pointReasons,
    neededIou: () => Infinity,
    lowersNegatives: false,
  },
  yolov5: {
    assigner: ({ setup, annotations, rule }) => yolov5ImageAssigner(setup, annotations, rule),
    reasons: ({ candidates }, { ratio }) => shapeReasons(candidates, ratio),
    neededIou: () => Infinity,
    lowersNegatives: false,
  },
  centernet: {
    assigner: ({ setup, annotations, rule }) => centernetImageAssigner(setup, annotations, rule),
    reasons: () => pointReasons,
    neededIou: () => Infinity,
    lowersNegatives: true,
  },
};

/** The family that a detector's rule belongs to. */
export function familyOf({ assigner }: DetectorSetup): AssignmentFamily {
  return FAMILIES[assigner.kind];
}
