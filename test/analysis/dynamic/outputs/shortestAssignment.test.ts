import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortestAssignment } from '../../../../src/analysis/dynamic/outputs/rules/shortestAssignment.ts';

/** The least sum over all ways to give every row a column of its own. */
function leastSum(cost: readonly (readonly number[])[]): number {
  const [first, ...rest] = cost;
  if (first === undefined) return 0;
  return Math.min(
    ...first.map(
      (value, column) => value + leastSum(rest.map(row => row.filter((_, at) => at !== column))),
    ),
  );
}

const sumOf = (cost: readonly (readonly number[])[]) => {
  const columns = cost[0]?.length ?? 0;
  const found = shortestAssignment(Float64Array.from(cost.flat()), cost.length, columns);
  expect(new Set(found).size).toBe(cost.length);
  for (const column of found) expect(column >= 0 && column < columns).toBe(true);
  return [...found].reduce((sum, column, row) => sum + cost[row]![column]!, 0);
};

it('finds the matching of a small table', () => {
  const cost = [4, 1, 3, 2, 0, 5, 3, 2, 2];
  expect([...shortestAssignment(Float64Array.from(cost), 3, 3)]).toEqual([1, 0, 2]);
});

it('has no row, or one', () => {
  expect([...shortestAssignment(new Float64Array(), 0, 5)]).toEqual([]);
  expect([...shortestAssignment(Float64Array.from([3, 1, 2]), 1, 3)]).toEqual([1]);
});

it('is as good as the best of all ways', () => {
  const size = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 2 }));
  // Whole numbers of a small range have many ties.
  const value = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.double({ min: -9, max: 9, noNaN: true }),
  );
  const table = size.chain(([rows, more]) =>
    fc.array(fc.array(value, { minLength: rows + more, maxLength: rows + more }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
  fc.assert(
    fc.property(table, cost => {
      expect(sumOf(cost)).toBeCloseTo(leastSum(cost), 9);
    }),
    { seed: 5, numRuns: 300 },
  );
});

it('is not lost among huge costs', () => {
  const huge = 3.4e38;
  expect(
    sumOf([
      [huge, 1, huge],
      [huge, 2, 3],
    ]),
  ).toBe(4);
});
