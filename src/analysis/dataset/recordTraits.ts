import { SEGMENTATION } from '../contract/records/segmentation.ts';

/**
 * What an annotation says beside its box, and what it leaves out, as the loaders of frameworks look at it: one byte, of
 * which all bits are 0 where there is nothing to say.
 */
export const TRAIT = {
  /** `ignore` is there, and true in Python. */
  ignore: 1,
  /** `area` is not there, or is no number. */
  noArea: 2,
  /** `iscrowd` is not there. */
  noCrowd: 4,
  /** `iscrowd` is neither a number nor nothing: true in Python, whatever the text says. */
  crowdText: 8,
  /** `iscrowd` is null or an empty text: false in Python, and not 0. */
  crowdNull: 16,
} as const;

/** What `segmentation` is, from this bit on: one of the three highest. */
const SEGMENTATION_SHIFT = 5;

/** Entries of the three highest bits; 0 for a segmentation that is there and valid. */
export const SEGMENTATION_TRAIT = {
  absent: 1,
  empty: 2,
  noPolygon: 3,
  flat: 4,
  other: 5,
  shortFirst: 6,
  shortOnly: 7,
} as const;

/** @returns an entry of `SEGMENTATION_TRAIT`, or 0 */
export function segmentationTrait(traits: number): number {
  return traits >>> SEGMENTATION_SHIFT;
}

/**
 * The traits of an annotation from what was read of it; NaN stands for a key that is not there.
 *
 * @param crowd        infinite where it is no number
 * @param segmentation an entry of `SEGMENTATION`
 */
export function traitsOf(
  ignore: number,
  area: number,
  crowd: number,
  segmentation: number,
): number {
  let traits = segmentation === SEGMENTATION.valid ? 0 : segmentationBits(segmentation);
  // Also false for NaN.
  if (ignore > 0 || (ignore < 0 && ignore > -Infinity)) traits |= TRAIT.ignore;
  if (Number.isNaN(area)) traits |= TRAIT.noArea;
  if (crowd === 0) return traits;
  if (crowd === Infinity) traits |= TRAIT.crowdText;
  else if (crowd === -Infinity) traits |= TRAIT.crowdNull;
  else if (Number.isNaN(crowd)) traits |= TRAIT.noCrowd;
  return traits;
}

/** Those of `traitsOf` that a segmentation has which is not valid. */
export function segmentationBits(segmentation: number): number {
  const trait = Number.isNaN(segmentation) ? SEGMENTATION_TRAIT.absent : segmentation + 1;
  return trait << SEGMENTATION_SHIFT;
}
