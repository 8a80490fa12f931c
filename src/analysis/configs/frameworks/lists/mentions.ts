import { adelaidetMention } from '../adelaidet/mention.ts';
import { anyConfigMention } from '../anyConfig/mention.ts';
import { detectron2Mention } from '../detectron2/mention.ts';
import { detrMention } from '../detr/mention.ts';
import { efficientDetMention } from '../efficientDet/mention.ts';
import { huggingFaceMention } from '../huggingFace/mention.ts';
import { maskrcnnBenchmarkMention } from '../maskrcnnBenchmark/mention.ts';
import { mmdetectionMention } from '../mmdetection/mention.ts';
import { nvidiaTaoMention } from '../nvidiaTao/mention.ts';
import { openPcdetMention } from '../openPcdet/mention.ts';
import { paddleDetectionMention } from '../paddleDetection/mention.ts';
import { pythonMention } from '../python/mention.ts';
import { rfDetrMention } from '../rfDetr/mention.ts';
import { rtDetrMention } from '../rtDetr/mention.ts';
import { tfObjectDetectionMention } from '../tfObjectDetection/mention.ts';
import { yolov5Mention } from '../yolov5/mention.ts';
import type { FRAMEWORKS } from './frameworks.ts';

/** Null for those without focal losses of their own. Apart from the rules: the editor looks at texts without the parsers. */
const BY_FRAMEWORK: Readonly<Record<keyof typeof FRAMEWORKS, RegExp | null>> = {
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

/** What every text with a focal loss mentions, one for each framework. */
export const MENTIONS = Object.values(BY_FRAMEWORK).filter(mention => mention !== null);
