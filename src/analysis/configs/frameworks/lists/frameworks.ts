import { adelaidetFramework } from '../adelaidet/framework.ts';
import { anyConfigFramework } from '../anyConfig/framework.ts';
import { detectron2Framework } from '../detectron2/framework.ts';
import { detrFramework } from '../detr/framework.ts';
import { efficientDetFramework } from '../efficientDet/framework.ts';
import { huggingFaceFramework } from '../huggingFace/framework.ts';
import { kerasRetinanetFramework } from '../kerasRetinanet/framework.ts';
import { maskrcnnBenchmarkFramework } from '../maskrcnnBenchmark/framework.ts';
import { mmdetectionFramework } from '../mmdetection/framework.ts';
import { nvidiaTaoFramework } from '../nvidiaTao/framework.ts';
import { openPcdetFramework } from '../openPcdet/framework.ts';
import { paddleDetectionFramework } from '../paddleDetection/framework.ts';
import { pythonFramework } from '../python/framework.ts';
import { rfDetrFramework } from '../rfDetr/framework.ts';
import { rtDetrFramework } from '../rtDetr/framework.ts';
import { superGradientsFramework } from '../superGradients/framework.ts';
import { tfObjectDetectionFramework } from '../tfObjectDetection/framework.ts';
import { torchvisionFramework } from '../torchvision/framework.ts';
import { ultralyticsFramework } from '../ultralytics/framework.ts';
import { yolov5Framework } from '../yolov5/framework.ts';
import { yolov6Framework } from '../yolov6/framework.ts';
import { yoloxFramework } from '../yolox/framework.ts';
import type { Framework } from '../../reading/Framework.ts';

/**
 * In the order in which they are asked: what is built on another framework stands before it, the careful rule for all last. What
 * one of them recognises, those behind it leave alone.
 */
export const FRAMEWORKS = {
  maskrcnnBenchmark: maskrcnnBenchmarkFramework,
  adelaidet: adelaidetFramework,
  detectron2: detectron2Framework,
  tfObjectDetection: tfObjectDetectionFramework,
  nvidiaTao: nvidiaTaoFramework,
  yolov6: yolov6Framework,
  yolox: yoloxFramework,
  mmdetection: mmdetectionFramework,
  paddleDetection: paddleDetectionFramework,
  ultralytics: ultralyticsFramework,
  yolov5: yolov5Framework,
  efficientDet: efficientDetFramework,
  huggingFace: huggingFaceFramework,
  rtDetr: rtDetrFramework,
  rfDetr: rfDetrFramework,
  detr: detrFramework,
  openPcdet: openPcdetFramework,
  kerasRetinanet: kerasRetinanetFramework,
  torchvision: torchvisionFramework,
  superGradients: superGradientsFramework,
  python: pythonFramework,
  anyConfig: anyConfigFramework,
} as const satisfies Record<string, Framework>;

export const ALL_FRAMEWORKS: readonly Framework[] = Object.values(FRAMEWORKS);
