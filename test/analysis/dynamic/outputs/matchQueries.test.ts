import { describe, expect, it } from 'vitest';
import type { MatchCosts } from '../../../../src/analysis/dynamic/outputs/rules/matchQueries.ts';
import { matchQueries } from '../../../../src/analysis/dynamic/outputs/rules/matchQueries.ts';

const costs = (weights: Partial<MatchCosts>): MatchCosts => ({
  kind: 'focal',
  classWeight: 0,
  distanceWeight: 0,
  overlapWeight: 0,
  ...weights,
});

const matched = (
  queries: readonly { box: readonly number[]; scores: readonly number[] }[],
  boxes: readonly { box: readonly number[]; column: number }[],
  weights: Partial<MatchCosts>,
) =>
  matchQueries(
    {
      count: queries.length,
      classes: queries[0]?.scores.length ?? 0,
      scores: Float32Array.from(queries.flatMap(({ scores }) => scores)),
      boxes: Float32Array.from(queries.flatMap(({ box }) => box)),
    },
    {
      boxes: Float32Array.from(boxes.flatMap(({ box }) => box)),
      classes: Int32Array.from(boxes, ({ column }) => column),
    },
    { costs: costs(weights), side: 100 },
  );

const [NEAR, FAR] = [
  [0, 0, 10, 10],
  [50, 50, 60, 60],
];

describe('matching of queries', () => {
  it.each(['focal', 'probability'] as const)('goes by the class (%s)', kind => {
    const queries = [
      { box: NEAR, scores: [0.1, 0.9] },
      { box: FAR, scores: [0.9, 0.1] },
    ];
    const boxes = [{ box: NEAR, column: 0 }];
    expect([...matched(queries, boxes, { kind, classWeight: 1 }).owner]).toEqual([-1, 0]);
    const near = matched(queries, boxes, { kind, classWeight: 1, distanceWeight: 50 });
    expect([...near.owner]).toEqual([0, -1]);
    expect(near.overlap[0]).toBe(1);
  });

  it('goes by shares of the side', () => {
    // Centres apart by (.5, .5): as large as a focal cost of about 1.
    const queries = [
      { box: FAR, scores: [0.999] },
      { box: NEAR, scores: [0.001] },
    ];
    const boxes = [{ box: NEAR, column: 0 }];
    const by = (distanceWeight: number) => [
      ...matched(queries, boxes, { kind: 'probability', classWeight: 1, distanceWeight }).owner,
    ];
    // Apart by 1 in all, and .998 in probability.
    expect(by(0.99)).toEqual([0, -1]);
    expect(by(1.01)).toEqual([-1, 0]);
  });

  it('lets one box wait where another needs its query more', () => {
    // Both boxes prefer the first query; together they are better off apart.
    const queries = [
      { box: [0, 0, 10, 10], scores: [1] },
      { box: [0, 0, 10, 20], scores: [1] },
    ];
    const boxes = [
      { box: [0, 0, 10, 12], column: 0 },
      { box: [0, 0, 10, 9], column: 0 },
    ];
    expect([...matched(queries, boxes, { overlapWeight: 1 }).owner]).toEqual([1, 0]);
  });

  it('leaves boxes over where there are fewer queries', () => {
    const boxes = [FAR, NEAR, FAR].map(box => ({ box, column: 0 }));
    const found = matched([{ box: NEAR, scores: [1] }], boxes, { distanceWeight: 1 });
    expect([...found.owner]).toEqual([1]);
    expect([...found.chosen]).toEqual([0, 1, 0]);
  });

  it('matches what has no cost last', () => {
    const queries = [
      { box: [5, 5, 5, 5], scores: [1] },
      { box: FAR, scores: [1] },
    ];
    const boxes = [{ box: [5, 5, 5, 5], column: 0 }];
    // The box around both is a point: 0 / 0.
    expect([...matched(queries, boxes, { overlapWeight: 1 }).owner]).toEqual([-1, 0]);
  });
});
