import { adelaidetFramework } from '../adelaidet/framework.ts';
import { adelaidetMention } from '../adelaidet/mention.ts';
import { anyConfigFramework } from '../anyConfig/framework.ts';
import { anyConfigMention } from '../anyConfig/mention.ts';
import { detectron2Framework } from '../detectron2/framework.ts';
import { detectron2Mention } from '../detectron2/mention.ts';
import { detrFramework } from '../detr/framework.ts';
import { detrMention } from '../detr/mention.ts';
import { efficientDetFramework } from '../efficientDet/framework.ts';
import { efficientDetMention } from '../efficientDet/mention.ts';
import { huggingFaceFramework } from '../huggingFace/framework.ts';
import { huggingFaceMention } from '../huggingFace/mention.ts';
import { kerasRetinanetFramework } from '../kerasRetinanet/framework.ts';
import { maskrcnnBenchmarkFramework } from '../maskrcnnBenchmark/framework.ts';
import { maskrcnnBenchmarkMention } from '../maskrcnnBenchmark/mention.ts';
import { mmdetectionFramework } from '../mmdetection/framework.ts';
import { mmdetectionMention } from '../mmdetection/mention.ts';
import { nvidiaTaoFramework } from '../nvidiaTao/framework.ts';
import { nvidiaTaoMention } from '../nvidiaTao/mention.ts';
import { openPcdetFramework } from '../openPcdet/framework.ts';
import { openPcdetMention } from '../openPcdet/mention.ts';
import { paddleDetectionFramework } from '../paddleDetection/framework.ts';
import { paddleDetectionMention } from '../paddleDetection/mention.ts';
import { pythonFramework } from '../python/framework.ts';
import { pythonMention } from '../python/mention.ts';
import { rfDetrFramework } from '../rfDetr/framework.ts';
import { rfDetrMention } from '../rfDetr/mention.ts';
import { rtDetrFramework } from '../rtDetr/framework.ts';
import { rtDetrMention } from '../rtDetr/mention.ts';
import { superGradientsFramework } from '../superGradients/framework.ts';
import { tfObjectDetectionFramework } from '../tfObjectDetection/framework.ts';
import { tfObjectDetectionMention } from '../tfObjectDetection/mention.ts';
import { torchvisionFramework } from '../torchvision/framework.ts';
import { ultralyticsFramework } from '../ultralytics/framework.ts';
import { yolov5Framework } from '../yolov5/framework.ts';
import { yolov5Mention } from '../yolov5/mention.ts';
import { yolov6Framework } from '../yolov6/framework.ts';
import { yoloxFramework } from '../yolox/framework.ts';
import type { Framework } from '../../reading/Framework.ts';

// The editor's quick look at texts takes the mentions alone: nothing here may compute at import, or no bundler leaves the parsers
// out of its bundle.

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

/** What every text with a focal loss of theirs mentions; null for those without. */
export const MENTIONS: Readonly<Record<keyof typeof FRAMEWORKS, RegExp | null>> = {
  maskrcnnBenchmark: maskrcnnBenchmarkMention,
  detectron2: detectron2Mention,
  adelaidet: adelaidetMention,
  tfObjectDetection: tfObjectDetectionMention,
  nvidiaTao: nvidiaTaoMention,
  yolov6: null,
  yolox: null,
  mmdetection: mmdetectionMention,
  paddleDetection: paddleDetectionMention,
  ultralytics: null,
  yolov5: yolov5Mention,
  efficientDet: efficientDetMention,
  huggingFace: huggingFaceMention,
  rtDetr: rtDetrMention,
  rfDetr: rfDetrMention,
  detr: detrMention,
  openPcdet: openPcdetMention,
  kerasRetinanet: null,
  torchvision: null,
  superGradients: null,
  python: pythonMention,
  anyConfig: anyConfigMention,
};

export const ALL_FRAMEWORKS: readonly Framework[] = /* @__PURE__ */ Object.values(FRAMEWORKS);
