import type { DetectorSource } from '../../FailureWords.ts';

/** Configs from which a detector can be read. */
export const detectorSources: Readonly<Record<DetectorSource, string>> = {
  efficientdet: 'EfficientDet (hparams YAML)',
  adelaidet: 'FCOS of AdelaiDet',
  'detectron2-lazy': 'RetinaNet of Detectron2 (LazyConfig)',
  detectron2: 'RetinaNet of Detectron2 (YAML)',
  mmdetection:
    'RetinaNet, ATSS, GFL, FCOS, SSD, YOLOv5 (MMYOLO) and the RPN of two-stage detectors of MMDetection (Python)',
  paddledetection: 'RetinaNet, FCOS, GFL and the RPN of two-stage detectors of PaddleDetection',
  'tf-object-detection': 'SSD, RetinaNet and EfficientDet of the TF Object Detection API',
  'keras-retinanet': 'anchors of keras-retinanet (INI)',
  torchvision: 'calls of torchvision’s RetinaNet, FCOS, SSD300 and R-CNN in Python',
  yolov5: 'models and hyper-parameters of YOLOv5 (YAML)',
  'detectron2-rpn': 'the RPN of two-stage detectors of Detectron2 (YAML)',
};
