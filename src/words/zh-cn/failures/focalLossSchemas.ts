import type { FocalLossSchema } from '../../FailureWords.ts';

/** Where α and γ of a focal loss are looked for in a config. */
export const focalLossSchemas: Readonly<Record<FocalLossSchema, string>> = {
  argparse: '名称或说明含 focal 的命令行选项：--focal_alpha、--fl_gamma',
  paddledetection: 'PaddleDetection 的 FocalLoss、FCOSLoss、SOLOv2Loss 等',
  'detectron2-lazy': 'LazyConfig 的 L(RetinaNet)(…)、model.focal_loss_alpha 和 L(…Criterion)(…)',
  adelaidet: 'AdelaiDet 的 MODEL.FCOS',
  detectron2: 'Detectron2 的 MODEL.RETINANET',
  'maskrcnn-benchmark': 'maskrcnn-benchmark 和原版 FCOS 的 MODEL.RETINANET 与 MODEL.FCOS',
  'own-python': 'Python 代码中的 FocalLoss 类或 focal_loss 函数',
  efficientdet: 'EfficientDet hparams 的 alpha 和 gamma',
  mmdetection: "MMDetection 的 dict(type='FocalLoss', …)",
  yolo: 'YOLOv5 和 YOLOv7 的 fl_gamma',
  detr: 'DETR 系列的 focal_alpha',
  'hugging-face': 'Hugging Face Transformers 的 config.json 中的 focal_alpha',
  'rt-detr': 'losses 中含 focal 的 RT-DETR、D-FINE 和 DEIM 的 criterion',
  generic: 'focal loss 键下的数字 alpha 和 gamma',
  'nvidia-tao': 'NVIDIA TAO 的 retinanet_config 和 yolov4_config',
  openpcdet: 'OpenPCDet 的 LOSS_CONFIG 中的 LOSS_CLS',
  'python-calls':
    'Python 代码中的 sigmoid_focal_loss、keras_retinanet.losses.focal 和 Keras 的 focal 交叉熵',
  'tf-object-detection': 'TF Object Detection API 的 weighted_sigmoid_focal',
};
