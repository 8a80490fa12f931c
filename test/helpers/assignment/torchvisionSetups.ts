import { fcosTorchvision } from '../../../src/analysis/detectors/torchvision/fcos.ts';
import { retinanetTorchvision } from '../../../src/analysis/detectors/torchvision/retinanet.ts';
import { rpnTorchvision } from '../../../src/analysis/detectors/torchvision/rpn.ts';
import { ssd300Torchvision } from '../../../src/analysis/detectors/torchvision/ssd300.ts';

/** Whose labels torchvision wrote down, by the names that its files of reference have them under. */
export const TORCHVISION = {
  /** With the ignored anchors and each IoU. */
  thresholds: { retinanet: retinanetTorchvision, rpn: rpnTorchvision },
  others: { ssd300: ssd300Torchvision, fcos: fcosTorchvision },
};
