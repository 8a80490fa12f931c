import type { DetectorSource } from '../../FailureWords.ts';

/** Configs from which a detector can be read. */
export const detectorSources: Readonly<Record<DetectorSource, string>> = {
  efficientdet: 'EfficientDet（hparams YAML 格式）',
  adelaidet: 'AdelaiDet 的 FCOS',
  'detectron2-lazy': 'Detectron2 的 RetinaNet（LazyConfig）',
  detectron2: 'Detectron2 的 RetinaNet（YAML）',
  mmdetection:
    'MMDetection 的 RetinaNet、ATSS、GFL、FCOS、SSD、YOLOv5（MMYOLO）以及两阶段检测器的 RPN（Python）',
  paddledetection: 'PaddleDetection 的 RetinaNet、FCOS、GFL 以及两阶段检测器的 RPN',
  'tf-object-detection': 'TF Object Detection API 的 SSD、RetinaNet 和 EfficientDet',
  'keras-retinanet': 'keras-retinanet 的锚框（INI）',
  torchvision: 'Python 中对 torchvision 的 RetinaNet、FCOS、SSD300 和 R-CNN 的调用',
  yolov5: 'YOLOv5 的模型与超参数（YAML）',
  'detectron2-rpn': 'Detectron2 两阶段检测器的 RPN（YAML）',
};
