import type { PredictionRemark } from '../contract/records/PredictionRemark.ts';
import type { Dataset } from '../dataset/Dataset.ts';
import { boxProblem } from '../dataset/builder/boxProblem.ts';
import type { Predictions } from '../dataset/Predictions.ts';

/** Of boxes by two corners, so many reach beyond their image where the corners are taken for a size; of sound ones hardly any. */
const LEAST_SHARE = 0.1;
const LEAST_BOXES = 5;

/**
 * Whether boxes look like [x1, y1, x2, y2]: the third and fourth number is above the first and second in every one, and many
 * reach beyond their image as they are read.
 */
export function cornerRemarks(
  { images }: Dataset,
  { count, boxes, image }: Predictions,
): readonly PredictionRemark[] {
  let beyond = 0;
  for (let row = 0; row < count; row++) {
    const [x, y, w, h] = boxes.subarray(4 * row, 4 * row + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    if (w <= x || h <= y) return [];
    const at = image[row] as number;
    const problem = boxProblem(boxes, row, images.width[at] as number, images.height[at] as number);
    if (problem !== null) beyond++;
  }
  const looksSo = count >= LEAST_BOXES && beyond >= LEAST_SHARE * count;
  return looksSo ? [{ code: 'corners', count: beyond }] : [];
}
