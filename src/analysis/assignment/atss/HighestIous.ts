import type { AnchorGrid } from '../../anchors/AnchorGrid.ts';
import { float32 } from '../../geometry/rounding.ts';
import { AnchorField } from '../AnchorField.ts';
import { type Assignment, IOU_BINS, iouBin } from '../Assignment.ts';
import { BestAnchors } from '../BestAnchors.ts';
import { searchBest } from '../searchBest.ts';
import { sweepBox } from '../sweepBox.ts';
import { targetBox } from '../TargetBox.ts';
import type { TargetBoxes } from '../TargetBoxes.ts';

/** Highest IoUs of anchors and boxes, for rules that do not need them for their labels. */
export class HighestIous {
  readonly #field = new AnchorField('float32');
  readonly #best = new BestAnchors();
  readonly #iouCounts = new Int32Array(IOU_BINS);
  #bestIous = new Float64Array(64);

  /** @param lowestIou the counts are exact from here on */
  count(
    grid: AnchorGrid,
    targets: TargetBoxes,
    lowestIou: number,
  ): Pick<Assignment, 'iouCounts' | 'bestIous' | 'highestIou'> {
    const { highest, touched } = this.#sweep(grid, targets, lowestIou);
    const counts = this.#iouCounts.fill(0);
    for (let i = 0; i < this.#field.touchedCount; i++) {
      const bin = iouBin(highest[touched[i] as number] as number);
      counts[bin] = (counts[bin] as number) + 1;
    }
    counts[0] = (counts[0] as number) + grid.count - this.#field.touchedCount;
    return {
      iouCounts: counts,
      bestIous: this.#bestIous,
      highestIou: anchor => highest[anchor] as number,
    };
  }

  #sweep(grid: AnchorGrid, targets: TargetBoxes, lowestIou: number): AnchorField {
    this.#field.reset(grid.count);
    this.#best.clear();
    if (this.#bestIous.length < targets.count) this.#bestIous = new Float64Array(2 * targets.count);
    const sweep = {
      field: this.#field,
      best: this.#best,
      iou: lowestIou * (1 - 1e-5),
      round: float32,
    };
    for (let index = 0; index < targets.count; index++) {
      const box = targetBox(targets.corners, index, float32);
      this.#best.begin(index);
      sweepBox(grid, box, index, sweep);
      if (this.#best.best < lowestIou) searchBest(grid, box, this.#best, float32);
      this.#bestIous[index] = this.#best.best;
      this.#best.decline();
    }
    return this.#field;
  }
}
