/** Stands in the text of every file in which this framework's rules find a focal loss, whatever the case of its letters. */
export const detectron2Mention =
  /retinanet|focal_loss_|\b(?:L|LazyCall)\s*\([\w.\s]*(?:RetinaNet|FCOS|Criterion|ClipMatcher)/;
