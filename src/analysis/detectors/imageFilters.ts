import type { DetectorSetup, ImageFilter } from './DetectorSetup.ts';

/** What is done with images without boxes, whatever the framework does. */
export type EmptyImages = (typeof EMPTY_IMAGES)[number];

export const EMPTY_IMAGES = ['count', 'leave-out'] as const;

/** A detector that counts images without boxes, or leaves them out; as it is where nothing is said. */
export function withEmptyImages(
  setup: DetectorSetup,
  wanted: EmptyImages | undefined,
): DetectorSetup {
  if (wanted === undefined) return setup;
  const minimumSide = setup.leavesOut?.minimumSide;
  const without = wanted === 'count' ? 'nothing' : emptyFor(setup);
  return { ...setup, leavesOut: { without, ...(minimumSide !== undefined && { minimumSide }) } };
}

/** The framework's own idea of an empty image, where it has one. */
function emptyFor({ leavesOut }: DetectorSetup): ImageFilter['without'] {
  return leavesOut === undefined || leavesOut.without === 'nothing' ? 'boxes' : leavesOut.without;
}
