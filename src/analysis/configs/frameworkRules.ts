import { adelaidet } from './frameworks/adelaidet/focalLoss.ts';
import { argumentDefaults } from './frameworks/python/argumentDefaults.ts';
import { detectron2 } from './frameworks/detectron2/focalLoss.ts';
import { detr } from './frameworks/detr/focalLoss.ts';
import { efficientDet } from './frameworks/efficientDet/focalLoss.ts';
import type { FrameworkRule } from './reading/FrameworkRule.ts';
import { generic } from './frameworks/anyConfig/focalLoss.ts';
import { lazyConfig } from './frameworks/detectron2/lazyFocalLoss.ts';
import { mmdetection } from './frameworks/mmdetection/focalLoss.ts';
import { nvidiaTao } from './frameworks/nvidiaTao/focalLoss.ts';
import { ownFocalLoss } from './frameworks/python/ownFocalLoss.ts';
import { paddleDetection } from './frameworks/paddleDetection/focalLoss.ts';
import { pythonCalls } from './frameworks/python/pythonCalls.ts';
import { tfObjectDetection } from './frameworks/tfObjectDetection/focalLoss.ts';
import { yolo } from './frameworks/yolov5/focalLoss.ts';

/** The frameworks' own rules first: what one of them recognises, the careful rule for all leaves alone. */
export const RULES: readonly FrameworkRule[] = [
  detectron2,
  lazyConfig,
  adelaidet,
  tfObjectDetection,
  nvidiaTao,
  mmdetection,
  paddleDetection,
  yolo,
  efficientDet,
  detr,
  argumentDefaults,
  pythonCalls,
  ownFocalLoss,
  generic,
];
