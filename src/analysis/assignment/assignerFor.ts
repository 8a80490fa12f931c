import type { BoxColumns } from '../dataset/Dataset.ts';
import type { DetectorSetup } from '../detectors/DetectorSetup.ts';
import { atssImages } from './atss/atssImages.ts';
import { candidatesOf } from './candidatesOf.ts';
import { centernetImages } from './centernet/centernetImages.ts';
import { fcosImages } from './fcos/fcosImages.ts';
import type { ImageAssigner } from './ImageAssigner.ts';
import { maxIouImages } from './maxIouImages.ts';
import { ssdImages } from './ssd/ssdImages.ts';
import { yolov5Images } from './yolov5/yolov5Images.ts';

/**
 * The assigner of a detector. Its buffers grow with the largest image and are reused.
 *
 * @param sweepModule `sweepAnchors.wasm`, compiled; without it plain TypeScript does the same
 */
export function assignerFor(
  setup: DetectorSetup,
  annotations: BoxColumns,
  sweepModule?: WebAssembly.Module,
): ImageAssigner {
  const { assigner } = setup;
  switch (assigner.kind) {
    case 'max-iou':
      return maxIouImages({
        setup,
        annotations,
        assigner,
        candidates: candidatesOf(setup, 'anchors'),
        sweepModule,
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
