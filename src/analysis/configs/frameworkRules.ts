import { adelaidet } from './frameworks/adelaidet.ts';
import { argumentDefaults } from './frameworks/argumentDefaults.ts';
import { detectron2 } from './frameworks/detectron2.ts';
import { detr } from './frameworks/detr.ts';
import { efficientDet } from './frameworks/efficientDet.ts';
import type { FrameworkRule } from './frameworks/FrameworkRule.ts';
import { generic } from './frameworks/generic.ts';
import { lazyConfig } from './frameworks/lazyConfig.ts';
import { mmdetection } from './frameworks/mmdetection.ts';
import { nvidiaTao } from './frameworks/nvidiaTao.ts';
import { ownFocalLoss } from './frameworks/ownFocalLoss.ts';
import { paddleDetection } from './frameworks/paddleDetection.ts';
import { pythonCalls } from './frameworks/pythonCalls.ts';
import { tfObjectDetection } from './frameworks/tfObjectDetection.ts';
import { yolo } from './frameworks/yolo.ts';

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
