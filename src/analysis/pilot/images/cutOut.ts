import type { Picture } from './shrink.ts';

/** A part of a picture as it is seen, in pixels: the place of its upper left corner, and its size. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Cuts a part out of a picture, scaled down by the mean over each pixel's area.
 *
 * @param part of the picture as it is turned; whole pixels, within it
 * @param size in pixels, not larger than the part
 * @param turn EXIF orientation, 1 for none
 * @returns red, green, blue and 255 of each pixel, row by row
 */
export function cutOut(
  picture: Picture,
  part: Part,
  size: { readonly width: number; readonly height: number },
  turn = 1,
): Uint8ClampedArray<ArrayBuffer> {
  const found = new Uint8ClampedArray(size.width * size.height * 4).fill(255);
  const [across, down] = [part.width / size.width, part.height / size.height];
  for (let row = 0; row < size.height; row++)
    for (let column = 0; column < size.width; column++) {
      const from = { x: part.x + column * across, y: part.y + row * down };
      const to = { x: from.x + across, y: from.y + down };
      found.set(meanOf(picture, from, to, turn), 4 * (row * size.width + column));
    }
  return found;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Of the pixels that lie between two corners, at least one. */
function meanOf(picture: Picture, from: Spot, to: Spot, turn: number): readonly number[] {
  const [left, top] = [Math.floor(from.x), Math.floor(from.y)];
  const [right, bottom] = [
    Math.max(left + 1, Math.floor(to.x)),
    Math.max(top + 1, Math.floor(to.y)),
  ];
  let [red, green, blue] = [0, 0, 0];
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const at = 4 * storedAt(turn, x, y, picture);
      red += picture.data[at] as number;
      green += picture.data[at + 1] as number;
      blue += picture.data[at + 2] as number;
    }
  const count = (right - left) * (bottom - top);
  return [red, green, blue].map(sum => Math.round(sum / count));
}

/** Where a pixel of the turned picture is stored (Exif 2.3, table 4): the number of its place, row by row. */
function storedAt(turn: number, x: number, y: number, { width, height }: Picture): number {
  const [last, lowest] = [width - 1, height - 1];
  switch (turn) {
    case 2:
      return y * width + last - x;
    case 3:
      return (lowest - y) * width + last - x;
    case 4:
      return (lowest - y) * width + x;
    case 5:
      return x * width + y;
    case 6:
      return (lowest - x) * width + y;
    case 7:
      return (lowest - x) * width + last - y;
    case 8:
      return x * width + last - y;
    default:
      return y * width + x;
  }
}
