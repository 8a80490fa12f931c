import type { Steps } from '../../contract/steps/Steps.ts';
import type { ShownBoxes } from '../../dataset/shownBoxes.ts';
import { seededRandom } from '../../geometry/seededRandom.ts';
import type { CandidateRule } from './CandidateRule.ts';
import { fitOnto, type Placement } from './fitOnto.ts';
import { PointGrids } from './PointGrids.ts';

/** The random affine step that stays on to the end of a training, as Ultralytics' `RandomPerspective` does it. */
export interface RandomAffine {
  /** Pictures are scaled by 1 ± this. */
  readonly scale: number;
  /** And moved by up to this share of the input, along both axes. */
  readonly translate: number;
}

/** What becomes of boxes when pictures are shown so; from seeded draws. */
export interface Showings {
  readonly affine: RandomAffine;
  /** How often each picture was drawn. */
  readonly draws: number;
  /** Boxes of all draws. */
  readonly boxes: number;
  /** Of those, how many the loader drops: moved out of the picture, or less than 2 px or a tenth of it left. */
  readonly dropped: number;
  /** Of the others, how many have no candidate, by each rule. */
  readonly without: readonly number[];
}

/** `box_candidates` of the loader: shortest side in px, largest ratio of sides, smallest share of the area. */
const KEPT = { side: 2, aspect: 100, area: 0.1 };
/** Enough for shares to a tenth of a per cent; a set of many boxes needs few draws. */
const MOST_DRAWS = 16;
const ENOUGH_BOXES = 500_000;

/**
 * Draws how every picture is scaled, moved and clipped, and counts boxes without a candidate.
 *
 * @param rules of which the first says how pictures are fitted
 * @param side pixels of the square input
 */
export function* countShowings(
  shown: ShownBoxes,
  rules: readonly CandidateRule[],
  { affine, side }: { readonly affine: RandomAffine; readonly side: number },
): Steps<Showings> {
  const { width, height, category } = shown;
  const grids = rules.map(rule => new PointGrids(rule, side));
  const draws = Math.max(1, Math.min(MOST_DRAWS, Math.ceil(ENOUGH_BOXES / category.length)));
  const random = seededRandom(1);
  const place: Placement = { scaleX: 1, scaleY: 1, left: 0, top: 0 };
  const drawing = new Drawing(shown, grids, { side, sure: sureSide(rules) });
  for (let image = 0; image < width.length; image++) {
    const size = { width: width[image] as number, height: height[image] as number };
    if (!(size.width > 0 && size.height > 0)) continue;
    fitOnto(rules[0]?.fit ?? 'letterbox', size, side, place);
    for (let draw = 0; draw < draws; draw++) {
      const zoom = 1 - affine.scale + 2 * affine.scale * random();
      const shift = () => (0.5 - affine.translate + 2 * affine.translate * random()) * side;
      // About the picture's centre.
      const left = shift() - (zoom * size.width * place.scaleX) / 2;
      const top = shift() - (zoom * size.height * place.scaleY) / 2;
      drawing.add(image, {
        scaleX: zoom * place.scaleX,
        scaleY: zoom * place.scaleY,
        left,
        top,
      });
    }
    if (image % 16 === 0) yield;
  }
  return { affine, draws, ...drawing.counts };
}

class Drawing {
  readonly #shown: ShownBoxes;
  readonly #grids: readonly PointGrids[];
  readonly #side: number;
  readonly #sure: number;
  readonly #without: number[];
  #boxes = 0;
  #dropped = 0;

  constructor(
    shown: ShownBoxes,
    grids: readonly PointGrids[],
    { side, sure }: { readonly side: number; readonly sure: number },
  ) {
    this.#shown = shown;
    this.#grids = grids;
    this.#side = side;
    this.#sure = sure;
    this.#without = grids.map(() => 0);
  }

  get counts(): Pick<Showings, 'boxes' | 'dropped' | 'without'> {
    return { boxes: this.#boxes, dropped: this.#dropped, without: this.#without };
  }

  add(image: number, { scaleX, scaleY, left, top }: Placement): void {
    const { start, boxes } = this.#shown;
    const side = this.#side;
    for (let at = start[image] as number; at < (start[image + 1] as number); at++) {
      const x = (boxes[4 * at] as number) * scaleX + left;
      const y = (boxes[4 * at + 1] as number) * scaleY + top;
      const width = (boxes[4 * at + 2] as number) * scaleX;
      const height = (boxes[4 * at + 3] as number) * scaleY;
      const [low, high] = [clip(x, side), clip(x + width, side)];
      const [upper, lower] = [clip(y, side), clip(y + height, side)];
      this.#boxes++;
      if (!isKept(high - low, lower - upper, width * height)) {
        this.#dropped++;
        continue;
      }
      if (high - low > this.#sure && lower - upper > this.#sure) continue;
      for (let rule = 0; rule < this.#grids.length; rule++) {
        const grids = this.#grids[rule] as PointGrids;
        if (grids.take(low, upper, high, lower) === 0)
          this.#without[rule] = (this.#without[rule] ?? 0) + 1;
      }
    }
  }
}

/**
 * Pixels: a box within the input whose sides are both longer holds a point by every rule. Points that lie half a stride from
 * the input's edge leave no gap that is longer; other rules are asked about every box.
 */
function sureSide(rules: readonly CandidateRule[]): number {
  const isSure = rules.every(({ region, offset }) => region.kind === 'inside' && offset === 0.5);
  const [rule] = rules;
  // A little more: to decide by rounding is left to the count.
  return isSure && rule !== undefined ? Math.min(...rule.strides) + 1e-6 : Infinity;
}

function clip(value: number, side: number): number {
  return Math.max(0, Math.min(side, value));
}

function isKept(width: number, height: number, whole: number): boolean {
  const aspect = Math.max(width / height, height / width);
  const isLarge = width > KEPT.side && height > KEPT.side;
  return isLarge && width * height > KEPT.area * whole && aspect < KEPT.aspect;
}
