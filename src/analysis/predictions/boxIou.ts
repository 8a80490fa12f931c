/**
 * IoU of a detection with a ground-truth box as pycocotools has it: with a crowd region, the share of the detection inside.
 * Boxes are x, y, width, height in a column, from `at` and `other` on: an object for each of a million boxes would take
 * longer than all else. 0 with a box that is not of four numbers.
 */
export function boxIou(
  { boxes, at }: { readonly boxes: Float64Array; readonly at: number },
  truth: Float64Array,
  other: number,
  crowd: boolean,
): number {
  const [x, y] = [boxes[at] as number, boxes[at + 1] as number];
  const [w, h] = [boxes[at + 2] as number, boxes[at + 3] as number];
  const [truthX, truthY] = [truth[other] as number, truth[other + 1] as number];
  const [truthW, truthH] = [truth[other + 2] as number, truth[other + 3] as number];
  const width = Math.min(x + w, truthX + truthW) - Math.max(x, truthX);
  const height = Math.min(y + h, truthY + truthH) - Math.max(y, truthY);
  if (!(width > 0 && height > 0)) return 0;
  const shared = width * height;
  return shared / (crowd ? w * h : w * h + truthW * truthH - shared);
}
