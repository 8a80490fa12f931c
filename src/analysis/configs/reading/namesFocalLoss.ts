/**
 * Losses with "focal" in their name whose α or γ mean something else: quality (QFocalLoss) and distribution focal loss have no α,
 * varifocal's α weights negatives, the heat-map losses' α and γ are two exponents, focal Tversky's α weights misses; a
 * cost only steers a matcher.
 */
const OTHERS =
  /quality|(?:^|_)[qv]_?focal|distribution|vari|gauss|heat_?map|penalty|center_?net|ctfocal|tversky|dice|cost|smooth_?focal/i;

/** Whether one of the names is a focal loss and none is a relative of it; of a dotted name the last part counts. */
export function namesFocalLoss(names: readonly string[]): boolean {
  const words = names.map(name => name.slice(name.lastIndexOf('.') + 1));
  return words.some(word => /focal/i.test(word)) && !words.some(word => OTHERS.test(word));
}
