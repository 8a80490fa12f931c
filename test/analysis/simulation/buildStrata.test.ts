import { describe, expect, it } from 'vitest';
import { buildStrata } from '../../../src/analysis/simulation/buildStrata.ts';
import { COCO_CONSTANTS } from '../../../src/analysis/simulation/constants.ts';
import type { Evidence, PositiveCell } from '../../../src/analysis/summary/Evidence.ts';
import { goldenCase, type GoldenCase } from '../../helpers/goldenSimulation.ts';

const { objectness, localisation, halfSize, noise } = COCO_CONSTANTS;

/** The cell that a golden foreground stratum was made from: m = (dO a, l a, dO a), a = 1 / (1 + k / size). */
function cellBehind(mean: readonly number[], mass: number): PositiveCell {
  const visible = mean[0]! / objectness;
  const size = (halfSize * visible) / (1 - visible);
  const placed = mean[1]! / visible / (localisation * objectness);
  return {
    sizeBin: size < 32 ? 0 : size < 96 ? 1 : 2,
    iou: 0.45 + 0.25 * placed,
    size,
    share: mass / (1 - noise),
  };
}

/** What the prototype was given, read back from the strata it made: its foreground comes in pairs of clear and noisy. */
function evidenceBehind(from: GoldenCase): Evidence {
  const { group, mean, mass } = from.strata;
  const foreground = [...group.keys()].filter(j => group[j] === 0);
  return {
    positives: from.positives,
    cells: foreground.filter((_, i) => i % 2 === 0).map(j => cellBehind(mean[j]!, mass[j]!)),
    negativeIouHistogram: from.negative_iou_histogram,
    classes: from.classes,
  };
}

describe('buildStrata', () => {
  it.each(['coco-like', 'blood-cells'])(
    'makes the strata of the reference prototype, in its order: %s',
    name => {
      const from = goldenCase(name);
      const strata = buildStrata(evidenceBehind(from), COCO_CONSTANTS);
      expect(strata.count).toBe(from.strata.mean.length);
      expect(Array.from(strata.label)).toEqual(from.strata.label);
      from.strata.mass.forEach((mass, j) => {
        expect(Math.abs(strata.mass[j]! / mass - 1)).toBeLessThan(1e-4);
        from.strata.mean[j]!.forEach((value, axis) =>
          expect(Math.abs(strata.mean[3 * j + axis]! - value)).toBeLessThan(1e-4),
        );
      });
    },
  );

  it('computes one cell as by hand', () => {
    const strata = buildStrata(
      {
        positives: 10,
        // size 36 leaves 1 / (1 + 12 / 36) = .75 of the evidence; IoU .5 is (.5 − .45) / .25 = .2 above neutral
        cells: [{ sizeBin: 1, iou: 0.5, size: 36, share: 1 }],
        negativeIouHistogram: [1000, 0, 0, 0, 0, 0, 0, 0],
        classes: 1,
      },
      COCO_CONSTANTS,
    );
    expect(strata.count).toBe(2 + 8);
    expect(Array.from(strata.mean.subarray(0, 3))).toEqual([
      expect.closeTo(3.75, 12),
      expect.closeTo(0.2 * 1.75 * 0.75, 12),
      expect.closeTo(3.75, 12),
    ]);
    expect(Array.from(strata.mass.subarray(0, 3))).toEqual([
      expect.closeTo(0.9, 12),
      expect.closeTo(0.1, 12),
      expect.closeTo(50, 12),
    ]);
  });

  it('has foreground of mass 1 and all negatives per positive in the rest', () => {
    const from = goldenCase('coco-like');
    const strata = buildStrata(evidenceBehind(from), COCO_CONSTANTS);
    const massOf = (label: number) =>
      strata.mass.reduce((sum, mass, j) => (strata.label[j] === label ? sum + mass : sum), 0);
    expect(massOf(1)).toBeCloseTo(1, 5);
    const negatives = from.negative_iou_histogram.reduce((sum, count) => sum + count, 0);
    expect(massOf(0)).toBeCloseTo((negatives * 80) / from.positives + 79, 1);
  });

  it('leaves out the other classes where there is one class, and near negatives where there are none', () => {
    const from = evidenceBehind(goldenCase('blood-cells'));
    const one = buildStrata({ ...from, classes: 1 }, COCO_CONSTANTS);
    const sizes = new Set(from.cells.map(cell => cell.sizeBin)).size;
    expect(one.count).toBe(2 * from.cells.length + 4 * sizes + 8);
    const far = buildStrata(
      { ...from, negativeIouHistogram: [9, 0, 0, 0, 0, 0, 0, 0] },
      COCO_CONSTANTS,
    );
    expect(far.count).toBe(5 * from.cells.length + 8);
  });
});
