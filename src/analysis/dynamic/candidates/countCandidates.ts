import type { Steps } from '../../contract/steps/Steps.ts';
import type { ShownBoxes } from '../../dataset/shownBoxes.ts';
import type { CandidateCounts } from './CandidateCounts.ts';
import type { CandidateOptions } from './CandidateOptions.ts';
import { fitOnto, type Placement } from './fitOnto.ts';
import { ImageCounter } from './ImageCounter.ts';

/** Images between two looks at the clock: a millisecond or so. */
const IMAGES = 64;

/**
 * Counts which points of a detector's grids may become positives of which box, as the pictures are shown without
 * augmentation. Exact but for boxes with an edge on a point's coordinate (`tiedBoxes`), where frameworks round in float32.
 *
 * @returns for each rule
 */
export function* countCandidates(
  shown: ShownBoxes,
  options: CandidateOptions,
): Steps<readonly CandidateCounts[]> {
  const counter = new ImageCounter(shown, options);
  const { width, height } = shown;
  const { rules, side } = options;
  const place: Placement = { scaleX: 1, scaleY: 1, left: 0, top: 0 };
  let imagesWithoutSize = 0;
  for (let image = 0; image < width.length; image++) {
    if (image % IMAGES === 0) yield;
    const size = { width: width[image] as number, height: height[image] as number };
    if (!(size.width > 0 && size.height > 0)) {
      imagesWithoutSize++;
      continue;
    }
    fitOnto(rules[0].fit, size, side, place);
    counter.add(image, place);
  }
  return counter.counts.map(counts => ({ images: width.length, imagesWithoutSize, ...counts }));
}
