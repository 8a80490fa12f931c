import type { Framework } from '../../reading/Framework.ts';
import { yoloFacts } from '../../reading/yoloFacts.ts';
import { type ConfigDocument, valueOf } from '../../syntax/ConfigNode.ts';
import { yolo } from './focalLoss.ts';
import { yoloSetup } from './setup.ts';

/** Hyper-parameters beside `fl_gamma` that YOLOv5, YOLOv7 and YOLOv9 share. */
const BESIDE = ['anchor_t', 'cls_pw', 'iou_t'];

export const yolov5Framework: Framework = {
  owns: document => (isHyperparameters(document) ? 'own' : null),
  losses: [yolo],
  setups: [yoloSetup],
  facts: {
    YOLOv5: { leavesDerivative: true },
    YOLOv7: { leavesDerivative: true },
    YOLOv9: { leavesDerivative: true },
  },
  trainingFacts: reader => yoloFacts(reader),
};

function isHyperparameters({ root, syntax }: ConfigDocument): boolean {
  if (syntax !== 'yaml' || root.kind !== 'mapping') return false;
  const has = (key: string) => valueOf(root, key) !== undefined;
  return has('fl_gamma') && BESIDE.some(has);
}
