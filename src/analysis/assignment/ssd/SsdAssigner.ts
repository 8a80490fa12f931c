import type { DefaultBoxes } from '../../anchors/defaultBoxes.ts';
import { float32 } from '../../geometry/rounding.ts';
import { type Assignment, IOU_BINS, iouBin } from '../Assignment.ts';
import { MatchColumns } from '../MatchColumns.ts';
import { targetBox, type TargetBox } from '../TargetBox.ts';
import type { TargetBoxes } from '../TargetBoxes.ts';

const NOTHING = new MatchColumns();

/**
 * torchvision 0.14 `SSDMatcher`: a default box belongs to the box it overlaps most, the first one on ties, and is foreground
 * from the threshold on; then every box takes its best default box, whatever their IoU, later boxes from earlier ones.
 */
export class SsdAssigner {
  readonly #defaults: DefaultBoxes;
  readonly #areas: Float64Array;
  readonly #foregroundIou: number;
  readonly #highest: Float64Array;
  readonly #owner: Int32Array;
  readonly #foreground = new MatchColumns();
  readonly #iouCounts = new Int32Array(IOU_BINS);
  #bestIous = new Float64Array(64);
  #bestDefaults = new Int32Array(64);

  constructor(defaults: DefaultBoxes, foregroundIou: number) {
    const { count } = defaults.grid;
    this.#defaults = defaults;
    this.#foregroundIou = float32(foregroundIou);
    this.#areas = Float64Array.from(
      { length: count },
      (_, i) => targetBox(defaults.corners, i, float32).area,
    );
    this.#highest = new Float64Array(count);
    this.#owner = new Int32Array(count);
  }

  assign(targets: TargetBoxes): Assignment {
    this.#highest.fill(0);
    this.#owner.fill(-1);
    if (targets.count > this.#bestIous.length) {
      this.#bestIous = new Float64Array(2 * targets.count);
      this.#bestDefaults = new Int32Array(2 * targets.count);
    }
    for (let index = 0; index < targets.count; index++)
      this.#compare(targetBox(targets.corners, index, float32), index);
    this.#count();
    this.#label(targets);
    return {
      grid: this.#defaults.grid,
      foreground: this.#foreground,
      ignored: NOTHING,
      iouCounts: this.#iouCounts,
      bestIous: this.#bestIous,
      highestIou: anchor => this.#highest[anchor] as number,
    };
  }

  /**
   * One box with all 8,732 default boxes: 12 µs, nearly all of it in the two compares that most of them fail. Windows by
   * cell would be faster, but corners of default boxes are rounded one by one and not evenly spaced.
   */
  #compare(box: TargetBox, index: number): void {
    const { corners, grid } = this.#defaults;
    const { x1, y1, x2, y2, area } = box;
    const highest = this.#highest;
    let best = 0;
    let bestDefault = 0;
    for (let i = 0, at = 0; i < grid.count; i++, at += 4) {
      const left = corners[at] as number;
      const right = corners[at + 2] as number;
      if (left >= x2 || right <= x1) continue;
      const top = corners[at + 1] as number;
      const bottom = corners[at + 3] as number;
      if (top >= y2 || bottom <= y1) continue;
      const width = float32((right < x2 ? right : x2) - (left > x1 ? left : x1));
      const height = float32((bottom < y2 ? bottom : y2) - (top > y1 ? top : y1));
      const shared = float32(width * height);
      const areas = float32(area + (this.#areas[i] as number));
      const iou = float32(shared / float32(areas - shared));
      if (iou > (highest[i] as number)) {
        highest[i] = iou;
        this.#owner[i] = index;
      }
      if (iou > best) {
        best = iou;
        bestDefault = i;
      }
    }
    this.#bestIous[index] = best;
    this.#bestDefaults[index] = bestDefault;
  }

  #count(): void {
    const counts = this.#iouCounts.fill(0);
    for (const iou of this.#highest) {
      const bin = iouBin(iou);
      counts[bin] = (counts[bin] as number) + 1;
    }
  }

  #label(targets: TargetBoxes): void {
    const forced = new Map<number, number>();
    for (let index = 0; index < targets.count; index++)
      forced.set(this.#bestDefaults[index] as number, index);
    this.#foreground.clear();
    for (const [anchor, box] of forced)
      this.#foreground.add(anchor, box, this.#bestIous[box] as number);
    for (let anchor = 0; anchor < this.#highest.length; anchor++) {
      const iou = this.#highest[anchor] as number;
      if (iou >= this.#foregroundIou && !forced.has(anchor))
        this.#foreground.add(anchor, this.#owner[anchor] as number, iou);
    }
  }
}
