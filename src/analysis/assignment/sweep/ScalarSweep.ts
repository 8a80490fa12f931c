import type { AnchorGrid } from '../../anchors/AnchorGrid.ts';
import { float32, float64, type Rounding } from '../../geometry/rounding.ts';
import { AnchorField } from '../ious/AnchorField.ts';
import type { BestAnchors } from '../ious/BestAnchors.ts';
import { countIous } from '../ious/countIous.ts';
import { sweepBox } from '../ious/sweepBox.ts';
import type { TargetBox } from '../TargetBox.ts';
import type { AnchorSweep, IouLabels, SweepTask } from './AnchorSweep.ts';

/** The sweep in plain TypeScript, for every rule and grid. */
export class ScalarSweep implements AnchorSweep {
  readonly #field: AnchorField;
  readonly #round: Rounding;
  #grid: AnchorGrid | null = null;
  #boxes: readonly TargetBox[] = [];
  #iou = 0;
  #keeps = false;

  constructor(precision: 'float32' | 'float64') {
    this.#field = new AnchorField(precision);
    this.#round = precision === 'float32' ? float32 : float64;
  }

  begin({ grid, boxes, iou, keeps }: SweepTask): boolean {
    this.#grid = grid;
    this.#boxes = boxes;
    this.#iou = iou;
    this.#keeps = keeps;
    this.#field.reset(grid.count);
    return true;
  }

  sweep(index: number, best: BestAnchors): void {
    const box = this.#boxes[index];
    if (this.#grid === null || box === undefined) throw new RangeError(`no box ${index}`);
    const sweep = { field: this.#field, best, iou: this.#iou, round: this.#round };
    sweepBox(this.#grid, box, index, sweep);
  }

  highest(anchor: number): number {
    return this.#field.highest[anchor] as number;
  }

  owner(anchor: number): number {
    return this.#field.owner[anchor] as number;
  }

  collect(counts: Int32Array | null, labels: IouLabels): void {
    if (counts !== null) countIous(this.#field, this.#grid?.count ?? 0, counts);
    const { foregroundIou, ignoredIou, foreground, ignored } = labels;
    const { highest, owner, touched, touchedCount } = this.#field;
    for (let i = 0; i < touchedCount; i++) {
      const anchor = touched[i] as number;
      const iou = highest[anchor] as number;
      if (iou >= foregroundIou) foreground.add(anchor, owner[anchor] as number, iou);
      else if (iou >= ignoredIou) ignored.add(anchor, owner[anchor] as number, iou);
      if (!this.#keeps) highest[anchor] = 0;
    }
    if (!this.#keeps) this.#field.touchedCount = 0;
  }
}
