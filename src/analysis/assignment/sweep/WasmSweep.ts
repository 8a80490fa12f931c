import { type AnchorGrid, levelOf } from '../../anchors/AnchorGrid.ts';
import { IOU_BINS } from '../Assignment.ts';
import type { BestAnchors } from '../ious/BestAnchors.ts';
import type { TargetBox } from '../TargetBox.ts';
import type { MatchColumns } from '../MatchColumns.ts';
import type { AnchorSweep, IouLabels, SweepTask } from './AnchorSweep.ts';
import { LEVEL_BYTES, planeOf, planeValues } from './gridRecords.ts';
import { SweepMemory } from './SweepMemory.ts';

/** Beyond this one image would take more than 340 MB. */
const MOST_ANCHORS = 2 ** 24;
/** From this IoU on labels are decided in most detectors; the kernel has a shorter way to count from there. */
const LABELS = 0.4;

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly place: (...addresses: number[]) => void;
  /** Addresses of the first level and after the last, values of all planes. */
  readonly begin: (...grid: number[]) => void;
  /** Corners of the box, IoU, index of the box. */
  readonly sweep: (...task: number[]) => number;
  readonly best: () => number;
  /** IoUs, 0 or 1, 0 or .4, 0 or 1, room; how many are foreground. */
  readonly collect: (...task: number[]) => number;
  readonly ignored: (room: number) => number;
  readonly countedFrom: (bin: number) => number;
}

/**
 * The sweep of float32 rules in WebAssembly, four anchors at a time: the same windows, the same visits, the same bits as
 * `ScalarSweep`. Memory grows with the largest image.
 */
export class WasmSweep implements AnchorSweep {
  readonly #exports: Exports;
  readonly #memory: SweepMemory;
  #grid: AnchorGrid | null = null;
  #boxes: readonly TargetBox[] = [];
  #iou = 0;
  #keeps = false;

  /** @param module `sweepAnchors.wasm`, compiled; every assigner has its own instance */
  constructor(module: WebAssembly.Module) {
    this.#exports = new WebAssembly.Instance(module, {}).exports as unknown as Exports;
    this.#memory = new SweepMemory(this.#exports);
  }

  /** @returns false where the kernel might do something else than the TypeScript, or has no room: then that must do it */
  begin({ grid, boxes, iou, keeps }: SweepTask): boolean {
    const isFit =
      iou > 0 &&
      grid.unitHeight === 1 &&
      grid.unitWidth === 1 &&
      grid.count <= MOST_ANCHORS &&
      boxes.every(inFloat32);
    if (!isFit || !this.#memory.holds(grid)) return false;
    const { levels } = this.#memory.records;
    // First, since the windows of the last image lie on its levels.
    this.#exports.begin(levels, levels + LEVEL_BYTES * grid.levels.length, planeValues(grid));
    this.#memory.put(grid);
    this.#grid = grid;
    this.#boxes = boxes;
    this.#iou = iou;
    this.#keeps = keeps;
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
