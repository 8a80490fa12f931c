import type { Dataset } from '../Dataset.ts';

/** Four numbers of a box as they are written, its area where one is given, and the size of its image in pixels. */
export interface WrittenBox {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  /** NaN where it is not given, or not above 0. */
  readonly area: number;
  readonly width: number;
  readonly height: number;
}

/** A systematic mistake shows in as many; more would only take time. */
const MOST_BOXES = 20_000;

/** How far apart the boxes are that are looked at, of so many. */
export function stepOf(count: number): number {
  return Math.max(1, Math.ceil(count / MOST_BOXES));
}

/** Boxes with four finite numbers on an image with a size, evenly over the file. */
export function sampleBoxes({
  images,
  annotations,
}: Pick<Dataset, 'images' | 'annotations'>): readonly WrittenBox[] {
  const { boxes, area, image, count } = annotations;
  const step = stepOf(count);
  const sample: WrittenBox[] = [];
  for (let row = 0; row < count; row += step) {
    const of = image[row] as number;
    const width = images.width[of] ?? Number.NaN;
    const height = images.height[of] ?? Number.NaN;
    const a = boxes[4 * row] as number;
    const b = boxes[4 * row + 1] as number;
    const c = boxes[4 * row + 2] as number;
    const d = boxes[4 * row + 3] as number;
    const given = area[row] as number;
    if (Number.isFinite(a + b + c + d) && width > 0 && height > 0)
      sample.push({ a, b, c, d, width, height, area: given > 0 ? given : Number.NaN });
  }
  return sample;
}
