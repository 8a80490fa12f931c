import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type AnchorGrid, AnchorGrids } from '../../../../src/analysis/anchors/AnchorGrid.ts';
import { anchorAt } from '../../../../src/analysis/assignment/anchorBox.ts';
import { IOU_BINS } from '../../../../src/analysis/assignment/Assignment.ts';
import { BestAnchors } from '../../../../src/analysis/assignment/ious/BestAnchors.ts';
import { MatchColumns } from '../../../../src/analysis/assignment/MatchColumns.ts';
import type {
  AnchorSweep,
  SweepTask,
} from '../../../../src/analysis/assignment/sweep/AnchorSweep.ts';
import { ScalarSweep } from '../../../../src/analysis/assignment/sweep/ScalarSweep.ts';
import { WasmSweep } from '../../../../src/analysis/assignment/sweep/WasmSweep.ts';
import { type TargetBox, targetBox } from '../../../../src/analysis/assignment/TargetBox.ts';
import { octaveLevels } from '../../../../src/analysis/detectors/sizes/octaveLevels.ts';
import { inDirtyMemory } from '../../../helpers/assignment/dirtyMemory.ts';
import { SWEEPS } from '../../../helpers/assignment/sweeps.ts';

const module = SWEEPS[1]![1]!;
const grids = new AnchorGrids({
  kind: 'anchors',
  generator: 'torchvision',
  offset: 0,
  levels: octaveLevels(3),
});
const sides = fc.oneof(
  fc.double({ min: 0.05, max: 700, noNaN: true }),
  fc.constantFrom(16, 32, 40, 64, 128, 512),
);
const starts = fc.oneof(fc.double({ min: -20, max: 400, noNaN: true }), fc.constantFrom(0, 8, 64));
const boxes = fc
  .array(fc.tuple(starts, starts, sides, sides), { maxLength: 12 })
  .map(list => list.map(([x, y, width, height]) => boxAt(x, y, x + width, y + height)));
const tasks = fc.record({
  grid: fc
    .record({ height: fc.integer({ min: 1, max: 400 }), width: fc.integer({ min: 1, max: 400 }) })
    .map(size => grids.of(size)),
  boxes: fc.tuple(boxes, fc.boolean()).map(([list, twice]) => (twice ? [...list, ...list] : list)),
  iou: fc.constantFrom(0.05, 0.1, 0.4).map(iou => iou * (1 - 1e-5)),
  keeps: fc.boolean(),
  counts: fc.boolean(),
});

interface Task extends SweepTask {
  /** Whether the histogram is wanted. */
  readonly counts?: boolean;
}

function boxAt(...corners: [number, number, number, number]): TargetBox {
  return targetBox(corners.map(Math.fround), 0, Math.fround);
}

/** All that a sweep tells of an image, with every IoU to the bit. */
function told(sweep: AnchorSweep, task: Task) {
  expect(sweep.begin(task)).toBe(true);
  const best = new BestAnchors();
  const bests = task.boxes.map((_, index) => {
    best.begin(index);
    sweep.sweep(index, best);
    return best.best;
  });
  const anchors = Array.from({ length: task.grid.count }, (_, anchor) => anchor);
  const before = anchors.map(anchor => sweep.highest(anchor));
  const counts = task.counts === false ? null : new Int32Array(IOU_BINS);
  const [foreground, ignored] = [new MatchColumns(), new MatchColumns()];
  const [foregroundIou, ignoredIou] = [Math.fround(0.5), Math.fround(0.3)];
  sweep.collect(counts, { foregroundIou, ignoredIou, foreground, ignored });
  return {
    bests,
    ties: [...best.anchors.subarray(0, best.count)],
    highest: anchors.map(anchor => sweep.highest(anchor)),
    before,
    owners: anchors.filter(a => before[a]! > 0).map(anchor => sweep.owner(anchor)),
    counts: counts && [...counts],
    foreground: inOrder(foreground),
    ignored: inOrder(ignored),
  };
}

/** Anchor, box and IoU of each, by anchor. */
function inOrder({ count, anchors, boxes: owners, ious }: MatchColumns) {
  return Array.from({ length: count }, (_, i) => [anchors[i]!, owners[i]!, ious[i]!]).toSorted(
    (a, b) => a[0]! - b[0]!,
  );
}

/** Whether both sweeps tell the same; compared as text, since there are many anchors. */
function tellTheSame(wasm: AnchorSweep, task: Task): boolean {
  const expected = told(new ScalarSweep('float32'), task);
  return JSON.stringify(told(wasm, task)) === JSON.stringify(expected);
}

describe.each<[string, () => WasmSweep]>([
  ['fresh memory', () => new WasmSweep(module)],
  ['memory full of rubbish', () => inDirtyMemory(() => new WasmSweep(module))],
])('the sweep in WebAssembly in %s', (_, make) => {
  it('tells the same as the one in TypeScript, image after image of any size', () => {
    const wasm = make();
    fc.assert(
      fc.property(tasks, task => tellTheSame(wasm, task)),
      { seed: 3, numRuns: 150 },
    );
  });
});

describe('the sweep in WebAssembly', () => {
  it('finds the ties of a box in the middle of four anchors, and of a box given twice', () => {
    const wasm = new WasmSweep(module);
    const box = boxAt(-4, -4, 44, 44);
    const grid = grids.of({ height: 96, width: 96 });
    const task = { grid, boxes: [box, box], iou: 0.1, keeps: true };
    const { ties, owners } = told(wasm, task);
    expect(ties.length).toBeGreaterThan(2);
    expect(new Set(owners)).toEqual(new Set([0]));
    expect(tellTheSame(wasm, task)).toBe(true);
  });

  it('visits the same anchors where the least overlap is no float32', () => {
    const wasm = new WasmSweep(module);
    const grid = grids.of({ height: 96, width: 96 });
    const places = fc.record({ x: starts, side: sides, anchor: fc.nat(9 * 11 * 12) });
    fc.assert(
      fc.property(places, fc.constantFrom(1e-9, -1e-9), ({ x, side, anchor }, share) => {
        const box = boxAt(x, 9, x + side, 9 + side);
        const iou = iouJustAt(grid, box, anchor, share);
        return iou === null || tellTheSame(wasm, { grid, boxes: [box], iou, keeps: true });
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('lists nothing of a grid without anchors, also when it is the first', () => {
    const grid = grids.of({ height: 0, width: 0 });
    const task = { grid, boxes: [], iou: 0.1, keeps: false };
    expect(grid.count).toBe(0);
    expect(tellTheSame(new WasmSweep(module), task)).toBe(true);
  });

  it.each([
    ['on a small grid', { side: 128, least: 20, lowest: 0.1 }],
    ['with few anchors each', { side: 640, least: 28, lowest: 0.4 }],
  ])('takes thousands of boxes %s, and still forgets them', (_, { side, least, lowest }) => {
    const wasm = new WasmSweep(module);
    const many = Array.from({ length: 5000 }, (__, i) => {
      const [x, y] = [(i * 97) % side, (i * 89) % (side - 7)];
      return boxAt(x, y, x + least + (i % 7), y + least + (i % 11));
    });
    const grid = grids.of({ height: side, width: side });
    expect(tellTheSame(wasm, { grid, boxes: many, iou: lowest, keeps: true })).toBe(true);
    const none = told(wasm, { grid, boxes: [], iou: lowest, keeps: true });
    expect(none.counts).toEqual([grid.count, ...Array.from({ length: IOU_BINS - 1 }, () => 0)]);
    expect(none.highest.every(highest => highest === 0)).toBe(true);
    expect(tellTheSame(wasm, { grid, boxes: many, iou: lowest, keeps: false })).toBe(true);
  });

  it('leaves an image that its memory cannot grow for to TypeScript, and goes on with smaller ones', () => {
    const wasm = new WasmSweep(module);
    const task = (side: number) => ({
      grid: grids.of({ height: side, width: side }),
      boxes: [boxAt(3, 3, 40, 44)],
      iou: 0.1,
      keeps: false,
    });
    expect(tellTheSame(wasm, task(200))).toBe(true);
    const grow = vi.spyOn(WebAssembly.Memory.prototype, 'grow').mockImplementation(() => {
      throw new RangeError('no more');
    });
    expect(wasm.begin(task(400))).toBe(false);
    expect(tellTheSame(wasm, task(100))).toBe(true);
    grow.mockRestore();
    expect(tellTheSame(wasm, task(400))).toBe(true);
  });

  it.each<[string, Partial<Task>]>([
    ['boxes that are not float32', { boxes: [targetBox([0, 0, 0.1, 9], 0, Math.fround)] }],
    ['a sweep down to no overlap at all', { iou: 0 }],
    ['anchors in another unit', { grid: { ...grids.of({ height: 9, width: 9 }), unitWidth: 9 } }],
    ['a grid of a hundred million anchors', { grid: wide(2 ** 27) }],
  ])('leaves %s to TypeScript', (_, part) => {
    const grid = grids.of({ height: 9, width: 9 });
    const task = { grid, boxes: [], iou: 0.1, keeps: false };
    const wasm = new WasmSweep(module);
    expect(wasm.begin(task)).toBe(true);
    expect(wasm.begin({ ...task, ...part })).toBe(false);
  });
});

function wide(count: number): AnchorGrid {
  return { ...grids.of({ height: 9, width: 9 }), count };
}

/** The IoU of a sweep whose least overlap misses the one of an anchor of the first level by so small a share. */
function iouJustAt(grid: AnchorGrid, box: TargetBox, index: number, share: number): number | null {
  const { grain } = grid.levels[0]!;
  const anchor = anchorAt(grid, index, Math.fround);
  const width = Math.fround(Math.min(box.x2, anchor.x2) - Math.max(box.x1, anchor.x1));
  const height = Math.fround(Math.min(box.y2, anchor.y2) - Math.max(box.y1, anchor.y1));
  if (!(width > 0 && height > 0)) return null;
  const areas = box.area + (anchor.width - 2 * grain) * (anchor.height - 2 * grain);
  const part = (width * height * (1 + share)) / (areas * (1 - 1e-6));
  return part / (1 - part);
}
