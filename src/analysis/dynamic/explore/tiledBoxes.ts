import type { Steps } from '../../contract/steps/Steps.ts';
import type { ShownBoxes } from '../../dataset/shownBoxes.ts';
import { areaClass } from '../../dataset/sizeClass.ts';

/** How pictures are cut into tiles before training. */
export interface TileRule {
  /** Pixels of a tile's side; the last of a row is moved back to end at the picture's edge. */
  readonly side: number;
  /** Share of a side that neighbours have in common, in [0, 1). */
  readonly overlap: number;
}

/** A part of a box smaller than this share of it is not on the tile: SAHI's `min_area_ratio`. */
const SMALLEST_PART = 0.1;

/** A box that no tile shows to this share is cut: less only by rounding. */
const WHOLE = 1 - 1e-9;

interface Sides {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface TiledBoxes {
  /** Tiles in the place of images. */
  readonly shown: ShownBoxes;
  /** Boxes of which no tile shows at least a tenth: all are on some tile, unless they lie outside their picture. */
  readonly lost: number;
  /** Boxes that no tile shows whole. */
  readonly cut: number;
}

/**
 * Cuts all pictures into tiles as SAHI does, with the boxes clipped to each. Pictures without a size stay out, with their
 * boxes.
 */
export function* tiledBoxes(shown: ShownBoxes, rule: TileRule): Steps<TiledBoxes> {
  const tiles = new Growing();
  const sums = { lost: 0, cut: 0 };
  for (let image = 0; image < shown.width.length; image++) {
    if (image % 16 === 0) yield;
    const best = cutImage(shown, image, rule, tiles);
    for (const share of best) {
      sums.lost += Number(share === 0);
      sums.cut += Number(share > 0 && share < WHOLE);
    }
  }
  return { shown: tiles.finish(), ...sums };
}

/** @returns the largest share of each box that a tile shows */
function cutImage(shown: ShownBoxes, image: number, rule: TileRule, tiles: Growing): Float64Array {
  const [width, height] = [shown.width[image] as number, shown.height[image] as number];
  if (!(width > 0 && height > 0)) return new Float64Array();
  const from = shown.start[image] as number;
  const best = new Float64Array((shown.start[image + 1] as number) - from);
  for (const top of tileStarts(height, rule))
    for (const left of tileStarts(width, rule)) {
      const right = Math.min(width, left + rule.side);
      const bottom = Math.min(height, top + rule.side);
      for (let box = 0; box < best.length; box++) {
        const share = tiles.clip(shown, from + box, { left, top, right, bottom });
        best[box] = Math.max(best[box] as number, share);
      }
      tiles.endTile(right - left, bottom - top);
    }
  return best;
}

/** Where the tiles of one axis begin. */
export function tileStarts(length: number, { side, overlap }: TileRule): number[] {
  const step = side - Math.floor(overlap * side);
  const starts: number[] = [];
  for (let at = 0; ; at += step) {
    starts.push(Math.max(0, Math.min(at, length - side)));
    if (at + side >= length) return starts;
  }
}

class Growing {
  readonly #width: number[] = [];
  readonly #height: number[] = [];
  readonly #start: number[] = [0];
  readonly #category: number[] = [];
  #boxes = new Float64Array(1 << 12);

  /** Adds what a tile shows of a box. @returns its share of the box; 0 where that is too small to be kept */
  clip({ boxes, category }: ShownBoxes, at: number, tile: Sides): number {
    const [x, y] = [boxes[4 * at] as number, boxes[4 * at + 1] as number];
    const [width, height] = [boxes[4 * at + 2] as number, boxes[4 * at + 3] as number];
    const left = Math.max(x, tile.left);
    const top = Math.max(y, tile.top);
    const partWidth = Math.min(x + width, tile.right) - left;
    const partHeight = Math.min(y + height, tile.bottom) - top;
    if (!(partWidth > 0 && partHeight > 0)) return 0;
    const share = (partWidth / width) * (partHeight / height);
    if (share < SMALLEST_PART) return 0;
    this.#push([left - tile.left, top - tile.top, partWidth, partHeight]);
    this.#category.push(category[at] as number);
    return share;
  }

  endTile(width: number, height: number): void {
    this.#width.push(width);
    this.#height.push(height);
    this.#start.push(this.#category.length);
  }

  #push(box: readonly number[]): void {
    const at = 4 * this.#category.length;
    if (at === this.#boxes.length) {
      const wider = new Float64Array(2 * at);
      wider.set(this.#boxes);
      this.#boxes = wider;
    }
    this.#boxes.set(box, at);
  }

  finish(): ShownBoxes {
    const count = this.#category.length;
    const boxes = this.#boxes.slice(0, 4 * count);
    return {
      width: Float64Array.from(this.#width),
      height: Float64Array.from(this.#height),
      start: Int32Array.from(this.#start),
      boxes,
      category: Int32Array.from(this.#category),
      size: Int8Array.from({ length: count }, (_, at) =>
        areaClass((boxes[4 * at + 2] as number) * (boxes[4 * at + 3] as number)),
      ),
    };
  }
}
