import type { FocalLossSchema } from '../../FailureWords.ts';

/** Where α and γ of a focal loss are looked for in a config. */
export const focalLossSchemas: Readonly<Record<FocalLossSchema, string>> = {
  argparse: 'options of a command line whose name or help says focal: --focal_alpha, --fl_gamma',
  paddledetection: 'FocalLoss, FCOSLoss, SOLOv2Loss and others of PaddleDetection',
  'detectron2-lazy': 'L(RetinaNet)(…), model.focal_loss_alpha and L(…Criterion)(…) of LazyConfigs',
  adelaidet: 'MODEL.FCOS of AdelaiDet',
  detectron2: 'MODEL.RETINANET of Detectron2',
  'maskrcnn-benchmark':
    'MODEL.RETINANET and MODEL.FCOS of maskrcnn-benchmark and the original FCOS',
  'own-python': 'a FocalLoss class or focal_loss function in Python code',
  efficientdet: "alpha and gamma of EfficientDet's hparams",
  mmdetection: "dict(type='FocalLoss', …) of MMDetection",
  yolo: 'fl_gamma of YOLOv5 and YOLOv7',
  detr: 'focal_alpha of the DETR family',
  'hugging-face': 'focal_alpha of a config.json of Hugging Face Transformers',
  'rt-detr': 'the criterion of RT-DETR, D-FINE and DEIM where its losses name focal',
  generic: 'numbers alpha and gamma under a focal-loss key',
  'nvidia-tao': 'retinanet_config and yolov4_config of NVIDIA TAO',
  openpcdet: 'LOSS_CLS in LOSS_CONFIG of OpenPCDet',
  'python-calls':
    'sigmoid_focal_loss, keras_retinanet.losses.focal and Keras focal cross-entropies in Python code',
  'tf-object-detection': 'weighted_sigmoid_focal of the TF Object Detection API',
};
