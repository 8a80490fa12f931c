import { boxProblem } from '../builder/boxProblem.ts';
import type { Dataset } from '../Dataset.ts';

/** Why no detector can train on a box. */
export type BoxFault =
  'no-box' | 'crowd' | 'box-empty' | 'image-unknown' | 'image-no-size' | 'box-outside';

/** The first fault of an annotation; null where its box can be trained on, as far as the data say. */
export function boxFault({ images, annotations }: Dataset, row: number): BoxFault | null {
  const { boxes, crowd, image } = annotations;
  const box = boxes.subarray(4 * row, 4 * row + 4);
  if (!box.every(Number.isFinite)) return 'no-box';
  if (crowd[row] === 1) return 'crowd';
  if ((box[2] as number) <= 0 || (box[3] as number) <= 0) return 'box-empty';
  const at = image[row] as number;
  if (at < 0) return 'image-unknown';
  const [width, height] = [images.width[at] as number, images.height[at] as number];
  // Also false for NaN.
  if (!(width > 0 && height > 0)) return 'image-no-size';
  return boxProblem(boxes, row, width, height) === 'box-outside-image' ? 'box-outside' : null;
}
