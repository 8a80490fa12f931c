import type { KnobRule } from './KnobRule.ts';
import { backgroundImages } from './rules/backgroundImages.ts';
import { classPower } from './rules/classPower.ts';
import { denoising } from './rules/denoising.ts';
import { imageSize } from './rules/imageSize.ts';
import { maxDetections } from './rules/maxDetections.ts';
import { noObjectWeight } from './rules/noObjectWeight.ts';
import { queries } from './rules/queries.ts';
import { rareClasses } from './rules/rareClasses.ts';
import { startOfHead } from './rules/startOfHead.ts';
import { tiles } from './rules/tiles.ts';

/** Every rule, in the order in which its advice is shown. */
export const KNOB_RULES = [
  imageSize,
  tiles,
  queries,
  maxDetections,
  noObjectWeight,
  denoising,
  startOfHead,
  classPower,
  rareClasses,
  backgroundImages,
] as const satisfies readonly KnobRule[];
