import type { AnchorGrid } from '../../anchors/AnchorGrid.ts';
import { float32 } from '../../geometry/rounding.ts';
import { AnchorField } from '../AnchorField.ts';
import type { Assignment } from '../Assignment.ts';
import { BestAnchors } from '../BestAnchors.ts';
import { countIous } from '../countIous.ts';
import { searchBest } from '../searchBest.ts';
import { sweepBox } from '../sweepBox.ts';
import { targetBox } from '../TargetBox.ts';
import type { TargetBoxes } from '../TargetBoxes.ts';

/** Highest IoUs of anchors and boxes, for rules that do not need them for their labels. */
export class HighestIous {
  readonly #field = new AnchorField('float32');
  readonly #best = new BestAnchors();
  #bestIous = new Float64Array(64);

  /** @param lowestIou the counts are exact from here on */
  count(
    grid: AnchorGrid,
    targets: TargetBoxes,
    lowestIou: number,
  ): Pick<Assignment, 'iouCounts' | 'bestIous' | 'highestIou'> {
    const field = this.#sweep(grid, targets, lowestIou);
    const { highest } = field;
    return {
      iouCounts: countIous(field, grid.count),
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
