import { adelaidetFramework } from './adelaidet/framework.ts';
import { anyConfigFramework } from './anyConfig/framework.ts';
import { detectron2Framework } from './detectron2/framework.ts';
import { detrFramework } from './detr/framework.ts';
import { efficientDetFramework } from './efficientDet/framework.ts';
import { kerasRetinanetFramework } from './kerasRetinanet/framework.ts';
import { mmdetectionFramework } from './mmdetection/framework.ts';
import { nvidiaTaoFramework } from './nvidiaTao/framework.ts';
import { openPcdetFramework } from './openPcdet/framework.ts';
import { paddleDetectionFramework } from './paddleDetection/framework.ts';
import { pythonFramework } from './python/framework.ts';
import { tfObjectDetectionFramework } from './tfObjectDetection/framework.ts';
import { torchvisionFramework } from './torchvision/framework.ts';
import { yolov5Framework } from './yolov5/framework.ts';
import type { Framework } from '../reading/Framework.ts';

/** The frameworks' own rules first: what one of them recognises, the careful rule for all leaves alone. */
export const FRAMEWORKS = {
  detectron2: detectron2Framework,
  adelaidet: adelaidetFramework,
  tfObjectDetection: tfObjectDetectionFramework,
  nvidiaTao: nvidiaTaoFramework,
  mmdetection: mmdetectionFramework,
  paddleDetection: paddleDetectionFramework,
  yolov5: yolov5Framework,
  efficientDet: efficientDetFramework,
  detr: detrFramework,
  openPcdet: openPcdetFramework,
  kerasRetinanet: kerasRetinanetFramework,
  torchvision: torchvisionFramework,
  python: pythonFramework,
  anyConfig: anyConfigFramework,
} as const satisfies Record<string, Framework>;

export const ALL_FRAMEWORKS: readonly Framework[] = Object.values(FRAMEWORKS);
