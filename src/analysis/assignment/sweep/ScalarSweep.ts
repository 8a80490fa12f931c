import type { AnchorGrid } from '../../anchors/AnchorGrid.ts';
import { float32, float64, type Rounding } from '../../geometry/rounding.ts';
import { AnchorField } from '../AnchorField.ts';
import { iouBin } from '../Assignment.ts';
import type { BestAnchors } from '../BestAnchors.ts';
import type { MatchColumns } from '../MatchColumns.ts';
import { sweepBox } from '../sweepBox.ts';
import type { TargetBox } from '../TargetBox.ts';
import type { AnchorSweep, SweepTask } from './AnchorSweep.ts';

/** The sweep in plain TypeScript, for every rule and grid. */
export class ScalarSweep implements AnchorSweep {
  readonly #field: AnchorField;
  readonly #round: Rounding;
  #grid: AnchorGrid | null = null;
  #boxes: readonly TargetBox[] = [];
  #iou = 0;

  constructor(precision: 'float32' | 'float64') {
    this.#field = new AnchorField(precision);
    this.#round = precision === 'float32' ? float32 : float64;
  }

  begin({ grid, boxes, iou }: SweepTask): void {
    this.#grid = grid;
    this.#boxes = boxes;
    this.#iou = iou;
    this.#field.reset(grid.count);
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

  collect(counts: Int32Array, least: number, found: MatchColumns): void {
    const { highest, owner, touched, touchedCount } = this.#field;
    counts.fill(0);
    counts[0] = (this.#grid?.count ?? 0) - touchedCount;
    for (let i = 0; i < touchedCount; i++) {
      const anchor = touched[i] as number;
      const iou = highest[anchor] as number;
      const bin = iouBin(iou);
      counts[bin] = (counts[bin] as number) + 1;
      if (iou >= least) found.add(anchor, owner[anchor] as number, iou);
    }
  }
}
