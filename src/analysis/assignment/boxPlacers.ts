import type { BoxRule } from '../detectors/DetectorSetup.ts';
import type { BoxPlacer, Frame } from './boxes/BoxPlacer.ts';
import { centernetBoxes } from './boxes/centernet.ts';
import { detectron2Boxes } from './boxes/detectron2.ts';
import { kerasRetinanetBoxes } from './boxes/kerasRetinanet.ts';
import { mmdetectionBoxes } from './boxes/mmdetection.ts';
import { tfObjectDetectionBoxes } from './boxes/tfObjectDetection.ts';
import { torchvisionBoxes } from './boxes/torchvision.ts';
import { yolov5Boxes } from './boxes/yolov5.ts';

export type { BoxPlacer, Corners, Frame } from './boxes/BoxPlacer.ts';

/** How a framework places the boxes of one image. */
export function boxPlacer(rule: BoxRule, frame: Frame): BoxPlacer {
  switch (rule) {
    case 'torchvision':
      return torchvisionBoxes(frame);
    case 'detectron2':
      return detectron2Boxes(frame);
    case 'mmdetection':
      return mmdetectionBoxes(frame);
    case 'keras-retinanet':
      return kerasRetinanetBoxes(frame);
    case 'tf-object-detection':
      return tfObjectDetectionBoxes(frame);
    case 'yolov5':
      return yolov5Boxes(frame);
    case 'centernet':
      return centernetBoxes(frame);
  }
}
