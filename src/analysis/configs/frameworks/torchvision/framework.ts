import type { Framework } from '../../reading/Framework.ts';
import { torchvisionAnnotations } from './annotations.ts';
import type { LossSign } from '../../reading/LossSign.ts';
import { somePlace } from '../../reading/LossSign.ts';
import { torchvisionSetup } from './setup.ts';

/** Whether a detector of torchvision is built, by names that nobody else gives their own. */
const builds = (names: RegExp): LossSign['holds'] =>
  somePlace(({ mapping: { style, callee = '' } }) => style === 'call' && names.test(callee));

export const torchvisionFramework: Framework = {
  setups: [torchvisionSetup],
  annotations: torchvisionAnnotations,
  signs: [
    {
      // `models/detection/retinanet.py` and `fcos.py` of 0.14 call `sigmoid_focal_loss` without its α and γ.
      holds: builds(
        /(?:^|\.)(?:retinanet|fcos)_resnet50_fpn(?:_v2)?$|detection\.(?:RetinaNet|FCOS)$/,
      ),
      code: 'fixed-in-code',
      reason: { kind: 'hard-coded', alpha: 0.25, gamma: 2 },
    },
    {
      holds: builds(/(?:^|\.)(?:ssd300_vgg16|ssdlite320_mobilenet_v3_large)$/),
      code: 'cross-entropy',
      reason: 'cross-entropy',
    },
    {
      holds: builds(/(?:^|\.)(?:faster|mask|keypoint)rcnn_\w+$/),
      code: 'cross-entropy',
      reason: 'two-stage-sampled',
    },
  ],
};
