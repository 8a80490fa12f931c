/** Keys of the settings of YOLOv5, v7 and v9 that `cfg/default.yaml` never had. */
export const OF_OTHERS = ['obj_pw', 'anchor_t', 'iou_t', 'batch_size', 'hyp'];
