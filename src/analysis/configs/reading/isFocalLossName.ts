import { meaningOfName } from './meaningOfName.ts';

/**
 * What has "focal" in its name and is no classification loss of the family: distribution focal loss has no α, focal Tversky's
 * α weights misses, a cost only steers a matcher, and losses of boxes (focal EIoU, focal L1) have no classes.
 */
const OTHERS =
  /quality|distribution|gauss|heat_?map|penalty|center_?net|tversky|dice|cost|smooth_?focal|focal\w*(?:iou|l1|l2|mse)|(?:iou|l1|l2|mse)_?focal/i;

/** Whether one of the names is a focal loss and none is a relative of it; of a dotted name the last part counts. */
export function isFocalLossName(names: readonly string[]): boolean {
  const words = names.map(name => name.slice(name.lastIndexOf('.') + 1));
  return (
    words.some(word => /focal/i.test(word)) &&
    !words.some(word => OTHERS.test(word) || meaningOfName(word) !== null)
  );
}
