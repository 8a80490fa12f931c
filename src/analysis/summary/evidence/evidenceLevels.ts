/** Of how many images at most IoUs are worked out far below the thresholds, about: that is slow. */
const SAMPLE_IMAGES = 4000;

/** Beyond it images share the level, which a set of four thousand million would reach. */
const HIGHEST_LEVEL = 20;

/** Groups that the sampled images are drawn into, see `IouSample`. */
export const SAMPLE_GROUPS = 32;

/** Of which images evidence is taken, and where it is counted. Plain columns, so that threads can share them. */
export interface EvidencePlan {
  /** Of each image, by its id. */
  readonly hashes: Uint32Array;
  /** Evidence is taken of the images from this level on. */
  readonly lowest: number;
  /** Whether each level is counted apart, so that a larger set can leave the lower ones out. */
  readonly apart: boolean;
}

export function evidencePlan(hashes: Uint32Array, apart: boolean): EvidencePlan {
  return { hashes, lowest: lowestLevel(hashes.length), apart };
}

/** All images have level 0 or more, half of them 1 or more, half of those 2 or more, and so on. */
export function sampleLevel(hash: number): number {
  return Math.min(HIGHEST_LEVEL, Math.clz32(hash));
}

/** The group of an image, which its level says nothing about. */
export function sampleGroup(hash: number): number {
  return hash % SAMPLE_GROUPS;
}

/** The lowest level that evidence of so many images is taken from: between 2,000 and 4,000 of them, by chance a few more. */
export function lowestLevel(images: number): number {
  let level = 0;
  while (level < HIGHEST_LEVEL && images > SAMPLE_IMAGES * 2 ** level) level++;
  return level;
}
