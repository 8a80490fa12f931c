/**
 * Whether a file is worth parsing: a quick look at its text that never misses a site.
 */
export function mayHoldFocalLoss(text: string): boolean {
  return /focal|fcos|retinanet|fl_gamma|_base[_(]|efficientdet|fpn_num_filters|box_loss_weight|box_class_repeats|anchor_scale|^from[ \t]+\.+[\w.]+[ \t]+import[ \t]+(?:\([^)]*|.*)\bmodel\b/im.test(
    text,
  );
}
