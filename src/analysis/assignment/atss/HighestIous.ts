import type { AnchorGrid } from '../../anchors/AnchorGrid.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import { float32 } from '../../geometry/rounding.ts';
import { AnchorField } from '../ious/AnchorField.ts';
import { type Assignment, IOU_BINS } from '../Assignment.ts';
import { BestAnchors } from '../ious/BestAnchors.ts';
import { countIous } from '../ious/countIous.ts';
import { searchBest } from '../ious/searchBest.ts';
import { sweepBox } from '../ious/sweepBox.ts';
import { BOXES_SWEPT } from '../pieces.ts';
import { targetBox } from '../TargetBox.ts';
import type { TargetBoxes } from '../TargetBoxes.ts';

/** Highest IoUs of anchors and boxes, for rules that do not need them for their labels. */
export class HighestIous {
  readonly #field = new AnchorField('float32');
  readonly #best = new BestAnchors();
  readonly #counts = new Int32Array(IOU_BINS);
  #bestIous = new Float64Array(64);

  /** @param lowestIou the counts are exact from here on; null where none are wanted */
  *count(
    grid: AnchorGrid,
    targets: TargetBoxes,
    lowestIou: number | null,
  ): Steps<Pick<Assignment, 'iouCounts' | 'bestIous' | 'highestIou'>> {
    const field = yield* this.#sweep(grid, targets, lowestIou ?? 1);
    const { highest } = field;
    if (lowestIou !== null) countIous(field, grid.count, this.#counts);
    return {
      iouCounts: lowestIou === null ? null : this.#counts,
      bestIous: this.#bestIous,
      highestIou: anchor => highest[anchor] as number,
    };
  }

  *#sweep(grid: AnchorGrid, targets: TargetBoxes, lowestIou: number): Steps<AnchorField> {
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
      if (index % BOXES_SWEPT === BOXES_SWEPT - 1) yield;
      const box = targetBox(targets.corners, index, float32);
      this.#best.begin(index);
      sweepBox(grid, box, index, sweep);
      if (this.#best.best < lowestIou) searchBest(grid, box, this.#best, { round: float32 });
      this.#bestIous[index] = this.#best.best;
      this.#best.decline();
    }
    return this.#field;
  }
}
