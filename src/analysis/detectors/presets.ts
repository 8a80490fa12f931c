import { atssMmdetection } from './mmdetection/atss.ts';
import { centernet } from './centernet/centernet.ts';
import type { DetectorSetup } from './DetectorSetup.ts';
import { fcosAdelaidet } from './adelaidet/fcos.ts';
import { fcosTorchvision } from './torchvision/fcos.ts';
import { retinanetDetectron2 } from './detectron2/retinanet.ts';
import { retinanetKeras } from './kerasRetinanet/retinanet.ts';
import { retinanetMmdetection } from './mmdetection/retinanet.ts';
import { retinanetTensorflow } from './tfObjectDetection/retinanet.ts';
import { retinanetTorchvision } from './torchvision/retinanet.ts';
import { rpnDetectron2 } from './detectron2/rpn.ts';
import { rpnTorchvision } from './torchvision/rpn.ts';
import { ssd300Torchvision } from './torchvision/ssd300.ts';
import { yolov5 } from './yolov5/yolov5.ts';

/** Every preset, the default first. */
export const PRESETS: readonly DetectorSetup[] = [
  retinanetTorchvision,
  retinanetDetectron2,
  retinanetMmdetection,
  retinanetKeras,
  retinanetTensorflow,
  rpnTorchvision,
  rpnDetectron2,
  ssd300Torchvision,
  fcosTorchvision,
  fcosAdelaidet,
  atssMmdetection,
  yolov5,
  centernet,
];

/** Null where there is none of this name. */
export function presetNamed(name: string): DetectorSetup | null {
  return PRESETS.find(preset => preset.name === name) ?? null;
}
