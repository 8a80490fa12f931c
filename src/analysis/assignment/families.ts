import type { AssignerRule, DetectorSetup } from '../detectors/DetectorSetup.ts';
import type { AssignmentFamily } from './AssignmentFamily.ts';
import { atssImages } from './atss/atssImages.ts';
import { candidatesOf } from './candidatesOf.ts';
import { centernetImages } from './centernet/centernetImages.ts';
import { fcosImages } from './fcos/fcosImages.ts';
import { maxIouImages } from './maxIou/maxIouImages.ts';
import { pointReasons } from './reasons/pointReasons.ts';
import { shapeReasons } from './reasons/shapeReasons.ts';
import { thresholdReasons } from './reasons/thresholdReasons.ts';
import { ssdImages } from './ssd/ssdImages.ts';
import { yolov5Images } from './yolov5/yolov5Images.ts';

type Families = {
  readonly [Kind in AssignerRule['kind']]: AssignmentFamily<Extract<AssignerRule, { kind: Kind }>>;
};

const FAMILIES: Families = {
  'max-iou': {
    assigner: ({ setup, annotations, rule, sweepModule }) =>
      maxIouImages({
        setup,
        annotations,
        assigner: rule,
        candidates: candidatesOf(setup, 'anchors'),
        sweepModule,
      }),
    reasons: ({ candidates }, { foregroundIou }) => thresholdReasons(candidates, foregroundIou),
    lowersNegatives: false,
  },
  ssd: {
    assigner: ({ setup, annotations, rule }) => ssdImages(setup, annotations, rule),
    reasons: ({ candidates }, { foregroundIou }) => thresholdReasons(candidates, foregroundIou),
    lowersNegatives: false,
  },
  fcos: {
    assigner: ({ setup, annotations, rule }) => fcosImages(setup, annotations, rule),
    reasons: () => pointReasons,
    lowersNegatives: false,
  },
  atss: {
    assigner: ({ setup, annotations, rule }) => atssImages(setup, annotations, rule),
    reasons: () => pointReasons,
    lowersNegatives: false,
  },
  yolov5: {
    assigner: ({ setup, annotations, rule }) => yolov5Images(setup, annotations, rule),
    reasons: ({ candidates }, { ratio }) => shapeReasons(candidates, ratio),
    lowersNegatives: false,
  },
  centernet: {
    assigner: ({ setup, annotations, rule }) => centernetImages(setup, annotations, rule),
    reasons: () => pointReasons,
    lowersNegatives: true,
  },
};

/** The family that a detector's rule belongs to. */
export function familyOf({ assigner }: DetectorSetup): AssignmentFamily {
  return FAMILIES[assigner.kind];
}
