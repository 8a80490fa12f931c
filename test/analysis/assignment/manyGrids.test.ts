import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnchorGrids } from '../../../src/analysis/anchors/AnchorGrid.ts';
import { MaxIouAssigner } from '../../../src/analysis/assignment/maxIou/MaxIouAssigner.ts';
import { WasmSweep } from '../../../src/analysis/assignment/sweep/WasmSweep.ts';
import { PRESETS } from '../../../src/analysis/detectors/presets.ts';
import { anchorsOf, maxIouOf } from '../../helpers/assignment/anchorsOf.ts';
import { inDirtyMemory } from '../../helpers/assignment/dirtyMemory.ts';
import { MaxIouDefinition, type PlainBox } from '../../helpers/assignment/maxIouDefinition.ts';
import { differentAnchors, sparseLabels } from '../../helpers/assignment/sparseLabels.ts';
import { SWEEPS } from '../../helpers/assignment/sweeps.ts';

const module = SWEEPS[1]![1]!;
const RUNS = 60;
const presets = PRESETS.filter(
  ({ assigner, candidates }) => assigner.kind === 'max-iou' && candidates.kind === 'anchors',
);

const input = fc.record({
  height: fc.integer({ min: 1, max: 240 }),
  width: fc.integer({ min: 1, max: 240 }),
});
const place = fc.oneof(
  fc.double({ min: -20, max: 230, noNaN: true }),
  fc.constantFrom(0, 8, 64, 200),
);
const side = fc.oneof(
  fc.double({ min: 0.05, max: 250, noNaN: true }),
  fc.constantFrom(16, 32, 64, 128),
);
const box = fc
  .tuple(place, place, side, side)
  .map(([x, y, w, h]) => [x, y, x + w, y + h].map(Math.fround) as unknown as PlainBox);
const boxes = fc.array(box, { maxLength: 8 });

describe.each(presets.map(preset => [preset.name, preset] as const))('%s', (_, preset) => {
  const rule = maxIouOf(preset);
  const candidates = anchorsOf(preset);

  it('labels image after image of another size as the definition does', () => {
    const grids = new AnchorGrids(candidates);
    const plain = new MaxIouAssigner(rule);
    const kernel = new MaxIouAssigner(
      rule,
      inDirtyMemory(() => new WasmSweep(module)),
    );
    fc.assert(
      fc.property(input, boxes, (size, list) => {
        const grid = grids.of(size);
        const inUnit = list.map(([x1, y1, x2, y2]): PlainBox => {
          const [width, height] = [grid.unitWidth, grid.unitHeight];
          const shares = [x1 / width, y1 / height, x2 / width, y2 / height];
          return (width === 1 ? shares : shares.map(Math.fround)) as unknown as PlainBox;
        });
        const inPixels = inUnit.map(([x1, y1, x2, y2]): PlainBox => [
          x1 * grid.unitWidth,
          y1 * grid.unitHeight,
          x2 * grid.unitWidth,
          y2 * grid.unitHeight,
        ]);
        const expected = new MaxIouDefinition(rule, grid).label(inUnit, size);
        const at = { grid, resized: size };
        expect(differentAnchors(expected, sparseLabels(plain, inPixels, at))).toEqual([]);
        expect(differentAnchors(expected, sparseLabels(kernel, inPixels, at))).toEqual([]);
      }),
      { seed: 41, numRuns: RUNS },
    );
  });
});
