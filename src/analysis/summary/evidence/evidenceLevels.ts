/** Of how many images at most IoUs are all worked out far below the thresholds: that is slow. Of more a sample has to do. */
const MOST_WHOLE = 4000;
/** About the most that are sampled: twice as many cost a set like COCO a tenth of its analysis, for errors a third smaller. */
const SAMPLE_IMAGES = 2000;

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

/** The lowest level that evidence of so many images is taken from: of 4,000 all, of more from 1,000 to 2,000, by chance a few more. */
export function lowestLevel(images: number): number {
  if (images <= MOST_WHOLE) return 0;
  let level = 0;
  while (level < HIGHEST_LEVEL && images > SAMPLE_IMAGES * 2 ** level) level++;
  return level;
}
