import type { Framework } from '../../reading/Framework.ts';
import { somePlace } from '../../reading/LossSign.ts';
import { stringOf, valueOf } from '../../syntax/ConfigNode.ts';
import { yolo } from './focalLoss.ts';
import { yoloSetup } from './setup.ts';

export const yolov5Framework: Framework = {
  losses: [yolo],
  setups: [yoloSetup],
  signs: [
    {
      holds: somePlace(
        ({ mapping }) =>
          stringOf(mapping, 'task') === 'detect' && valueOf(mapping, 'dfl') !== undefined,
      ),
      code: 'cross-entropy',
      reason: 'ultralytics',
    },
  ],
  facts: { YOLOv5: { leavesDerivative: true }, YOLOv7: { leavesDerivative: true } },
};
