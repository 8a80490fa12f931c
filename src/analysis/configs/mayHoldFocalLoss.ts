const WORDS =
  /focal|fcos|retinanet|fl_gamma|_base[_(]|efficientdet|fpn_num_filters|box_loss_weight|box_class_repeats|anchor_scale/i;

/** An import of a LazyConfig, up to the names. */
const IMPORT = /^from[ \t]+\.[\w.]+[ \t]+import[ \t]+/gim;

/** Names that one import may list, in characters. */
const LONGEST = 4000;

/**
 * Whether a file is worth parsing: a quick look at its text that never misses a site.
 */
export function mayHoldFocalLoss(text: string): boolean {
  return WORDS.test(text) || importsModel(text);
}

function importsModel(text: string): boolean {
  for (const { index, 0: head } of text.matchAll(IMPORT)) {
    const names = text.slice(index + head.length, index + head.length + LONGEST);
    const listed = names.startsWith('(') ? names.split(')', 1) : names.split(/[\r\n]/, 1);
    if (/\bmodel\b/i.test(listed[0] ?? '')) return true;
  }
  return false;
}
