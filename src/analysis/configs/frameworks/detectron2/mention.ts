/** Stands in the text of every file in which this framework's rules find a focal loss, whatever the case of its letters. */
export const detectron2Mention =
  /retinanet|focal_loss_|SparseRCNN|DiffusionDet|USE_FOCAL|\b(?:L|LazyCall)\s*\([\w.\s]*(?:RetinaNet|FCOS|Criterion|ClipMatcher)/;
