import type { BoxColumns } from '../annotations/Dataset.ts';
import type { DetectorSetup, ResizeRule } from '../detectors/DetectorSetup.ts';
import type { Size } from '../geometry/Size.ts';
import type { Assignment } from './Assignment.ts';
import { maxIouImages } from './maxIouImages.ts';
import type { TargetBoxes } from './TargetBoxes.ts';

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
  const { assigner, candidates } = setup;
  if (assigner.kind === 'max-iou' && candidates.kind === 'anchors')
    return maxIouImages({ setup, annotations, assigner, candidates });
  throw new TypeError(`${setup.name}: ${assigner.kind} does not go with ${candidates.kind}`);
}
