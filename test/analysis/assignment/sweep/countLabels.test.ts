import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnchorGrids } from '../../../../src/analysis/anchors/AnchorGrid.ts';
import type { Assignment } from '../../../../src/analysis/assignment/Assignment.ts';
import { labelCounter } from '../../../../src/analysis/assignment/labelCounter.ts';
import { MaxIouAssigner } from '../../../../src/analysis/assignment/maxIou/MaxIouAssigner.ts';
import { WasmSweep } from '../../../../src/analysis/assignment/sweep/WasmSweep.ts';
import { finish } from '../../../../src/analysis/contract/steps/Steps.ts';
import { PRESETS } from '../../../../src/analysis/detectors/presets.ts';
import { anchorsOf, maxIouOf } from '../../../helpers/assignment/anchorsOf.ts';
import { inDirtyMemory } from '../../../helpers/assignment/dirtyMemory.ts';
import { targetsOf } from '../../../helpers/assignment/sparseLabels.ts';
import { SWEEPS } from '../../../helpers/assignment/sweeps.ts';

type Corners = readonly [number, number, number, number];

const module = SWEEPS[1]![1]!;
const RUNS = 150;
/** Where anchors go to the box that they overlap most, labels can be counted without a list. */
const presets = PRESETS.filter(
  ({ assigner }) =>
    assigner.kind === 'max-iou' &&
    assigner.precision === 'float32' &&
    (assigner.lowQualityMatches === 'own' || assigner.lowQualityMatches === 'none'),
);

const input = fc.record({
  height: fc.integer({ min: 1, max: 400 }),
  width: fc.integer({ min: 1, max: 400 }),
});
const place = fc.oneof(
  fc.double({ min: -20, max: 380, noNaN: true }),
  fc.constantFrom(0, 8, 64, 200),
);
const side = fc.oneof(
  fc.double({ min: 0.05, max: 400, noNaN: true }),
  fc.constantFrom(16, 32, 64, 128, 512),
);
const box = fc.tuple(place, place, side, side).map(([x, y, w, h]) => boxAt(x, y, w, h));
/** Near one another, so that they take anchors from each other. */
const crowd = fc.array(
  fc
    .tuple(...Array.from({ length: 4 }, () => fc.double({ min: -6, max: 6, noNaN: true })))
    .map(([x = 0, y = 0, w = 0, h = 0]) => boxAt(60 + x, 70 + y, 50 + w, 40 + h)),
  { maxLength: 20 },
);
const boxes = fc
  .tuple(fc.array(box, { maxLength: 8 }), crowd, fc.boolean())
  .map(([few, many, twice]) => [...few, ...many, ...(twice ? few : [])]);

function boxAt(x: number, y: number, width: number, height: number): Corners {
  return [x, y, x + width, y + height].map(Math.fround) as unknown as Corners;
}

function assigned(assigner: MaxIouAssigner, view: View, countsOnly: boolean): Assignment {
  const targets = targetsOf(view.boxes);
  const resized = { height: 1, width: 1 };
  const { grid, lowestIou } = view;
  return finish(assigner.assign({ grid, targets, resized, lowestIou, countsOnly }));
}

interface View {
  readonly grid: ReturnType<AnchorGrids['of']>;
  readonly boxes: readonly Corners[];
  readonly lowestIou: number | null;
}

/** Labels by box and level, IoUs of boxes and of all anchors. */
function told(assignment: Assignment, { boxes: { length }, grid }: View) {
  const { foreground, ignored } = labelCounter()(assignment, length);
  return {
    foreground: [...foreground.subarray(0, length * grid.levels.length)],
    ignored: [...ignored.subarray(0, grid.levels.length)],
    bests: [...assignment.bestIous!.subarray(0, length)],
    counts: assignment.iouCounts && [...assignment.iouCounts],
  };
}

describe.each(presets.map(preset => [preset.name, preset] as const))('%s', (_, preset) => {
  const rule = maxIouOf(preset);
  const grids = new AnchorGrids(anchorsOf(preset));
  const kernel = () =>
    new MaxIouAssigner(
      rule,
      inDirtyMemory(() => new WasmSweep(module)),
    );
  // Where a rule begins at .3, histograms from .4 on are those of a list.
  const depths = rule.backgroundIou < 0.4 ? [null] : [null, 0.4];

  it('counts what the list has, image after image, between images that are listed', () => {
    const plain = new MaxIouAssigner(rule);
    const counting = kernel();
    let counted = 0;
    fc.assert(
      fc.property(
        input,
        boxes,
        fc.constantFrom(...depths),
        fc.boolean(),
        (size, list, lowestIou, between) => {
          const view = { grid: grids.of(size), boxes: list, lowestIou };
          if (between) assigned(counting, { ...view, lowestIou: 0.05 }, false);
          const assignment = assigned(counting, view, true);
          if (assignment.counted !== undefined) counted++;
          const expected = told(assigned(plain, view, false), view);
          expect(told(assignment, view)).toEqual(expected);
        },
      ),
      { seed: 11, numRuns: RUNS },
    );
    expect(counted).toBeGreaterThan(RUNS / 2);
  });

  it.each([127, 128, 129, 1500])('counts what the list has of %i boxes', many => {
    const list = Array.from({ length: many }, (__, i) =>
      boxAt((i * 97) % 500, (i * 89) % 500, 20 + (i % 70), 24 + (i % 50)),
    );
    const view = { grid: grids.of({ height: 608, width: 608 }), boxes: list, lowestIou: null };
    const assignment = assigned(kernel(), view, true);
    expect(assignment.counted === undefined).toBe(many > 128);
    const plain = assigned(new MaxIouAssigner(rule), view, false);
    expect(told(assignment, view)).toEqual(told(plain, view));
  });

  it('leaves a box to the list that overlaps no anchor', () => {
    const view = { grid: grids.of({ height: 64, width: 64 }), boxes: [boxAt(4000, 9, 5, 5)] };
    const assignment = assigned(kernel(), { ...view, lowestIou: null }, true);
    expect(assignment.counted).toBeUndefined();
  });
});
