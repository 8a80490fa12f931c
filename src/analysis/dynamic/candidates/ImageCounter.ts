import type { ShownBoxes } from '../../dataset/shownBoxes.ts';
import type { CandidateCounts } from './CandidateCounts.ts';
import { CandidateTally } from './CandidateTally.ts';
import type { CandidateOptions } from './CandidateOptions.ts';
import type { Placement } from './fitOnto.ts';
import { PointGrids } from './PointGrids.ts';
import { widestWidened } from './widestWidened.ts';

/** What one rule has of the boxes that rules may disagree about. */
interface RuleCounter {
  readonly grids: PointGrids;
  readonly tally: CandidateTally;
  positivesAtMost: number;
  /** Of the present image: claims, and the most candidates of a box. */
  claimed: number;
  largest: number;
}

/**
 * Counts candidates image by image, for several releases at once: they agree about every box that none of them widens, and
 * most boxes are such (three releases at eight sizes of 860,001 boxes: 8.6 CPU s one by one, 2.9 so).
 */
export class ImageCounter {
  readonly #shown: ShownBoxes;
  readonly #common: CandidateTally;
  readonly #rules: readonly RuleCounter[];
  readonly #mostPerBox: number;
  /** Whether a box may take candidates of other boxes. */
  readonly #borrows: boolean;
  /** Pixels of a side from which on all rules agree. */
  readonly #agreed: number;
  readonly #first: PointGrids;
  readonly #box = new BoxOnInput();

  constructor(shown: ShownBoxes, { rules, side, categories }: CandidateOptions) {
    this.#shown = shown;
    this.#common = new CandidateTally(rules[0], categories);
    this.#mostPerBox = rules[0].mostPerBox;
    this.#borrows = rules[0].borrows === true;
    this.#agreed = widestWidened(rules);
    this.#first = new PointGrids(rules[0], side);
    this.#rules = rules.map((rule, index) => ({
      grids: index === 0 ? this.#first : new PointGrids(rule, side),
      tally: new CandidateTally(rule, categories),
      positivesAtMost: 0,
      claimed: 0,
      largest: 0,
    }));
  }

  /** For each rule. */
  get counts(): readonly Omit<CandidateCounts, 'images' | 'imagesWithoutSize'>[] {
    return this.#rules.map(({ grids, tally, positivesAtMost }) => {
      tally.merge(this.#common);
      return { pointsPerImage: grids.points, positivesAtMost, ...tally.counts };
    });
  }

  add(image: number, place: Placement): void {
    const { start, category, size } = this.#shown;
    const [from, to] = [start[image] as number, start[image + 1] as number];
    const most = this.#mostPerBox;
    const box = this.#box;
    let claimed = 0;
    let largest = 0;
    let disagree = false;
    for (const rule of this.#rules) rule.claimed = rule.largest = 0;
    for (let at = from; at < to; at++) {
      box.place(this.#shown, at, place);
      box.category = category[at] as number;
      box.size = size[at] as number;
      if (box.shorterSide >= this.#agreed) {
        const found = box.in(this.#first);
        this.#common.add(this.#first, found, box);
        claimed += Math.min(most, found);
        largest = Math.max(largest, found);
        continue;
      }
      disagree = true;
      for (const rule of this.#rules) {
        const found = box.in(rule.grids);
        rule.tally.add(rule.grids, found, box);
        rule.claimed += Math.min(most, found);
        rule.largest = Math.max(rule.largest, found);
      }
    }
    this.#addBounds({ from, to, place }, { claimed, largest, disagree });
  }

  #addBounds(
    image: ImageRange,
    { claimed, largest, disagree }: { claimed: number; largest: number; disagree: boolean },
  ): void {
    let bound = 0;
    for (let index = 0; index < this.#rules.length; index++) {
      const rule = this.#rules[index] as RuleCounter;
      if (index === 0 || disagree) {
        const ofRule = Math.max(largest, rule.largest);
        bound = this.#mostPositives(rule.grids, image, {
          claimed: claimed + rule.claimed,
          largest: ofRule,
        });
      }
      rule.positivesAtMost += bound;
    }
  }

  /** No point has two boxes, and no box claims more than it may. */
  #mostPositives(
    grids: PointGrids,
    { from, to, place }: ImageRange,
    { claimed: own, largest }: { readonly claimed: number; readonly largest: number },
  ): number {
    const claimed = this.#borrows ? this.#mostPerBox * (to - from) : own;
    // One box alone holds so many points: those of all are no fewer.
    if (claimed <= largest) return claimed;
    grids.clearMarks();
    let union = 0;
    for (let at = from; at < to && union < claimed; at++) {
      this.#box.place(this.#shown, at, place);
      this.#box.in(grids);
      union += grids.mark();
    }
    return Math.min(claimed, union);
  }
}

/** Boxes `from … to - 1`, and how their image comes onto the input. */
interface ImageRange {
  readonly from: number;
  readonly to: number;
  readonly place: Placement;
}

/** One box on the input after the other: nothing is allocated a box. */
class BoxOnInput {
  category = -1;
  size = 0;
  shorterSide = 0;
  #left = 0;
  #top = 0;
  #right = 0;
  #bottom = 0;

  place({ boxes }: ShownBoxes, at: number, { scaleX, scaleY, left, top }: Placement): void {
    this.#left = (boxes[4 * at] as number) * scaleX + left;
    this.#top = (boxes[4 * at + 1] as number) * scaleY + top;
    this.#right = this.#left + (boxes[4 * at + 2] as number) * scaleX;
    this.#bottom = this.#top + (boxes[4 * at + 3] as number) * scaleY;
    this.shorterSide = Math.min(this.#right - this.#left, this.#bottom - this.#top);
  }

  /** @returns its candidates */
  in(grids: PointGrids): number {
    return grids.take(this.#left, this.#top, this.#right, this.#bottom);
  }
}
