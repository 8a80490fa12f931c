import type { AnchorGrid } from '../anchors/AnchorGrid.ts';
import type { MaxIouRule } from '../detectors/DetectorSetup.ts';
import { float32, float64, type Rounding } from '../geometry/rounding.ts';
import type { Size } from '../geometry/Size.ts';
import { anchorAt } from './anchorBox.ts';
import { AnchorField } from './AnchorField.ts';
import { type Assignment, IOU_BINS, iouBin } from './Assignment.ts';
import { BestAnchors } from './BestAnchors.ts';
import { ForcedMatches } from './ForcedMatches.ts';
import { MatchColumns } from './MatchColumns.ts';
import { paddingAnchors } from './paddingAnchors.ts';
import { searchBest } from './searchBest.ts';
import { sweepBox } from './sweepBox.ts';
import { overlap, targetBox } from './TargetBox.ts';
import type { TargetBoxes } from './TargetBoxes.ts';

/** What one image is assigned with. */
interface ImageAtHand {
  readonly grid: AnchorGrid;
  readonly targets: TargetBoxes;
  /** The image in the network before padding. */
  readonly resized: Size;
  /** The IoU histogram is exact from here on, in (0, background threshold]; lower is slower. */
  readonly lowestIou: number;
}

/**
 * Foreground by highest IoU: an anchor belongs to the box it overlaps most, the first one on ties; it is foreground from
 * one threshold on, background below another, ignored between them. Low-quality matches make the best anchors of every box
 * foreground too, in the way the rule says.
 *
 * Exact and sparse: only anchors that can reach `lowestIou` with a box are visited.
 */
export class MaxIouAssigner {
  readonly #rule: MaxIouRule;
  readonly #round: Rounding;
  readonly #foregroundIou: number;
  readonly #backgroundIou: number;
  readonly #field: AnchorField;
  readonly #best = new BestAnchors();
  readonly #forced = new ForcedMatches();
  readonly #foreground = new MatchColumns();
  readonly #ignored = new MatchColumns();
  readonly #iouCounts = new Int32Array(IOU_BINS);
  #bestIous = new Float64Array(64);

  constructor(rule: MaxIouRule) {
    this.#rule = rule;
    this.#round = rule.precision === 'float32' ? float32 : float64;
    this.#field = new AnchorField(rule.precision);
    // torch compares float32 IoUs with thresholds rounded to float32; float32(.4) is above .4.
    this.#foregroundIou = this.#round(rule.foregroundIou);
    this.#backgroundIou = this.#round(rule.backgroundIou);
  }

  assign({ grid, targets, resized, lowestIou }: ImageAtHand): Assignment {
    this.#field.reset(grid.count);
    this.#forced.reset(grid.count);
    this.#best.clear();
    this.#foreground.clear();
    this.#ignored.clear();
    this.#sweep(grid, targets, Math.min(lowestIou, this.#rule.backgroundIou));
    this.#label();
    if (this.#rule.ignoreCentresInPadding === true) this.#ignorePadding(grid, resized);
    this.#count(grid);
    return {
      grid,
      foreground: this.#foreground,
      ignored: this.#ignored,
      iouCounts: this.#iouCounts,
      bestIous: this.#bestIous,
    };
  }

  #sweep(grid: AnchorGrid, targets: TargetBoxes, lowestIou: number): void {
    const sweep = {
      field: this.#field,
      best: this.#best,
      iou: lowestIou * (1 - 1e-5),
      round: this.#round,
    };
    const { lowQualityMatches, lowQualityIou = 0 } = this.#rule;
    if (this.#bestIous.length < targets.count) this.#bestIous = new Float64Array(2 * targets.count);
    for (let index = 0; index < targets.count; index++) {
      const box = targetBox(targets.corners, index, this.#round);
      this.#best.begin(index);
      sweepBox(grid, box, index, sweep);
      // A best just at the edge of the sweep may have equals that the sweep left out.
      if (this.#best.best < lowestIou) searchBest(grid, box, this.#best, this.#round);
      this.#bestIous[index] = this.#best.best;
      if (this.#best.best < lowQualityIou) this.#best.decline();
      else if (lowQualityMatches === 'first') this.#best.keepFirst();
    }
    if (lowQualityMatches === 'own') this.#forceForOwner(grid, targets, lowestIou);
    else if (lowQualityMatches !== 'none') this.#forceForBox(grid, targets);
  }

  /** Best anchors below the foreground threshold go to the box they overlap most themselves. */
  #forceForOwner(grid: AnchorGrid, targets: TargetBoxes, lowestIou: number): void {
    const { highest, owner } = this.#field;
    for (let i = 0; i < this.#best.count; i++) {
      const anchor = this.#best.anchors[i] as number;
      const iou = highest[anchor] as number;
      if (iou >= this.#foregroundIou || this.#forced.has(anchor)) continue;
      // From the swept IoU on, the anchor has been compared with every box that matters; else it is compared now.
      if (iou >= lowestIou) this.#forced.add(anchor, owner[anchor] as number, iou);
      else this.#forceByFullSearch(grid, targets, anchor);
    }
  }

  #forceByFullSearch(grid: AnchorGrid, targets: TargetBoxes, anchor: number): void {
    const place = anchorAt(grid, anchor, this.#round);
    let highest = -1;
    let owner = 0;
    for (let index = 0; index < targets.count; index++) {
      const box = targetBox(targets.corners, index, this.#round);
      const iou = overlap(box, place, this.#round);
      if (iou <= highest) continue;
      highest = iou;
      owner = index;
    }
    this.#forced.add(anchor, owner, highest);
  }

  /** Best anchors go to the box that wants them: the last one, or with `first` the first one. */
  #forceForBox(grid: AnchorGrid, targets: TargetBoxes): void {
    for (let i = 0; i < this.#best.count; i++) {
      const anchor = this.#best.anchors[i] as number;
      if (this.#rule.lowQualityMatches === 'first' && this.#forced.has(anchor)) continue;
      const index = this.#best.boxes[i] as number;
      const box = targetBox(targets.corners, index, this.#round);
      const iou = overlap(box, anchorAt(grid, anchor, this.#round), this.#round);
      this.#forced.add(anchor, index, iou);
    }
  }

  #label(): void {
    const { highest, owner, touched, touchedCount } = this.#field;
    const inclusive = this.#rule.backgroundIncludesThreshold === true;
    this.#forced.copyTo(this.#foreground);
    for (let i = 0; i < touchedCount; i++) {
      const anchor = touched[i] as number;
      const iou = highest[anchor] as number;
      if (iou < this.#backgroundIou || this.#forced.has(anchor)) continue;
      if (iou >= this.#foregroundIou) this.#foreground.add(anchor, owner[anchor] as number, iou);
      else if (!(inclusive && iou === this.#backgroundIou))
        this.#ignored.add(anchor, owner[anchor] as number, iou);
    }
  }

  #ignorePadding(grid: AnchorGrid, resized: Size): void {
    const padding = new Set(paddingAnchors(grid, resized, this.#round));
    if (padding.size === 0) return;
    this.#foreground.drop(padding);
    this.#ignored.drop(padding);
    for (const anchor of padding)
      this.#ignored.add(anchor, -1, this.#field.highest[anchor] as number);
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
