import type { AnchorGrid } from '../anchors/AnchorGrid.ts';
import type { MaxIouAssigner as MaxIouRule } from '../detectors/DetectorSetup.ts';
import { anchorAt } from './anchorBox.ts';
import { AnchorField } from './AnchorField.ts';
import { type Assigner, type Assignment, IOU_BINS, iouBin } from './Assignment.ts';
import { BestAnchors } from './BestAnchors.ts';
import { MatchColumns } from './MatchColumns.ts';
import { searchBest } from './searchBest.ts';
import { sweepBox } from './sweepBox.ts';
import { float32Iou, targetBox } from './TargetBox.ts';
import type { TargetBoxes } from './TargetBoxes.ts';

/**
 * Foreground by highest IoU (torchvision 0.14 `Matcher`): an anchor belongs to the box it overlaps most, the first one on
 * ties; it is foreground from one threshold on, background below another, ignored between them. With low-quality matches,
 * every anchor of some box's highest IoU is foreground too, for the box that *the anchor* overlaps most, so that a box may
 * still end with none.
 *
 * Exact and sparse: only anchors that can reach `lowestIou` with a box are visited.
 */
export class MaxIouAssigner implements Assigner {
  readonly #rule: MaxIouRule;
  readonly #foregroundIou: number;
  readonly #backgroundIou: number;
  readonly #field = new AnchorField();
  readonly #best = new BestAnchors();
  readonly #foreground = new MatchColumns();
  readonly #ignored = new MatchColumns();
  readonly #iouCounts = new Int32Array(IOU_BINS);
  #forced = new Uint8Array(0);

  constructor(rule: MaxIouRule) {
    this.#rule = rule;
    // torch compares float32 IoUs with thresholds rounded to float32; float32(.4) is above .4.
    this.#foregroundIou = Math.fround(rule.foregroundIou);
    this.#backgroundIou = Math.fround(rule.backgroundIou);
  }

  assign(grid: AnchorGrid, targets: TargetBoxes, lowestIou: number): Assignment {
    this.#field.reset(grid.count);
    this.#best.clear();
    this.#foreground.clear();
    this.#ignored.clear();
    const iou = Math.min(lowestIou, this.#rule.backgroundIou) * (1 - 1e-5);
    for (let index = 0; index < targets.count; index++) {
      const box = targetBox(targets.corners, index);
      this.#best.begin();
      sweepBox(grid, box, index, { field: this.#field, best: this.#best, iou });
      // A best just at the edge of the sweep may have equals that the sweep left out.
      if (this.#rule.lowQualityMatches && this.#best.best < iou * (1 + 1e-5))
        searchBest(grid, box, this.#best);
    }
    if (this.#rule.lowQualityMatches) this.#force(grid, targets, iou * (1 + 1e-5));
    this.#label();
    this.#count(grid);
    return {
      grid,
      foreground: this.#foreground,
      ignored: this.#ignored,
      iouCounts: this.#iouCounts,
    };
  }

  /**
   * Low-quality matches below the foreground threshold.
   *
   * @param swept from this IoU on the field is complete: the anchor has been compared with every box that matters
   */
  #force(grid: AnchorGrid, targets: TargetBoxes, swept: number): void {
    const { highest, owner } = this.#field;
    if (this.#forced.length < grid.count) this.#forced = new Uint8Array(grid.count);
    for (let i = 0; i < this.#best.count; i++) {
      const anchor = this.#best.anchors[i] as number;
      const iou = highest[anchor] as number;
      if (iou >= this.#foregroundIou || this.#forced[anchor] === 1) continue;
      this.#forced[anchor] = 1;
      if (iou >= swept) this.#foreground.add(anchor, owner[anchor] as number, iou);
      else this.#addByFullSearch(grid, targets, anchor);
    }
  }

  #addByFullSearch(grid: AnchorGrid, targets: TargetBoxes, anchor: number): void {
    const place = anchorAt(grid, anchor);
    let highest = -1;
    let owner = 0;
    for (let index = 0; index < targets.count; index++) {
      const iou = float32Iou(targetBox(targets.corners, index), place);
      if (iou > highest) {
        highest = iou;
        owner = index;
      }
    }
    this.#foreground.add(anchor, owner, highest);
  }

  #label(): void {
    const { highest, owner, touched, touchedCount } = this.#field;
    for (let i = 0; i < touchedCount; i++) {
      const anchor = touched[i] as number;
      const iou = highest[anchor] as number;
      if (iou < this.#backgroundIou) continue;
      if (iou >= this.#foregroundIou) this.#foreground.add(anchor, owner[anchor] as number, iou);
      else if (this.#forced[anchor] !== 1) this.#ignored.add(anchor, owner[anchor] as number, iou);
    }
    for (let i = 0; i < this.#best.count; i++) this.#forced[this.#best.anchors[i] as number] = 0;
  }

  #count(grid: AnchorGrid): void {
    const { highest, touched, touchedCount } = this.#field;
    const counts = this.#iouCounts.fill(0);
    for (let i = 0; i < touchedCount; i++) {
      const bin = iouBin(highest[touched[i] as number] as number);
      counts[bin] = (counts[bin] as number) + 1;
    }
    counts[0] = (counts[0] as number) + grid.count - touchedCount;
  }
}
