import type { DefaultBoxes } from '../../anchors/defaultBoxes.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import { float32 } from '../../geometry/rounding.ts';
import { AnchorField } from '../ious/AnchorField.ts';
import { type Assignment, IOU_BINS } from '../Assignment.ts';
import { countIous } from '../ious/countIous.ts';
import { MatchColumns } from '../MatchColumns.ts';
import { BOXES_SWEPT } from '../pieces.ts';
import { targetBox } from '../TargetBox.ts';
import type { TargetBoxes } from '../TargetBoxes.ts';
import { compareDefaults } from './compareDefaults.ts';

const NOTHING = new MatchColumns();

/**
 * torchvision 0.14 `SSDMatcher`: a default box belongs to the box it overlaps most, the first one on ties, and is foreground
 * from the threshold on; then every box takes its best default box, whatever their IoU, later boxes from earlier ones.
 */
export class SsdAssigner {
  readonly #defaults: DefaultBoxes;
  readonly #foregroundIou: number;
  readonly #field = new AnchorField('float32');
  readonly #foreground = new MatchColumns();
  readonly #iouCounts = new Int32Array(IOU_BINS);
  #bestIous = new Float64Array(64);

  constructor(defaults: DefaultBoxes, foregroundIou: number) {
    this.#defaults = defaults;
    this.#foregroundIou = float32(foregroundIou);
  }

  /** @param withCounts whether the IoU histogram is wanted */
  *assign(targets: TargetBoxes, withCounts: boolean): Steps<Assignment> {
    const { grid } = this.#defaults;
    this.#field.reset(grid.count);
    this.#foreground.clear();
    if (targets.count > this.#bestIous.length) this.#bestIous = new Float64Array(2 * targets.count);
    const forced = new Map<number, number>();
    for (let index = 0; index < targets.count; index++) {
      if (index % BOXES_SWEPT === BOXES_SWEPT - 1) yield;
      const box = targetBox(targets.corners, index, float32);
      const best = compareDefaults(this.#defaults, box, index, this.#field);
      this.#bestIous[index] = best.iou;
      forced.set(best.index, index);
    }
    this.#label(forced);
    if (withCounts) countIous(this.#field, grid.count, this.#iouCounts);
    const { highest } = this.#field;
    return {
      grid,
      foreground: this.#foreground,
      ignored: NOTHING,
      iouCounts: withCounts ? this.#iouCounts : null,
      bestIous: this.#bestIous,
      highestIou: anchor => highest[anchor] as number,
    };
  }

  /** @param forced the last box that wants each best default box */
  #label(forced: ReadonlyMap<number, number>): void {
    for (const [anchor, box] of forced)
      this.#foreground.add(anchor, box, this.#bestIous[box] as number);
    const { highest, owner, touched, touchedCount } = this.#field;
    for (let i = 0; i < touchedCount; i++) {
      const anchor = touched[i] as number;
      const iou = highest[anchor] as number;
      if (iou >= this.#foregroundIou && !forced.has(anchor))
        this.#foreground.add(anchor, owner[anchor] as number, iou);
    }
  }
}
