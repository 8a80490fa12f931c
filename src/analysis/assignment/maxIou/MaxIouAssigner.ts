import type { AnchorGrid } from '../../anchors/AnchorGrid.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { MaxIouRule } from '../../detectors/DetectorSetup.ts';
import { float32, float64, type Rounding } from '../../geometry/rounding.ts';
import { anchorAt, boxOn } from '../anchorBox.ts';
import { type Assignment, IOU_BINS } from '../Assignment.ts';
import { BestAnchors } from '../ious/BestAnchors.ts';
import { bestOutsideIgnored } from './bestOutsideIgnored.ts';
import { CountedLabels } from './CountedLabels.ts';
import { BoxIndex } from '../ious/BoxIndex.ts';
import { LowQualityMatches } from './LowQualityMatches.ts';
import { MatchColumns } from '../MatchColumns.ts';
import type { MaxIouInput } from './MaxIouInput.ts';
import { paddingAnchors } from './paddingAnchors.ts';
import { labelsOtherwise, roundedThresholds } from './thresholds.ts';
import { ANCHORS_A_PIECE, BOXES_SWEPT } from '../pieces.ts';
import { anchorsInCrowds } from './anchorsInCrowds.ts';
import { searchBest } from '../ious/searchBest.ts';
import type { AnchorSweep } from '../sweep/AnchorSweep.ts';
import { ScalarSweep } from '../sweep/ScalarSweep.ts';
import type { WasmSweep } from '../sweep/WasmSweep.ts';
import { overlap, type TargetBox } from '../TargetBox.ts';
import type { TargetBoxes } from '../TargetBoxes.ts';

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
  readonly #ignoredIou: number;
  /** Whether an anchor may be foreground or ignored for another reason than its highest IoU. */
  readonly #labelsOtherwise: boolean;
  readonly #scalar: ScalarSweep;
  readonly #wasm: WasmSweep | null;
  /** Null where labels have to be listed to be counted. */
  readonly #counted: CountedLabels | null;
  /** What the image at hand is swept with. */
  #sweep: AnchorSweep;
  readonly #boxes: TargetBox[] = [];
  #index: BoxIndex | null = null;
  readonly #best = new BestAnchors();
  readonly #forced = new LowQualityMatches();
  readonly #foreground = new MatchColumns();
  readonly #ignored = new MatchColumns();
  readonly #iouCounts = new Int32Array(IOU_BINS);
  #bestIous = new Float64Array(64);
  /** Anchors in crowd regions of the image at hand. */
  #inRegions: ReadonlySet<number> = NONE;
  readonly #highestIou = (anchor: number) => this.#sweep.highest(anchor);

  /** @param wasm does the same in less time, where the rule is one of float32 */
  constructor(rule: MaxIouRule, wasm?: WasmSweep) {
    this.#rule = rule;
    this.#round = rule.precision === 'float32' ? float32 : float64;
    this.#scalar = new ScalarSweep(rule.precision);
    this.#wasm = rule.precision === 'float32' ? (wasm ?? null) : null;
    this.#counted = this.#wasm && CountedLabels.for(rule, this.#wasm);
    this.#sweep = this.#scalar;
    this.#firstOnly = rule.lowQualityMatches === 'first' || rule.firstBestOnly === true;
    ({ foregroundIou: this.#foregroundIou, ignoredIou: this.#ignoredIou } =
      roundedThresholds(rule));
    this.#labelsOtherwise = labelsOtherwise(rule);
  }

  *assign(input: MaxIouInput): Steps<Assignment> {
    return this.counted(input) ?? (yield* this.#list(input));
  }

  /** The labels as counts, at once; null where they are not asked for as counts, or have to be listed. */
  counted(input: MaxIouInput): Assignment | null {
    return input.countsOnly === true ? (this.#counted?.of(input) ?? null) : null;
  }

  *#list({ grid, targets, regions, resized, lowestIou }: MaxIouInput): Steps<Assignment> {
    this.#inRegions = NONE;
    // Without boxes MMDetection calls every anchor background before it looks at crowds.
    if (regions !== undefined && targets.count > 0)
      this.#inRegions = yield* this.#findRegions(grid, regions);
    this.#takeBoxes(grid, targets);
    const { foregroundIou, backgroundIou, lowQualityMatches } = this.#rule;
    const swept = Math.min(lowestIou ?? 1, foregroundIou, backgroundIou);
    yield* this.#sweepAll(grid, swept, this.#labelsOtherwise);
    const lastBoxWithoutOverlap = this.#lastBoxWithoutOverlap(targets.count);
    if (lastBoxWithoutOverlap !== -1 && lowQualityMatches === 'own')
      yield* this.#sweepAll(grid, 0, true);
    this.#forced.reset(grid.count);
    if (lowQualityMatches === 'own') yield* this.#forceForOwner(grid, swept);
    else if (lowQualityMatches !== 'none') yield* this.#forceForBox(grid);
    const counts = lowestIou === null ? null : this.#iouCounts;
    this.#label(lastBoxWithoutOverlap === -1, counts);
    if (lastBoxWithoutOverlap !== -1) yield* this.#labelAll(grid, lastBoxWithoutOverlap);
    this.#ignore(this.#inRegions);
    if (this.#rule.ignoreCentresInPadding === true)
      this.#ignore(new Set(paddingAnchors(grid, resized, this.#round)));
    return {
      grid,
      foreground: this.#foreground,
      ignored: this.#ignored,
      iouCounts: counts,
      bestIous: this.#bestIous,
      ...(this.#labelsOtherwise && { highestIou: this.#highestIou }),
    };
  }

  #takeBoxes(grid: AnchorGrid, targets: TargetBoxes): void {
    this.#boxes.length = targets.count;
    for (let index = 0; index < targets.count; index++)
      this.#boxes[index] = boxOn(grid, targets, index, this.#round);
    this.#index = null;
  }

  /** Highest IoUs of anchors and boxes, and for low-quality matches the best anchors of every box. */
  *#sweepAll(grid: AnchorGrid, lowestIou: number, keeps: boolean): Steps<void> {
    const task = { grid, boxes: this.#boxes, iou: lowestIou * (1 - 1e-5), keeps };
    if (this.#wasm?.begin(task) === true) this.#sweep = this.#wasm;
    else {
      this.#scalar.begin(task);
      this.#sweep = this.#scalar;
    }
    this.#best.clear();
    const leastIou = this.#round(this.#rule.lowQualityIou ?? 0);
    const count = this.#boxes.length;
    if (this.#bestIous.length < count) this.#bestIous = new Float64Array(2 * count);
    for (let index = 0; index < count; index++) {
      if (index % BOXES_SWEPT === BOXES_SWEPT - 1) yield;
      this.#best.begin(index);
      this.#sweep.sweep(index, this.#best);
      // A best just at the edge of the sweep may have equals that the sweep left out.
      if (this.#best.best < lowestIou)
        searchBest(grid, this.#boxes[index] as TargetBox, this.#best, { round: this.#round });
      if (this.#inRegions.size > 0) this.#searchOutside(grid, this.#boxes[index] as TargetBox);
      this.#bestIous[index] = this.#best.best;
      if (this.#best.best < leastIou) this.#best.decline();
      else if (this.#firstOnly) this.#best.keepFirst(firstOutside(this.#inRegions));
    }
  }

  /**
   * The last box that overlaps no anchor, where the framework takes 0 for its best IoU and every anchor for a best anchor;
   * −1 without such a box.
   */
  #lastBoxWithoutOverlap(boxes: number): number {
    const { lowQualityMatches, lowQualityIou = 0 } = this.#rule;
    if (lowQualityMatches === 'none' || this.#firstOnly || lowQualityIou > 0) return -1;
    let last = boxes - 1;
    while (last >= 0 && this.#bestIous[last] !== 0) last--;
    return last;
  }

  /** Best anchors below the foreground threshold go to the box they overlap most themselves. */
  *#forceForOwner(grid: AnchorGrid, lowestIou: number): Steps<void> {
    for (let i = 0; i < this.#best.count; i++) {
      if (i % ANCHORS_A_PIECE === ANCHORS_A_PIECE - 1) yield;
      const anchor = this.#best.anchors[i] as number;
      const iou = this.#sweep.highest(anchor);
      if (iou >= this.#foregroundIou || this.#forced.has(anchor)) continue;
      // From the swept IoU on, the anchor has been compared with every box that matters; else it is compared now.
      if (iou >= lowestIou) this.#forced.add(anchor, this.#sweep.owner(anchor), iou);
      else {
        this.#index ??= yield* BoxIndex.of(this.#boxes);
        const best = this.#index.owner(anchorAt(grid, anchor, this.#round), this.#round);
        this.#forced.add(anchor, best.index, best.iou);
      }
    }
  }

  /** Best anchors go to the box that wants them: the last one, or with `first` the first one. */
  *#forceForBox(grid: AnchorGrid): Steps<void> {
    for (let i = 0; i < this.#best.count; i++) {
      if (i % ANCHORS_A_PIECE === ANCHORS_A_PIECE - 1) yield;
      const anchor = this.#best.anchors[i] as number;
      if (this.#rule.lowQualityMatches === 'first' && this.#forced.has(anchor)) continue;
      const index = this.#best.boxes[i] as number;
      const box = this.#boxes[index] as TargetBox;
      const iou = overlap(box, anchorAt(grid, anchor, this.#round), this.#round);
      this.#forced.add(anchor, index, iou);
    }
  }

  /** Counts every anchor by its IoU, and labels it where labels follow from IoUs. */
  #label(byIou: boolean, counts: Int32Array | null): void {
    const [foreground, ignored] = [this.#foreground, this.#ignored];
    foreground.clear();
    ignored.clear();
    const foregroundIou = byIou ? this.#foregroundIou : Infinity;
    const ignoredIou = byIou ? this.#ignoredIou : Infinity;
    this.#sweep.collect(counts, { foregroundIou, ignoredIou, foreground, ignored });
    if (!byIou) return;
    // Those that go to the box they overlap most are below the foreground threshold.
    if (this.#rule.lowQualityMatches !== 'own') foreground.drop(this.#forced);
    ignored.drop(this.#forced);
    this.#forced.copyTo(foreground);
  }

  /** Labels when a box overlaps no anchor: it makes every anchor foreground. */
  *#labelAll(grid: AnchorGrid, lastBoxWithoutOverlap: number): Steps<void> {
    for (let anchor = 0; anchor < grid.count; anchor++) {
      if (anchor % ANCHORS_A_PIECE === ANCHORS_A_PIECE - 1) yield;
      const iou = this.#sweep.highest(anchor);
      if (this.#rule.lowQualityMatches === 'own')
        this.#foreground.add(anchor, iou > 0 ? this.#sweep.owner(anchor) : 0, iou);
      else if (!this.#forced.copyOne(anchor, lastBoxWithoutOverlap, this.#foreground))
        this.#foreground.add(anchor, lastBoxWithoutOverlap, 0);
    }
  }

  *#findRegions(grid: AnchorGrid, regions: TargetBoxes): Steps<ReadonlySet<number>> {
    const { crowdRegions } = this.#rule;
    if (crowdRegions === undefined) return NONE;
    const boxes = Array.from({ length: regions.count }, (_, index) =>
      boxOn(grid, regions, index, this.#round),
    );
    return yield* anchorsInCrowds(grid, boxes, crowdRegions, this.#round);
  }

  #searchOutside(grid: AnchorGrid, box: TargetBox): void {
    bestOutsideIgnored(grid, box, this.#best, { ignored: this.#inRegions, round: this.#round });
  }

  /** Whatever they overlap. */
  #ignore(anchors: ReadonlySet<number>): void {
    if (anchors.size === 0) return;
    this.#foreground.drop(anchors);
    this.#ignored.drop(anchors);
    for (const anchor of anchors) this.#ignored.add(anchor, -1, this.#sweep.highest(anchor));
  }
}

const NONE: ReadonlySet<number> = new Set();

/** The lowest index that is not in the set. */
function firstOutside(anchors: ReadonlySet<number>): number {
  let first = 0;
  while (anchors.has(first)) first++;
  return first;
}
