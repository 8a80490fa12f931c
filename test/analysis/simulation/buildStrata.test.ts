import { describe, expect, it } from 'vitest';
import { buildStrata } from '../../../src/analysis/simulation/model/buildStrata.ts';
import { COCO_CONSTANTS } from '../../../src/analysis/simulation/model/constants.ts';
import { massOf, type Strata } from '../../../src/analysis/simulation/model/Strata.ts';
import type { ClassGroup, Evidence } from '../../../src/analysis/summary/evidence/Evidence.ts';
import { goldenCase } from '../../helpers/simulation/goldenSimulation.ts';
import { bloodCellEvidence, evidenceBehind } from '../../helpers/truth.ts';

/** Strata as rows, in an order that does not depend on how they were made. */
function rows(
  mean: readonly (readonly number[])[],
  label: readonly number[],
  mass: ArrayLike<number>,
) {
  return mean.map((row, j) => [label[j]!, ...row, mass[j]!]).toSorted(compare);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const first = a.findIndex((value, i) => Math.abs(value - b[i]!) > 1e-4);
  return first === -1 ? 0 : a[first]! - b[first]!;
}

const meansOf = ({ mean, count }: Strata) =>
  Array.from({ length: count }, (_, j) => [...mean.subarray(3 * j, 3 * j + 3)]);

describe('buildStrata', () => {
  it.each(['coco-like', 'blood-cells'])(
    'makes the strata of the reference prototype where all classes are alike: %s',
    name => {
      const from = goldenCase(name);
      const evidence = evidenceBehind(from);
      const strata = buildStrata(evidence, evidence.groups[0]!, COCO_CONSTANTS);
      const made = rows(meansOf(strata), Array.from(strata.label), strata.mass);
      const expected = rows(from.strata.mean, from.strata.label, from.strata.mass);
      expect(made.length).toBe(expected.length);
      made.forEach((row, j) =>
        row.forEach((value, i) => {
          const reference = expected[j]![i]!;
          expect(Math.abs(value - reference)).toBeLessThan(1e-4 * Math.max(1, reference));
        }),
      );
    },
  );

  it('computes one cell as by hand', () => {
    // size 36 leaves 1 / (1 + 12 / 36) = .75 of the evidence; IoU .5 is (.5 − .45) / .25 = .2 above neutral
    const cells = [{ sizeBin: 1, iou: 0.5, size: 36, share: 1 }];
    const evidence: Evidence = {
      sampledForeground: 10,
      cells,
      negativeIouHistogram: [1000, 0, 0, 0, 0, 0, 0, 0],
      classes: 1,
      groups: [{ frequency: 'frequent', size: 'larger', classes: 1, positives: 10, cells }],
    };
    const strata = buildStrata(evidence, evidence.groups[0]!, COCO_CONSTANTS);
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
    const evidence = evidenceBehind(from);
    const strata = buildStrata(evidence, evidence.groups[0]!, COCO_CONSTANTS);
    expect(massOf(strata, 1)).toBeCloseTo(1, 5);
    const negatives = from.negative_iou_histogram.reduce((sum, count) => sum + count, 0);
    expect(massOf(strata, 0)).toBeCloseTo((negatives * 80) / from.positives + 79, 1);
  });

  it('gives a rare class more negatives and another class’s foreground to tell from its own', () => {
    const evidence = bloodCellEvidence();
    const [frequent, rare] = [evidence.groups[1]!, evidence.groups[2]!];
    const negatives = (group: ClassGroup) =>
      massOf(buildStrata(evidence, group, COCO_CONSTANTS), 0);
    const background = evidence.negativeIouHistogram.reduce((sum, count) => sum + count, 0);
    // all background anchors, and the foreground of the other two classes
    for (const group of [frequent, rare]) {
      const others = evidence.sampledForeground - group.positives;
      expect(negatives(group)).toBeCloseTo((background + others) / group.positives, 3);
    }
    expect(negatives(rare) / negatives(frequent)).toBeGreaterThan(15);
  });

  it('merges strata that differ little, and keeps mass, mean and covariance of either label', () => {
    const evidence = evidenceBehind(goldenCase('coco-like'));
    const fine = buildStrata(evidence, evidence.groups[0]!, COCO_CONSTANTS);
    const coarse = buildStrata(evidence, evidence.groups[0]!, COCO_CONSTANTS, { coarse: true });
    expect(coarse.count).toBeLessThan(0.3 * fine.count);
    for (const side of [0, 1] as const) {
      const expected = secondMoments(fine, side);
      secondMoments(coarse, side).forEach((value, i) =>
        expect(Math.abs(value / expected[i]! - 1)).toBeLessThan(1e-9),
      );
    }
  });
});

/** Σ W (1, m, m mᵀ + V) over one label. */
function secondMoments({ count, mean, covariance, label, mass }: Strata, side: 0 | 1): number[] {
  const sums = Array.from({ length: 10 }, () => 0);
  for (let j = 0; j < count; j++) {
    if (label[j] !== side) continue;
    const [m1 = 0, m2 = 0, m3 = 0] = mean.subarray(3 * j, 3 * j + 3);
    const products = [m1 * m1, m1 * m2, m1 * m3, m2 * m2, m2 * m3, m3 * m3];
    const seconds = products.map((value, i) => value + covariance[6 * j + i]!);
    [1, m1, m2, m3, ...seconds].forEach((value, i) => (sums[i]! += mass[j]! * value));
  }
  return sums;
}
