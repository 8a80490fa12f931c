import type { AssignerRule } from '../detectors/DetectorSetup.ts';

/** Here and not in `families.ts`, so that a list of detectors does without their assigners. */
const MEASURES_IOU: Readonly<Record<AssignerRule['kind'], boolean>> = {
  'max-iou': true,
  ssd: true,
  atss: true,
  fcos: false,
  yolov5: false,
  centernet: false,
};

/** Whether anchors have an IoU with their box, by which a simulation tells easy from hard. */
export function measuresIou({ kind }: AssignerRule): boolean {
  return MEASURES_IOU[kind];
}
