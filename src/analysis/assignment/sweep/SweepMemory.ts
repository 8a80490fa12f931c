import type { AnchorGrid } from '../../anchors/AnchorGrid.ts';
import {
  GROUP_BYTES,
  LEVEL_BYTES,
  planeValues,
  type RecordPlaces,
  SHAPE_BYTES,
  SPARE,
  type Views,
  writeGrid,
} from './gridRecords.ts';

/** The module's own data lie below. */
const START = 0x1_0000;
const PAGE_BYTES = 0x1_0000;
/** As in `src/wasm/sweep/memory.ts`. */
const WINDOW_BYTES = 20;
/** So many are noted one by one: those of some 150 boxes, beyond which most of a grid has been visited. */
const WINDOWS = 4096;

/**
 * Room for the largest image so far: levels, shapes, groups, columns and rows of a level, values of all planes, anchors,
 * windows.
 */
type Capacity = readonly [number, number, number, number, number, number, number, number];
const NO_ROOM: Capacity = [-1, -1, -1, -1, -1, -1, -1, -1];
const ANCHORS = 6;

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly place: (...addresses: number[]) => void;
  /** Addresses of the first level and after the last. */
  readonly group: (levels: number, levelsEnd: number) => void;
}

/** The memory of the kernel: grows with the largest image, and says where what lies. */
export class SweepMemory {
  readonly #exports: Exports;
  #capacity = NO_ROOM;
  /** The one that is written. */
  #grid: AnchorGrid | null = null;
  /** Room only grows: what it was enough for once, it is enough for. */
  readonly #fitting = new WeakSet<AnchorGrid>();
  /** Of each level that is written. */
  #shapes: Float64Array[] = [];
  views: Views = viewsOf(new ArrayBuffer(0));
  records: RecordPlaces = { levels: 0, shapes: 0, groups: 0 };
  /** Where columns begin, in values of four bytes. */
  highest = 0;
  owners = 0;
  listed = { anchors: 0, boxes: 0, ious: 0 };

  constructor(exports: Exports) {
    this.#exports = exports;
  }

  /** Anchors that the lists have room for. */
  get room(): number {
    return this.#capacity[ANCHORS];
  }

  /**
   * Makes room for an image; where more is needed than there was, the last image is forgotten.
   *
   * @returns false where the memory cannot grow so far
   */
  holds(grid: AnchorGrid): boolean {
    if (this.#fitting.has(grid)) return true;
    try {
      this.#reserve(grid);
      this.#fitting.add(grid);
      return true;
    } catch (thrown) {
      if (thrown instanceof RangeError) return false;
      throw thrown;
    }
  }

  /** Puts a grid, for which there is room, where the kernel looks for it. */
  put(grid: AnchorGrid): void {
    if (grid === this.#grid) return;
    this.#grid = grid;
    const { levels } = this.records;
    if (!writeGrid(this.views, this.records, grid, this.#shapes))
      this.#exports.group(levels, levels + LEVEL_BYTES * grid.levels.length);
  }

  #reserve(grid: AnchorGrid): void {
    let [shapes, groups, columns, rows] = [0, 0, 0, 0];
    for (const level of grid.levels) {
      shapes += level.anchorsPerCell;
      groups += Math.ceil(level.anchorsPerCell / 4);
      columns = Math.max(columns, level.columns);
      rows = Math.max(rows, level.rows);
    }
    const windows = Math.max(WINDOWS, shapes);
    const values = planeValues(grid);
    const sides = [grid.levels.length, shapes, groups, columns, rows] as const;
    const needed: Capacity = [...sides, values, grid.count, windows];
    const had = this.#capacity;
    if (needed.some((number, at) => number > (had[at] as number)))
      this.#layOut(
        needed.map((number, at) => grown(had[at] as number, number)) as unknown as Capacity,
      );
  }

  #layOut(capacity: Capacity): void {
    const [levels, shapes, groups, columns, rows, values, anchors, windows] = capacity;
    const { memory, place } = this.#exports;
    const sizes = [
      LEVEL_BYTES * levels,
      SHAPE_BYTES * shapes,
      GROUP_BYTES * groups,
      4 * (columns + 2 * SPARE),
      4 * (columns + 2 * SPARE),
      4 * (rows + 2 * SPARE),
      4 * (rows + 2 * SPARE),
      4 * (values + SPARE),
      4 * (values + SPARE),
      4 * anchors,
      4 * anchors,
      4 * anchors,
      WINDOW_BYTES * windows,
    ];
    let end = START;
    const addresses = sizes.map(bytes => {
      const at = end;
      end += 16 * Math.ceil(bytes / 16);
      return at;
    });
    const pages = Math.ceil(end / PAGE_BYTES) - memory.buffer.byteLength / PAGE_BYTES;
    if (pages > 0) memory.grow(pages);
    this.#capacity = capacity;
    this.#grid = null;
    this.views = viewsOf(memory.buffer);
    const [levelsAt = 0, shapesAt = 0, groupsAt = 0, ...places] = addresses;
    this.records = { levels: levelsAt, shapes: shapesAt, groups: groupsAt };
    this.#shapes = [];
    const [highest = 0, owners = 0, ...lists] = places.slice(4).map(address => address / 4);
    this.highest = highest;
    this.owners = owners;
    const [listedAnchors = 0, listedBoxes = 0, listedIous = 0] = lists;
    this.listed = { anchors: listedAnchors, boxes: listedBoxes, ious: listedIous };
    this.views.floats.fill(0, highest, owners);
    place(...places, (places.at(-1) ?? 0) + WINDOW_BYTES * windows);
  }
}

function viewsOf(buffer: ArrayBufferLike): Views {
  return {
    doubles: new Float64Array(buffer),
    floats: new Float32Array(buffer),
    integers: new Int32Array(buffer),
  };
}

/** A quarter more than is needed where there is too little, since images may come in the order of their size. */
function grown(room: number, needed: number): number {
  return needed <= room ? room : Math.ceil(needed * (room < 0 ? 1 : 1.25));
}
