import type { Size } from '../../geometry/Size.ts';
import type { PictureHead } from './PictureHead.ts';

/**
 * The orientation by which a picture has the size that is annotated: as it is stored where that fits, since most loaders
 * take no notice of EXIF, else as a viewer turns it.
 *
 * @returns an EXIF orientation, 1 for none; null where neither fits
 */
export function turnOf(head: PictureHead, annotated: Size): number | null {
  const { width, height, orientation } = head;
  // What is written down may be smaller or larger, but has the same shape.
  const fits = (own: Size) =>
    Math.abs(own.width * annotated.height - own.height * annotated.width) <=
    2 * Math.max(annotated.width, annotated.height, own.width, own.height);
  if (fits({ width, height })) return 1;
  return orientation > 4 && fits({ width: height, height: width }) ? orientation : null;
}
