import type { BoxColumns } from '../annotations/Dataset.ts';
import type { DetectorSetup, ResizeRule } from '../detectors/DetectorSetup.ts';
import type { Size } from '../geometry/Size.ts';
import type { Assignment } from './Assignment.ts';
import { atssImages } from './atss/atssImages.ts';
import { candidatesOf } from './candidatesOf.ts';
import { centernetImages } from './centernet/centernetImages.ts';
import { fcosImages } from './fcos/fcosImages.ts';
import { maxIouImages } from './maxIouImages.ts';
import { ssdImages } from './ssd/ssdImages.ts';
import type { TargetBoxes } from './TargetBoxes.ts';
import { yolov5Images } from './yolov5/yolov5Images.ts';

/** One image on its way into the network. */
export interface ImageView {
  readonly image: Size;
  readonly resize: ResizeRule;
  /** Its annotation rows in the order of the file. */
  readonly rows: Int32Array;
  /** The IoU histogram is exact from here on; lower is slower. Rules without IoU do not look at it. */
  readonly lowestIou: number;
}

/** A detector's whole way from annotations to labels; results are valid until the next image. */
export type ImageAssigner = (view: ImageView) => {
  readonly targets: TargetBoxes;
  readonly assignment: Assignment;
};

/** The assigner of a detector. Its buffers grow with the largest image and are reused. */
export function imageAssigner(setup: DetectorSetup, annotations: BoxColumns): ImageAssigner {
  const { assigner } = setup;
  switch (assigner.kind) {
    case 'max-iou':
      return maxIouImages({
        setup,
        annotations,
        assigner,
        candidates: candidatesOf(setup, 'anchors'),
      });
    case 'ssd':
      return ssdImages(setup, annotations, assigner);
    case 'fcos':
      return fcosImages(setup, annotations, assigner);
    case 'atss':
      return atssImages(setup, annotations, assigner);
    case 'yolov5':
      return yolov5Images(setup, annotations, assigner);
    case 'centernet':
      return centernetImages(setup, annotations, assigner);
  }
}
