import { type AnchorGrid, levelOf } from '../../anchors/AnchorGrid.ts';
import { IOU_BINS, type LabelCounts } from '../Assignment.ts';
import type { BestAnchors } from '../ious/BestAnchors.ts';
import type { TargetBox } from '../TargetBox.ts';
import type { TargetBoxes } from '../TargetBoxes.ts';
import type { MatchColumns } from '../MatchColumns.ts';
import type { AnchorSweep, IouLabels, SweepTask } from './AnchorSweep.ts';
import { LEVEL_BYTES, planeOf, planeValues, SPARE } from './gridRecords.ts';
import type { LabelTask } from './LabelTask.ts';
import { SweepMemory } from './SweepMemory.ts';

/** Beyond this one image would take more than 340 MB. */
const MOST_ANCHORS = 2 ** 24;
/** From this IoU on labels are decided in most detectors; the kernel has a shorter way to count from there. */
const LABELS = 0.4;

/** As in `src/wasm/sweep/boxes.ts`: most boxes at once, and how far behind the first column lies what is told of them. */
const MOST_BOXES = 128;
const FOREGROUND = 5 * (MOST_BOXES + SPARE);
const IGNORED = FOREGROUND + 8 * MOST_BOXES;
const BESTS = IGNORED + 8;

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly place: (...addresses: number[]) => void;
  readonly group: (levels: number, levelsEnd: number) => void;
  /** Addresses of the first level and after the last, values of all planes. */
  readonly begin: (...grid: number[]) => void;
  /** Corners of the box, IoU, index of the box. */
  readonly sweep: (...task: number[]) => number;
  readonly best: () => number;
  /** Where in the list the anchors of the next box are put. */
  readonly listAt: (entry: number) => void;
  /** IoUs, 0 or 1, 0 or .4, 0 or 1, room; how many are foreground. */
  readonly collect: (...task: number[]) => number;
  readonly ignored: (room: number) => number;
  readonly countedFrom: (bin: number) => number;
  /** Boxes, IoUs as of `LabelTask`, 0 or 1, room. */
  readonly label: (...task: number[]) => number;
  readonly searchAll: (boxes: number) => number;
  readonly boxes: () => number;
}

/**
 * The sweep of float32 rules in WebAssembly, four anchors at a time: the same windows, the same visits, the same bits as
 * `ScalarSweep`. Memory grows with the largest image.
 */
export class WasmSweep implements AnchorSweep {
  readonly #exports: Exports;
  readonly #memory: SweepMemory;
  /** Where columns of boxes begin, in values of four bytes. */
  readonly #columns: number;
  #grid: AnchorGrid | null = null;
  #boxes: readonly TargetBox[] = [];
  #iou = 0;
  #keeps = false;
  #labels: { readonly of: Int32Array; readonly counts: LabelCounts } | null = null;

  /** @param module `sweepAnchors.wasm`, compiled; every assigner has its own instance */
  constructor(module: WebAssembly.Module) {
    this.#exports = new WebAssembly.Instance(module, {}).exports as unknown as Exports;
    this.#memory = new SweepMemory(this.#exports);
    this.#columns = this.#exports.boxes() / 4;
  }

  /** @returns false where the kernel might do something else than the TypeScript, or has no room: then that must do it */
  begin({ grid, boxes, iou, keeps }: SweepTask): boolean {
    if (!boxes.every(inFloat32) || !this.#begin(grid, iou)) return false;
    this.#boxes = boxes;
    this.#iou = iou;
    this.#keeps = keeps;
    this.#exports.listAt(0);
    return true;
  }

  #begin(grid: AnchorGrid, iou: number): boolean {
    const isFit =
      iou > 0 && grid.unitHeight === 1 && grid.unitWidth === 1 && grid.count <= MOST_ANCHORS;
    if (!isFit || !this.#memory.holds(grid)) return false;
    const { levels } = this.#memory.records;
    // First, since the windows of the last image lie on its levels.
    this.#exports.begin(levels, levels + LEVEL_BYTES * grid.levels.length, planeValues(grid));
    this.#memory.put(grid);
    this.#grid = grid;
    return true;
  }

  /**
   * The labels of a whole image in one call.
   *
   * @returns null where they have to be listed; counts are valid until the next image
   */
  countLabels(task: LabelTask): LabelCounts | null {
    const { grid, targets, enoughIou, counts, bestIous } = task;
    const { count } = targets;
    this.#iou = enoughIou * (1 - 1e-5);
    const isFit =
      count <= MOST_BOXES &&
      (counts === null || this.#lowestBin > 0) &&
      this.#begin(grid, this.#iou) &&
      this.#putBoxes(targets, 0, count);
    if (!isFit) return null;
    const { floats } = this.#memory.views;
    const isDone = this.#exports.label(
      count,
      this.#iou,
      enoughIou,
      task.lowQualityIou ?? -1,
      task.foregroundIou,
      task.ignoredIou,
      counts === null ? 0 : 1,
      this.#memory.room,
    );
    if (isDone === 0) return null;
    for (let box = 0; box < count; box++)
      bestIous[box] = floats[this.#columns + BESTS + box] as number;
    if (counts !== null) this.#readCounts(counts);
    return this.#told();
  }

  /** What the kernel has told, in its own columns, which stay where they are as long as the memory does not grow. */
  #told(): LabelCounts {
    const { integers } = this.#memory.views;
    if (this.#labels?.of !== integers) {
      const foreground = integers.subarray(this.#columns + FOREGROUND, this.#columns + IGNORED);
      const ignored = integers.subarray(this.#columns + IGNORED, this.#columns + BESTS);
      this.#labels = { of: integers, counts: { foreground, ignored } };
    }
    return this.#labels.counts;
  }

  /**
   * The highest IoU of each box with any anchor, 0 where it overlaps none; no anchor is labelled.
   *
   * @param bestIous replaced, one a box
   * @returns false where the TypeScript must do it
   */
  searchBests(grid: AnchorGrid, targets: TargetBoxes, bestIous: Float64Array): boolean {
    // Any IoU will do: nothing is swept.
    if (!this.#begin(grid, 1)) return false;
    for (let from = 0; from < targets.count; from += MOST_BOXES) {
      const count = Math.min(MOST_BOXES, targets.count - from);
      if (!this.#putBoxes(targets, from, count) || this.#exports.searchAll(count) === 0)
        return false;
      const { floats } = this.#memory.views;
      for (let box = 0; box < count; box++)
        bestIous[from + box] = floats[this.#columns + BESTS + box] as number;
    }
    return true;
  }

  /** @returns false where a corner is no float32 */
  #putBoxes({ corners }: TargetBoxes, from: number, count: number): boolean {
    const { floats } = this.#memory.views;
    for (let box = 0; box < count; box++)
      for (let side = 0; side < 4; side++) {
        const corner = corners[4 * (from + box) + side] as number;
        if (Math.fround(corner) !== corner) return false;
        floats[this.#columns + side * (MOST_BOXES + SPARE) + box] = corner;
      }
    return true;
  }

  sweep(index: number, best: BestAnchors): void {
    const box = this.#boxes[index];
    if (box === undefined) throw new RangeError(`no box ${index}`);
    const { x1, y1, x2, y2 } = box;
    const ties = this.#exports.sweep(x1, y1, x2, y2, this.#iou, index);
    if (ties === 0) return;
    const iou = this.#exports.best();
    for (let i = 0; i < ties; i++)
      best.offer(this.#memory.views.integers[this.#memory.listed.anchors + i] as number, iou);
  }

  highest(anchor: number): number {
    // Negative where it was counted.
    return Math.abs(
      this.#memory.views.floats[this.#memory.highest + this.#placeOf(anchor)] as number,
    );
  }

  owner(anchor: number): number {
    return this.#memory.views.integers[this.#memory.owners + this.#placeOf(anchor)] as number;
  }

  collect(counts: Int32Array | null, labels: IouLabels): void {
    const { foregroundIou, ignoredIou, foreground, ignored } = labels;
    const lowest = this.#lowestBin / IOU_BINS;
    const wanted = [counts === null ? 0 : 1, lowest, this.#keeps ? 1 : 0] as const;
    const { room } = this.#memory;
    const front = this.#exports.collect(foregroundIou, ignoredIou, ...wanted, room);
    const back = this.#exports.ignored(room);
    this.#copyListed(foreground, 0, front);
    this.#copyListed(ignored, room - back, room);
    if (counts !== null) this.#readCounts(counts);
  }

  #copyListed(matches: MatchColumns, from: number, to: number): void {
    const { anchors, boxes, ious } = this.#memory.listed;
    matches.append(
      this.#memory.views.integers.subarray(anchors + from, anchors + to),
      this.#memory.views.integers.subarray(boxes + from, boxes + to),
      this.#memory.views.floats.subarray(ious + from, ious + to),
    );
  }

  /** The first bin that is counted on its own: where labels alone are swept, those below are not looked at. */
  get #lowestBin(): number {
    return this.#iou * (1 + 1e-4) >= LABELS ? LABELS * IOU_BINS : 0;
  }

  #readCounts(counts: Int32Array): void {
    let above = 0;
    counts.fill(0);
    for (let bin = IOU_BINS - 1; bin >= Math.max(1, this.#lowestBin); bin--) {
      const from = this.#exports.countedFrom(bin);
      counts[bin] = from - above;
      above = from;
    }
    counts[0] = (this.#grid?.count ?? 0) - above;
  }

  /** Where an anchor lies in its plane, counted from the first plane. */
  #placeOf(anchor: number): number {
    const { levels } = this.#grid as AnchorGrid;
    const own = levelOf(this.#grid as AnchorGrid, anchor);
    let place = 0;
    for (let i = 0; i < own; i++) {
      const before = levels[i] as AnchorGrid['levels'][number];
      place += before.anchorsPerCell * planeOf(before);
    }
    const level = levels[own] as AnchorGrid['levels'][number];
    const within = anchor - level.first;
    const cell = Math.floor(within / level.anchorsPerCell);
    return place + (within - cell * level.anchorsPerCell) * planeOf(level) + cell;
  }
}

function inFloat32({ x1, y1, x2, y2 }: TargetBox): boolean {
  const { fround } = Math;
  return fround(x1) === x1 && fround(y1) === y1 && fround(x2) === x2 && fround(y2) === y2;
}
