import { fail } from '../contract/Failure.ts';
import { atssMmdetection } from './atssMmdetection.ts';
import { centernet } from './centernet.ts';
import type { DetectorSetup } from './DetectorSetup.ts';
import { dynamicRule } from './dynamicDetectors.ts';
import { fcosAdelaidet } from './fcosAdelaidet.ts';
import { fcosTorchvision } from './fcosTorchvision.ts';
import { retinanetDetectron2 } from './retinanetDetectron2.ts';
import { retinanetKeras } from './retinanetKeras.ts';
import { retinanetMmdetection } from './retinanetMmdetection.ts';
import { retinanetTensorflow } from './retinanetTensorflow.ts';
import { retinanetTorchvision } from './retinanetTorchvision.ts';
import { rpnDetectron2 } from './rpnDetectron2.ts';
import { rpnTorchvision } from './rpnTorchvision.ts';
import { ssd300Torchvision } from './ssd300Torchvision.ts';
import { yolov5 } from './yolov5.ts';

export const DEFAULT_DETECTOR = 'retinanet-torchvision';

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

/** @throws FailureError `unknown-detector`, or `detector-dynamic` for one whose foreground no annotation tells */
export function presetNamed(name: string): DetectorSetup {
  const preset = PRESETS.find(candidate => candidate.name === name);
  if (preset !== undefined) return preset;
  const known = PRESETS.map(candidate => candidate.name);
  const rule = dynamicRule(name);
  if (rule !== null) fail({ code: 'detector-dynamic', name, rule, known });
  return fail({ code: 'unknown-detector', name, known });
}
