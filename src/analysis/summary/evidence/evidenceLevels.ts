import { inPieces } from '../../contract/steps/inPieces.ts';
import type { Steps } from '../../contract/steps/Steps.ts';

/** Of how many images at most evidence is taken, about: it needs IoUs down to .05, which is slow. */
const EVIDENCE_IMAGES = 2000;

/** Beyond it images share the level, which a set of two thousand million would reach. */
const HIGHEST_LEVEL = 20;

/** Of which images evidence is taken, and where it is counted. Plain columns, so that threads can share them. */
export interface EvidencePlan {
  /** Of each image: half of all images have level 0 or more, half of those 1 or more, and so on. */
  readonly levels: Uint8Array;
  /** Evidence is taken of the images from this level on. */
  readonly lowest: number;
  /** Whether each level is counted apart, so that a larger set can leave the lower ones out. */
  readonly apart: boolean;
}

export function* evidencePlan(hashes: Uint32Array, apart: boolean): Steps<EvidencePlan> {
  const levels = new Uint8Array(hashes.length);
  yield* inPieces(hashes.length, (from, to) => {
    for (let image = from; image < to; image++)
      levels[image] = Math.min(HIGHEST_LEVEL, Math.clz32(hashes[image] as number));
  });
  return { levels, lowest: lowestLevel(hashes.length), apart };
}

/** The lowest level that evidence of so many images is taken from: between 1,000 and 2,000 of them, by chance a few more. */
export function lowestLevel(images: number): number {
  let level = 0;
  while (level < HIGHEST_LEVEL && images > EVIDENCE_IMAGES * 2 ** level) level++;
  return level;
}
