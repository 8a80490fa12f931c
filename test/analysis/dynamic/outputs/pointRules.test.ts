import { describe, expect, it } from 'vitest';
import { simOta } from '../../../../src/analysis/dynamic/outputs/rules/simOta.ts';
import {
  type TaskAlignedRule,
  taskAligned,
} from '../../../../src/analysis/dynamic/outputs/rules/taskAligned.ts';
import {
  type Corners,
  denseSimOta,
  denseTaskAligned,
  type DensePicture,
} from '../../../helpers/assignment/denseAssigners.ts';
import { columnsOf, somePicture } from '../../../helpers/annotations/somePictures.ts';

const YOLO = { alpha: 0.5, beta: 6, chosen: 10, kept: null };
const SEEDS = Array.from({ length: 150 }, (_, seed) => seed);

/** Boxes whose points all predict `box`, each with the score; every point may be any box's. */
const picture = (
  truths: readonly Corners[],
  points: readonly { readonly box: Corners; readonly score: number }[],
): DensePicture => ({
  truths: truths.map(box => ({ box, column: 0 })),
  points: points.map(({ box, score }) => ({ box, scores: [score], holders: [...truths.keys()] })),
});

const aligned = (dense: DensePicture, rule: Partial<TaskAlignedRule> = {}) => {
  const { outputs, truth } = columnsOf(dense);
  return taskAligned(outputs, truth, { ...YOLO, ...rule });
};

describe('task-aligned assignment', () => {
  const box: Corners = [0, 0, 10, 10];

  it('gives a box its points of the highest alignment', () => {
    const dense = picture(
      [box],
      [0.2, 0.9, 0.5].map(score => ({ box, score })),
    );
    const found = aligned(dense, { chosen: 2 });
    expect([...found.owner]).toEqual([-1, 0, 0]);
    expect([...found.chosen]).toEqual([2]);
    // The best has its overlap, 1; the other √.5 / √.9 of it.
    expect(found.targets![1]).toBeCloseTo(1, 6);
    expect(found.targets![2]).toBeCloseTo(Math.sqrt(0.5 / 0.9), 6);
    expect(found.ties).toEqual({ fewer: 0, more: 0, moved: 0 });
  });

  it('gives a point that two chose to the box it overlaps most, also to one that did not choose it', () => {
    const [a, b, c]: Corners[] = [
      [0, 0, 10, 10],
      [0, 0, 10, 12],
      [0, 0, 10, 11],
    ];
    // All three hold both points; the first point is between a and b, where c lies; c prefers the second.
    const dense: DensePicture = {
      truths: [
        { box: a!, column: 0 },
        { box: b!, column: 1 },
        { box: c!, column: 2 },
      ],
      points: [
        { box: c!, scores: [1, 1, 0.001], holders: [0, 1, 2] },
        { box: [0, 0, 10, 10.8], scores: [0.0001, 0.0001, 1], holders: [0, 1, 2] },
      ],
    };
    const found = aligned(dense, { chosen: 1 });
    expect([...found.owner]).toEqual([2, 2]);
    expect([...found.chosen]).toEqual([1, 1, 1]);
    // So one box has more than it may choose, and two have lost all.
    expect(denseTaskAligned(dense, 1).owner).toEqual([2, 2]);
  });

  it('takes no point of alignment 0, and says that one may be taken', () => {
    const far: Corners = [90, 90, 99, 99];
    const found = aligned(
      picture(
        [box],
        [far, far, box].map(at => ({ box: at, score: 1 })),
      ),
    );
    expect([...found.owner]).toEqual([-1, -1, 0]);
    expect(found.ties).toEqual({ fewer: 0, more: 2, moved: 0 });
  });

  it('says which of equal points it may have swapped', () => {
    const same = [1, 1, 1].map(score => ({ box, score }));
    expect(aligned(picture([box], same), { chosen: 2 }).ties).toMatchObject({ fewer: 2, more: 2 });
    const twins = aligned(picture([box, box], [{ box, score: 1 }]));
    expect([...twins.owner]).toEqual([0]);
    expect(twins.ties.moved).toBe(1);
  });

  it('keeps one point for a box where the head is one-to-one', () => {
    const dense = picture(
      [box],
      [0.2, 0.9, 0.5].map(score => ({ box, score })),
    );
    expect([...aligned(dense, { chosen: 7, kept: 1 }).owner]).toEqual([-1, 0, -1]);
  });

  it('is what the definition says', () => {
    let shared = 0;
    for (const seed of SEEDS) {
      const dense = somePicture(seed);
      const expected = denseTaskAligned(dense);
      const { owner, targets, ties, chosen } = aligned(dense);
      // Points that fill up are no difference: the definition here takes none either.
      if (ties.fewer + ties.moved > 0) continue;
      expect([...owner], `${seed}`).toEqual(expected.owner);
      targets!.forEach((target, at) => expect(target).toBeCloseTo(expected.targets[at]!, 4));
      const claims = chosen.reduce((sum, count) => sum + count, 0);
      const positives = owner.filter(truth => truth >= 0).length;
      shared += claims - positives;
      expect(positives).toBeLessThanOrEqual(claims);
      chosen.forEach((count, truth) =>
        expect(count).toBeLessThanOrEqual(
          Math.min(10, dense.points.filter(({ holders }) => holders.includes(truth)).length),
        ),
      );
    }
    // Conflicts did happen.
    expect(shared).toBeGreaterThan(SEEDS.length);
  });

  it('has nothing where there are no boxes', () => {
    const found = aligned({
      truths: [],
      points: somePicture(1).points.map(point => ({ ...point, holders: [] })),
    });
    expect(found.owner.every(truth => truth === -1)).toBe(true);
  });
});

describe('SimOTA', () => {
  const sim = (dense: DensePicture) => {
    const { outputs, truth } = columnsOf(dense);
    return simOta(outputs, truth);
  };
  const box: Corners = [0, 0, 10, 10];

  it('gives a box as many points as its overlaps add up to, the cheapest', () => {
    const half: Corners = [0, 0, 10, 5];
    const dense = picture(
      [box],
      [
        { box, score: 0.2 },
        { box, score: 0.9 },
        { box: half, score: 0.99 },
        { box: half, score: 0.99 },
      ],
    );
    // 1 + 1 + .5 + .5, and the worst overlap costs 3 · ln 2 more.
    expect([...sim(dense).owner].filter(truth => truth === 0)).toHaveLength(3);
    expect(sim(dense).owner[1]).toBe(0);
    const apart = picture([box], [{ box: [50, 50, 60, 60], score: 0.5 }]);
    expect([...sim(apart).owner]).toEqual([0]);
  });

  it('lets a box without candidates take one of another box', () => {
    const dense = picture(
      [box],
      [box, box].map(at => ({ box: at, score: 0.5 })),
    );
    const outside = { box: [0, 0, 10, 11] as Corners, column: 0 };
    const found = sim({ ...dense, truths: [...dense.truths, outside] });
    expect([...found.chosen]).toEqual([2, 1]);
    // Where both took it, the other is cheaper.
    expect([...found.owner]).toEqual([0, 0]);
  });

  it('is what the definition says', () => {
    let compared = 0;
    for (const seed of SEEDS) {
      const dense = somePicture(seed);
      const { owner, ties } = sim(dense);
      if (ties.fewer + ties.more + ties.moved > 0) continue;
      compared++;
      expect([...owner], `${seed}`).toEqual(denseSimOta(dense));
    }
    expect(compared).toBeGreaterThan(SEEDS.length / 2);
  });

  it('has nothing where no box has a candidate', () => {
    const dense = somePicture(2);
    const points = dense.points.map(point => ({ ...point, holders: [] }));
    expect(sim({ ...dense, points }).owner.every(truth => truth === -1)).toBe(true);
  });
});
