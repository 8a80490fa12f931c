import type { Convention } from '../contract/records/Convention.ts';
import { conventionOfBoxes } from '../dataset/convention/conventionOf.ts';
import type { Part } from './Part.ts';

/** A systematic mistake in how the boxes of a part are written, by their numbers and areas; absent where nothing says so. */
export function conventionOfPart({ boxes }: Part): { readonly convention?: Convention } {
  const convention = conventionOfBoxes(boxes);
  return convention === null ? {} : { convention };
}
