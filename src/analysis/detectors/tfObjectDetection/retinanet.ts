import type { DetectorSetup } from '../DetectorSetup.ts';
import { octaveLevels } from '../sizes/octaveLevels.ts';

/** TF Object Detection API, SSD ResNet50 V1 FPN 640 × 640, which its model zoo also calls RetinaNet50. */
export const retinanetTensorflow: DetectorSetup = {
  name: 'retinanet-tensorflow',
  framework: 'TF Object Detection API',
  version: '2 (2020)',
  from: 'preset',
  source:
    'TF Object Detection API, configs/tf2/ssd_resnet50_v1_fpn_640x640_coco17_tpu-8.config, core/target_assigner.py and dataset_tools/create_coco_tf_record.py',
  notModelled: ['crops-of-three-quarters'],
  remark: 'crowds-as-boxes',
  resize: [{ kind: 'fixed', height: 640, width: 640 }],
  padToMultiple: 1,
  boxes: 'tf-object-detection',
  maximumBoxes: 100,
  candidates: {
    kind: 'anchors',
    generator: 'tf-object-detection',
    offset: 0.5,
    // Width over height there: 1, 2, 0.5.
    levels: octaveLevels(2, [1, 0.5, 2]),
  },
  assigner: {
    kind: 'max-iou',
    foregroundIou: 0.5,
    backgroundIou: 0.5,
    precision: 'float32',
    lowQualityMatches: 'first',
  },
  // class_prediction_bias_init −4.6 is a probability of .00995.
  loss: { alpha: 0.25, gamma: 2, prior: 0.00995 },
  scoreThreshold: 1e-8,
};
