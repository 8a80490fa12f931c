import type { Finding } from '../Finding.ts';
import { findingOf } from '../findingOf.ts';
import type { ImageLook } from './lookAtImages.ts';

/**
 * What the files of images say against the annotations.
 *
 * @param counted what the reader has counted itself, and is not said twice
 * @param most    records of each kind that are named
 */
export function imageFindings(
  look: ImageLook,
  counted: ReadonlySet<string>,
  most: number,
): readonly Finding[] {
  return [
    ...findingOf('image-missing', look.missing, most),
    ...findingOf('image-unreadable', look.unreadable, most),
    ...findingOf('image-size-differs', look.differs, most),
    ...findingOf('image-size-swapped', look.swapped, most),
    ...findingOf('image-turned', look.turned, most),
    ...findingOf('image-turned-upright', look.turnedUpright, most),
  ].filter(({ code }) => !counted.has(code));
}
