import type { Steps } from '../contract/Steps.ts';
import type { ShownBoxes } from '../dataset/shownBoxes.ts';
import type { CandidateCounts } from './CandidateCounts.ts';
import type { CandidateRule } from './CandidateRule.ts';
import { CandidateTally } from './CandidateTally.ts';
import { fitOnto, type Placement } from './fitOnto.ts';
import { PointGrids } from './PointGrids.ts';

/** Images between two looks at the clock: a millisecond or so. */
const IMAGES = 64;

export interface CandidateOptions {
  readonly rule: CandidateRule;
  /** Pixels of the square network input. */
  readonly side: number;
  /** Rows of the table of categories. */
  readonly categories: number;
}

/**
 * Counts which points of a detector's grids may become positives of which box, as the pictures are shown without
 * augmentation. Exact but for boxes with an edge on a point's coordinate (`tiedBoxes`), where frameworks round in float32.
 */
export function* countCandidates(
  shown: ShownBoxes,
  { rule, side, categories }: CandidateOptions,
): Steps<CandidateCounts> {
  const grids = new PointGrids(rule, side);
  const tally = new CandidateTally(grids, rule, categories);
  const counter = new ImageCounter(shown, grids, tally, rule);
  const { width, height } = shown;
  const place: Placement = { scaleX: 1, scaleY: 1, left: 0, top: 0 };
  let imagesWithoutSize = 0;
  let positivesAtMost = 0;
  for (let image = 0; image < width.length; image++) {
    if (image % IMAGES === 0) yield;
    const size = { width: width[image] as number, height: height[image] as number };
    if (!(size.width > 0 && size.height > 0)) {
      imagesWithoutSize++;
      continue;
    }
    fitOnto(rule.fit, size, side, place);
    positivesAtMost += counter.countImage(image, place);
  }
  return {
    images: width.length,
    imagesWithoutSize,
    pointsPerImage: grids.points,
    positivesAtMost,
    ...tally.counts,
  };
}

class ImageCounter {
  readonly #shown: ShownBoxes;
  readonly #grids: PointGrids;
  readonly #tally: CandidateTally;
  readonly #mostPerBox: number;

  constructor(
    shown: ShownBoxes,
    grids: PointGrids,
    tally: CandidateTally,
    { mostPerBox }: CandidateRule,
  ) {
    this.#shown = shown;
    this.#grids = grids;
    this.#tally = tally;
    this.#mostPerBox = mostPerBox;
  }

  /** @returns the most positives that the image can have: no point has two boxes, and no box claims more than it may */
  countImage(image: number, place: Placement): number {
    const { start, category, size } = this.#shown;
    const [from, to] = [start[image] as number, start[image + 1] as number];
    let claimed = 0;
    let largest = 0;
    for (let at = from; at < to; at++) {
      this.#takeBox(at, place);
      const found = this.#tally.add(category[at] as number, size[at] as number);
      claimed += Math.min(this.#mostPerBox, found);
      largest = Math.max(largest, found);
    }
    // One box alone holds so many points: those of all are no fewer.
    if (claimed <= largest) return claimed;
    this.#grids.clearMarks();
    let union = 0;
    for (let at = from; at < to; at++) {
      this.#takeBox(at, place);
      union += this.#grids.mark();
    }
    return Math.min(claimed, union);
  }

  #takeBox(at: number, { scaleX, scaleY, left, top }: Placement): void {
    const { boxes } = this.#shown;
    const x = (boxes[4 * at] as number) * scaleX + left;
    const y = (boxes[4 * at + 1] as number) * scaleY + top;
    const right = x + (boxes[4 * at + 2] as number) * scaleX;
    const bottom = y + (boxes[4 * at + 3] as number) * scaleY;
    this.#grids.region(x, y, right, bottom);
  }
}
