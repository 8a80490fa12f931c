import type { Size } from '../../analysis/geometry/Size.ts';
import type { BoxNumbers } from '../../analysis/report/ShownExamples.ts';
import type { Part } from '../../analysis/pilot/images/cutOut.ts';

/** So many times the longer side of a box is shown around it. */
const AROUND = 2;
/** Pixels of the image that are shown around a small box. */
const LEAST = 64;

/**
 * The part of an image that shows a box with some of what is around it; the whole image without one.
 *
 * @returns whole pixels, within the image
 */
export function exampleWindow(image: Size, box: BoxNumbers | null): Part {
  const whole = { x: 0, y: 0, width: image.width, height: image.height };
  if (box === null || !box.every(Number.isFinite)) return whole;
  const [x, y, w, h] = box;
  const side = Math.ceil(Math.max(LEAST, AROUND * Math.max(w, h)));
  const width = Math.min(image.width, side);
  const height = Math.min(image.height, side);
  return {
    x: within(Math.round(x + w / 2 - width / 2), image.width - width),
    y: within(Math.round(y + h / 2 - height / 2), image.height - height),
    width,
    height,
  };
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}
