import { sortedInSteps } from '../../contract/steps/sortedInSteps.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { Rounding } from '../../geometry/rounding.ts';
import { overlap, type TargetBox } from '../TargetBox.ts';

/** Most tiles along each side; a tile lists the boxes that touch it. */
const MOST_TILES = 32;
/** Boxes that share a tile on average where they are small; fewer than twice as many need no tiles. */
const BOXES_A_TILE = 24;
/** Tiles that a box touches on average at most; where it would be more, tiles are made larger. */
const TILES_A_BOX = 16;
const ENTRIES_A_PIECE = 256;
/** Slack of the bound on the IoU against float32 rounding. */
const SLACK = 1 + 1e-5;

interface Entry {
  readonly box: TargetBox;
  readonly index: number;
}

/**
 * The boxes of one image by place and area, to find the one that an anchor overlaps most without looking at all of them:
 * an IoU is at most the smaller area over the larger, so the search starts at the anchor's own area and goes both ways until
 * no area can do better.
 */
export class BoxIndex {
  /** Tiles along each side. */
  #side: number;
  readonly #tiles = new Map<number, Entry[]>();
  readonly #right: number;
  readonly #bottom: number;

  private constructor(boxes: readonly TargetBox[]) {
    const side = Math.floor(Math.sqrt(boxes.length / BOXES_A_TILE));
    this.#right = boxes.reduce((most, { x2 }) => Math.max(most, x2), Number.MIN_VALUE);
    this.#bottom = boxes.reduce((most, { y2 }) => Math.max(most, y2), Number.MIN_VALUE);
    this.#side = Math.min(MOST_TILES, Math.max(1, side));
    // Large boxes touch so many tiles that these would tell nothing, and take all memory.
    while (this.#side > 1 && this.#entries(boxes) > TILES_A_BOX * boxes.length)
      this.#side = this.#side >> 1;
  }

  /** @param boxes at positions as the owner is to be told; corners from 0 on */
  static *of(boxes: readonly TargetBox[]): Steps<BoxIndex> {
    const index = new BoxIndex(boxes);
    yield;
    for (const [i, entry] of (yield* distinct(boxes)).entries()) {
      if (i % ENTRIES_A_PIECE === ENTRIES_A_PIECE - 1) yield;
      index.#add(entry);
    }
    return index;
  }

  #add(entry: Entry): void {
    for (const tile of this.#touched(entry.box)) {
      const list = this.#tiles.get(tile);
      if (list === undefined) this.#tiles.set(tile, [entry]);
      else list.push(entry);
    }
  }

  /** How many the tiles list in all. */
  #entries(boxes: readonly TargetBox[]): number {
    let entries = 0;
    for (const { x1, y1, x2, y2 } of boxes) {
      const across = this.#tileAt(x2, this.#right) - this.#tileAt(x1, this.#right);
      const down = this.#tileAt(y2, this.#bottom) - this.#tileAt(y1, this.#bottom);
      entries += (across + 1) * (down + 1);
    }
    return entries;
  }

  /** The box of highest IoU with an anchor, the first one on ties; the first of all boxes where none overlaps. */
  owner(anchor: TargetBox, round: Rounding): { readonly index: number; readonly iou: number } {
    const best = { index: 0, iou: 0 };
    if (this.#side === 1) {
      searchTile(this.#tiles.get(0) ?? [], anchor, { best, round });
      return best;
    }
    for (const tile of this.#touched(anchor)) {
      const entries = this.#tiles.get(tile);
      if (entries !== undefined) searchTile(entries, anchor, { best, round });
    }
    return best;
  }

  *#touched({ x1, y1, x2, y2 }: TargetBox): Iterable<number> {
    const lastRow = this.#tileAt(y2, this.#bottom);
    const lastColumn = this.#tileAt(x2, this.#right);
    for (let row = this.#tileAt(y1, this.#bottom); row <= lastRow; row++)
      for (let column = this.#tileAt(x1, this.#right); column <= lastColumn; column++)
        yield row * this.#side + column;
  }

  #tileAt(position: number, size: number): number {
    const tile = Math.floor((position / size) * this.#side);
    return Math.min(this.#side - 1, Math.max(0, tile));
  }
}

/** In the order of area; of equal boxes only the first. */
function* distinct(boxes: readonly TargetBox[]): Steps<Entry[]> {
  const entries = boxes.map((box, index) => ({ box, index }));
  const sorted = yield* sortedInSteps(entries, byAreaAndPlace);
  return sorted.filter(({ box }, i) => {
    const before = sorted[i - 1]?.box;
    return !(
      before?.x1 === box.x1 &&
      before.y1 === box.y1 &&
      before.x2 === box.x2 &&
      before.y2 === box.y2
    );
  });
}

function byAreaAndPlace(a: Entry, b: Entry): number {
  return (
    a.box.area - b.box.area ||
    a.box.x1 - b.box.x1 ||
    a.box.y1 - b.box.y1 ||
    a.box.x2 - b.box.x2 ||
    a.box.y2 - b.box.y2 ||
    a.index - b.index
  );
}

interface Search {
  readonly best: { index: number; iou: number };
  readonly round: Rounding;
}

function searchTile(entries: readonly Entry[], anchor: TargetBox, search: Search): void {
  const start = firstOfArea(entries, anchor.area);
  for (let i = start; i < entries.length; i++)
    if (!compare(entries[i] as Entry, anchor, search)) break;
  for (let i = start - 1; i >= 0; i--) if (!compare(entries[i] as Entry, anchor, search)) break;
}

/** @returns false when neither this box nor one whose area is farther from the anchor's can be better */
function compare({ box, index }: Entry, anchor: TargetBox, { best, round }: Search): boolean {
  const bound = Math.min(box.area, anchor.area) / Math.max(box.area, anchor.area);
  if (bound * SLACK < best.iou) return false;
  const iou = overlap(box, anchor, round);
  if (iou > best.iou || (iou === best.iou && iou > 0 && index < best.index)) {
    best.iou = iou;
    best.index = index;
  }
  return true;
}

function firstOfArea(entries: readonly Entry[], area: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as Entry).box.area < area) low = middle + 1;
    else high = middle;
  }
  return low;
}
