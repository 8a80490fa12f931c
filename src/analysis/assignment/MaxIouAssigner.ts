import type { AnchorGrid } from '../anchors/AnchorGrid.ts';
import type { MaxIouRule } from '../detectors/DetectorSetup.ts';
import { float32, float64, type Rounding } from '../geometry/rounding.ts';
import type { Size } from '../geometry/Size.ts';
import { anchorAt, boxOn } from './anchorBox.ts';
import { type Assignment, IOU_BINS } from './Assignment.ts';
import { BestAnchors } from './BestAnchors.ts';
import { BoxIndex } from './BoxIndex.ts';
import { ForcedMatches } from './ForcedMatches.ts';
import { MatchColumns } from './MatchColumns.ts';
import { paddingAnchors } from './paddingAnchors.ts';
import { searchBest } from './searchBest.ts';
import type { AnchorSweep } from './sweep/AnchorSweep.ts';
import { ScalarSweep } from './sweep/ScalarSweep.ts';
import { WasmSweep } from './sweep/WasmSweep.ts';
import { overlap, type TargetBox } from './TargetBox.ts';
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
  /** Whether a box takes one best anchor only, even when it overlaps none. */
  readonly #firstOnly: boolean;
  readonly #foregroundIou: number;
  readonly #backgroundIou: number;
  readonly #scalar: ScalarSweep;
  readonly #wasm: WasmSweep | null;
  /** What the image at hand is swept with. */
  #sweep: AnchorSweep;
  #boxes: readonly TargetBox[] = [];
  #index: BoxIndex | null = null;
  readonly #best = new BestAnchors();
  readonly #forced = new ForcedMatches();
  readonly #foreground = new MatchColumns();
  readonly #ignored = new MatchColumns();
  readonly #iouCounts = new Int32Array(IOU_BINS);
  /** Anchors from the background threshold on. */
  readonly #high = new MatchColumns();
  #bestIous = new Float64Array(64);

  /** @param module `sweepAnchors.wasm`, compiled: the same in less time, where the rule is one of float32 */
  constructor(rule: MaxIouRule, module?: WebAssembly.Module) {
    this.#rule = rule;
    this.#round = rule.precision === 'float32' ? float32 : float64;
    this.#scalar = new ScalarSweep(rule.precision);
    const inWasm = module !== undefined && rule.precision === 'float32';
    this.#wasm = inWasm ? new WasmSweep(module) : null;
    this.#sweep = this.#scalar;
    this.#firstOnly = rule.lowQualityMatches === 'first' || rule.firstBestOnly === true;
    // torch compares float32 IoUs with thresholds rounded to float32; float32(.4) is above .4.
    this.#foregroundIou = this.#round(rule.foregroundIou);
    this.#backgroundIou = this.#round(rule.backgroundIou);
  }

  assign({ grid, targets, resized, lowestIou }: ImageAtHand): Assignment {
    this.#boxes = Array.from({ length: targets.count }, (_, index) =>
      boxOn(grid, targets, index, this.#round),
    );
    this.#index = null;
    const swept = Math.min(lowestIou, this.#rule.backgroundIou);
    this.#sweepAll(grid, swept);
    const untouched = this.#untouched(targets.count);
    if (untouched !== -1 && this.#rule.lowQualityMatches === 'own') this.#sweepAll(grid, 0);
    this.#force(grid, swept);
    this.#foreground.clear();
    this.#ignored.clear();
    this.#label(untouched === -1);
    if (untouched !== -1) this.#labelAll(grid, untouched);
    if (this.#rule.ignoreCentresInPadding === true) this.#ignorePadding(grid, resized);
    return {
      grid,
      foreground: this.#foreground,
      ignored: this.#ignored,
      iouCounts: this.#iouCounts,
      bestIous: this.#bestIous,
      highestIou: anchor => this.#sweep.highest(anchor),
    };
  }

  /** Highest IoUs of anchors and boxes, and for low-quality matches the best anchors of every box. */
  #sweepAll(grid: AnchorGrid, lowestIou: number): void {
    const task = { grid, boxes: this.#boxes, iou: lowestIou * (1 - 1e-5) };
    this.#sweep = this.#wasm !== null && WasmSweep.takes(task) ? this.#wasm : this.#scalar;
    this.#sweep.begin(task);
    this.#best.clear();
    const leastIou = this.#round(this.#rule.lowQualityIou ?? 0);
    const count = this.#boxes.length;
    if (this.#bestIous.length < count) this.#bestIous = new Float64Array(2 * count);
    for (const [index, box] of this.#boxes.entries()) {
      this.#best.begin(index);
      this.#sweep.sweep(index, this.#best);
      // A best just at the edge of the sweep may have equals that the sweep left out.
      if (this.#best.best < lowestIou) searchBest(grid, box, this.#best, this.#round);
      this.#bestIous[index] = this.#best.best;
      if (this.#best.best < leastIou) this.#best.decline();
      else if (this.#firstOnly) this.#best.keepFirst();
    }
  }

  /**
   * The last box that overlaps no anchor, where the framework takes 0 for its best IoU and every anchor for a best anchor;
   * −1 without such a box.
   */
  #untouched(boxes: number): number {
    const { lowQualityMatches, lowQualityIou = 0 } = this.#rule;
    if (lowQualityMatches === 'none' || this.#firstOnly || lowQualityIou > 0) return -1;
    return this.#bestIous.subarray(0, boxes).lastIndexOf(0);
  }

  #force(grid: AnchorGrid, lowestIou: number): void {
    this.#forced.reset(grid.count);
    if (this.#rule.lowQualityMatches === 'own') this.#forceForOwner(grid, lowestIou);
    else if (this.#rule.lowQualityMatches !== 'none') this.#forceForBox(grid);
  }

  /** Best anchors below the foreground threshold go to the box they overlap most themselves. */
  #forceForOwner(grid: AnchorGrid, lowestIou: number): void {
    for (let i = 0; i < this.#best.count; i++) {
      const anchor = this.#best.anchors[i] as number;
      const iou = this.#sweep.highest(anchor);
      if (iou >= this.#foregroundIou || this.#forced.has(anchor)) continue;
      // From the swept IoU on, the anchor has been compared with every box that matters; else it is compared now.
      if (iou >= lowestIou) this.#forced.add(anchor, this.#sweep.owner(anchor), iou);
      else {
        this.#index ??= new BoxIndex(this.#boxes);
        const best = this.#index.owner(anchorAt(grid, anchor, this.#round), this.#round);
        this.#forced.add(anchor, best.index, best.iou);
      }
    }
  }

  /** Best anchors go to the box that wants them: the last one, or with `first` the first one. */
  #forceForBox(grid: AnchorGrid): void {
    for (let i = 0; i < this.#best.count; i++) {
      const anchor = this.#best.anchors[i] as number;
      if (this.#rule.lowQualityMatches === 'first' && this.#forced.has(anchor)) continue;
      const index = this.#best.boxes[i] as number;
      const box = this.#boxes[index] as TargetBox;
      const iou = overlap(box, anchorAt(grid, anchor, this.#round), this.#round);
      this.#forced.add(anchor, index, iou);
    }
  }

  /** Counts every anchor by its IoU, and labels it where labels follow from IoUs. */
  #label(byIou: boolean): void {
    this.#high.clear();
    this.#sweep.collect(this.#iouCounts, byIou ? this.#backgroundIou : Infinity, this.#high);
    if (!byIou) return;
    const inclusive = this.#rule.backgroundIncludesThreshold === true;
    this.#forced.copyTo(this.#foreground);
    const { count, anchors, boxes, ious } = this.#high;
    for (let i = 0; i < count; i++) {
      const anchor = anchors[i] as number;
      if (this.#forced.has(anchor)) continue;
      const iou = ious[i] as number;
      if (iou >= this.#foregroundIou) this.#foreground.add(anchor, boxes[i] as number, iou);
      else if (!(inclusive && iou === this.#backgroundIou))
        this.#ignored.add(anchor, boxes[i] as number, iou);
    }
  }

  /** Labels when a box overlaps no anchor: it makes every anchor foreground. */
  #labelAll(grid: AnchorGrid, untouched: number): void {
    for (let anchor = 0; anchor < grid.count; anchor++) {
      const iou = this.#sweep.highest(anchor);
      if (this.#rule.lowQualityMatches === 'own')
        this.#foreground.add(anchor, iou > 0 ? this.#sweep.owner(anchor) : 0, iou);
      else if (!this.#forced.copyOne(anchor, untouched, this.#foreground))
        this.#foreground.add(anchor, untouched, 0);
    }
  }

  #ignorePadding(grid: AnchorGrid, resized: Size): void {
    const padding = new Set(paddingAnchors(grid, resized, this.#round));
    if (padding.size === 0) return;
    this.#foreground.drop(padding);
    this.#ignored.drop(padding);
    for (const anchor of padding) this.#ignored.add(anchor, -1, this.#sweep.highest(anchor));
  }
}
