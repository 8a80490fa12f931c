import { type AnchorGrid, levelOf } from '../../anchors/AnchorGrid.ts';
import { IOU_BINS } from '../Assignment.ts';
import type { BestAnchors } from '../BestAnchors.ts';
import type { TargetBox } from '../TargetBox.ts';
import type { MatchColumns } from '../MatchColumns.ts';
import type { AnchorSweep, IouLabels, SweepTask } from './AnchorSweep.ts';
import {
  KIND_BYTES,
  kindCount,
  planeOf,
  planeValues,
  SPARE,
  tableBytes,
  writeKinds,
} from './kindTables.ts';

/** The module's own data lie below. */
const TABLES = 0x1_0000;
/** Tables of grids that are kept: images of a set share a few padded sizes of some 50 KB each. */
const TABLES_BYTES = 0x80_0000;
const PAGE_BYTES = 0x1_0000;
const WINDOW_BYTES = 16;
/** Beyond this one image would take more than 400 MB. */
const MOST_ANCHORS = 2 ** 24;
const MOST_WINDOWS = 2 ** 24;

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly place: (...addresses: number[]) => void;
  readonly forget: () => void;
  /** Addresses of the first kind and after the last, corners of the box, IoU, index of the box. */
  readonly sweep: (...task: number[]) => number;
  readonly best: () => number;
  /** IoUs, 0 or 1, 0 or 1, room; how many are foreground. */
  readonly collect: (...task: number[]) => number;
  readonly ignored: (room: number) => number;
  readonly countedFrom: (bin: number) => number;
}

/** Where the kinds of a grid lie. */
interface Tables {
  readonly from: number;
  readonly to: number;
}

/**
 * The sweep of float32 rules in WebAssembly, four anchors at a time: the same windows, the same visits, the same bits as
 * `ScalarSweep`. Memory grows with the largest image.
 */
export class WasmSweep implements AnchorSweep {
  readonly #exports: Exports;
  readonly #tablesBytes: number;
  #floats: Float32Array = new Float32Array(0);
  #integers: Int32Array = new Int32Array(0);
  readonly #known = new Map<AnchorGrid, Tables>();
  #tablesEnd = TABLES;
  #tables: Tables = { from: 0, to: 0 };
  #capacity = { columns: 0, values: 0, anchors: 0, windows: 0 };
  /** Addresses, in values of four bytes. */
  #highest = 0;
  #owners = 0;
  #listed = { anchors: 0, boxes: 0, ious: 0 };
  #grid: AnchorGrid | null = null;
  #boxes: readonly TargetBox[] = [];
  #iou = 0;
  #keeps = false;

  /**
   * @param module      `sweepAnchors.wasm`, compiled; every assigner has its own instance
   * @param tablesBytes room for the tables of grids, a multiple of 16
   */
  constructor(module: WebAssembly.Module, tablesBytes = TABLES_BYTES) {
    this.#exports = new WebAssembly.Instance(module, {}).exports as unknown as Exports;
    this.#tablesBytes = tablesBytes;
  }

  /** Whether the kernel does for an image exactly what the TypeScript does; where not, that must do it. */
  takes({ grid, boxes, iou }: SweepTask): boolean {
    return (
      iou > 0 &&
      grid.unitHeight === 1 &&
      grid.unitWidth === 1 &&
      grid.count <= MOST_ANCHORS &&
      boxes.length * kindCount(grid) <= MOST_WINDOWS &&
      tableBytes(grid) <= this.#tablesBytes &&
      boxes.every(inFloat32)
    );
  }

  begin({ grid, boxes, iou, keeps }: SweepTask): void {
    this.#exports.forget();
    this.#reserve(grid, boxes.length);
    this.#tables = this.#known.get(grid) ?? this.#addTables(grid);
    this.#grid = grid;
    this.#boxes = boxes;
    this.#iou = iou;
    this.#keeps = keeps;
  }

  sweep(index: number, best: BestAnchors): void {
    const box = this.#boxes[index];
    if (box === undefined) throw new RangeError(`no box ${index}`);
    const { from, to } = this.#tables;
    const { x1, y1, x2, y2 } = box;
    const ties = this.#exports.sweep(from, to, x1, y1, x2, y2, this.#iou, index);
    if (ties === 0) return;
    const iou = this.#exports.best();
    for (let i = 0; i < ties; i++)
      best.offer(this.#integers[this.#listed.anchors + i] as number, iou);
  }

  highest(anchor: number): number {
    // Negative where it was counted.
    return Math.abs(this.#floats[this.#highest + this.#placeOf(anchor)] as number);
  }

  owner(anchor: number): number {
    return this.#integers[this.#owners + this.#placeOf(anchor)] as number;
  }

  collect(counts: Int32Array | null, labels: IouLabels): void {
    const { foregroundIou, ignoredIou, foreground, ignored } = labels;
    const wanted = [counts === null ? 0 : 1, this.#keeps ? 1 : 0] as const;
    const room = this.#capacity.anchors;
    const front = this.#exports.collect(foregroundIou, ignoredIou, ...wanted, room);
    const back = this.#exports.ignored(room);
    this.#copyListed(foreground, 0, front);
    this.#copyListed(ignored, room - back, room);
    if (counts !== null) this.#readCounts(counts);
  }

  #copyListed(matches: MatchColumns, from: number, to: number): void {
    const { anchors, boxes, ious } = this.#listed;
    matches.append(
      this.#integers.subarray(anchors + from, anchors + to),
      this.#integers.subarray(boxes + from, boxes + to),
      this.#floats.subarray(ious + from, ious + to),
    );
  }

  #readCounts(counts: Int32Array): void {
    let above = 0;
    for (let bin = IOU_BINS - 1; bin > 0; bin--) {
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

  #addTables(grid: AnchorGrid): Tables {
    const bytes = 8 * Math.ceil(tableBytes(grid) / 8);
    if (this.#tablesEnd + bytes > TABLES + this.#tablesBytes) {
      this.#known.clear();
      this.#tablesEnd = TABLES;
    }
    const from = this.#tablesEnd;
    writeKinds(this.#exports.memory.buffer, from, grid);
    this.#tablesEnd += bytes;
    const tables = { from, to: from + KIND_BYTES * kindCount(grid) };
    this.#known.set(grid, tables);
    return tables;
  }

  /** Makes room for an image; whatever was there before has been forgotten. */
  #reserve(grid: AnchorGrid, boxes: number): void {
    const { columns, values, anchors, windows } = this.#capacity;
    const widest = Math.max(0, ...grid.levels.map(level => level.columns));
    const wanted = {
      columns: Math.max(columns, widest),
      values: Math.max(values, planeValues(grid)),
      anchors: Math.max(anchors, grid.count),
      windows: Math.max(windows, boxes * kindCount(grid)),
    };
    if (
      wanted.columns === columns &&
      wanted.values === values &&
      wanted.anchors === anchors &&
      wanted.windows === windows
    )
      return;
    this.#capacity = wanted;
    this.#layOut();
  }

  #layOut(): void {
    const { columns, values, anchors, windows } = this.#capacity;
    const { memory, place } = this.#exports;
    const sizes = [
      4 * (columns + 2 * SPARE),
      4 * (columns + 2 * SPARE),
      4 * (values + SPARE),
      4 * (values + SPARE),
      4 * anchors,
      4 * anchors,
      4 * anchors,
      WINDOW_BYTES * windows,
    ];
    let end = TABLES + this.#tablesBytes;
    const places = sizes.map(bytes => {
      const at = end;
      end += 16 * Math.ceil(bytes / 16);
      return at;
    });
    const pages = Math.ceil(end / PAGE_BYTES) - memory.buffer.byteLength / PAGE_BYTES;
    if (pages > 0) memory.grow(pages);
    this.#floats = new Float32Array(memory.buffer);
    this.#integers = new Int32Array(memory.buffer);
    const [, , highest = 0, owners = 0, ...lists] = places.map(address => address / 4);
    this.#highest = highest;
    this.#owners = owners;
    const [listedAnchors = 0, listedBoxes = 0, listedIous = 0] = lists;
    this.#listed = { anchors: listedAnchors, boxes: listedBoxes, ious: listedIous };
    this.#floats.fill(0, this.#highest, this.#owners);
    place(...places);
  }
}

function inFloat32({ x1, y1, x2, y2 }: TargetBox): boolean {
  const { fround } = Math;
  return fround(x1) === x1 && fround(y1) === y1 && fround(x2) === x2 && fround(y2) === y2;
}
