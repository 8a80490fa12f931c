import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import { repeatedIds } from '../../../src/analysis/dataset/builder/ids/repeatedIds.ts';

/** By definition. */
function expected(ids: readonly number[]): number[] {
  const seen = new Set<number>();
  return ids.flatMap((id, row) => {
    if (Number.isNaN(id)) return [];
    const again = seen.has(id);
    seen.add(id);
    return again ? [row] : [];
  });
}

test('finds the rows of repeated ids, whether few or many, small, large, negative or fractions', () => {
  const id = fc.oneof(
    fc.integer({ min: -3, max: 40 }),
    fc.integer({ min: 2 ** 26 - 3, max: 2 ** 26 + 3 }),
    fc.integer({ min: 2 ** 40, max: 2 ** 40 + 5 }),
    fc.constantFrom(Number.NaN, 0.5, 900_100_581_904),
  );
  fc.assert(
    fc.property(fc.array(id, { maxLength: 60 }), fc.boolean(), (some, many) => {
      const rest = Array.from(
        { length: many ? 10_000 : 0 },
        (_, i) => 1000 + ((i * 7919) % 10_007),
      );
      const ids = [...some, ...rest];
      expect(finish(repeatedIds(Float64Array.from(ids), new Map()))).toEqual(expected(ids));
    }),
    { seed: 20261125, numRuns: 100 },
  );
});

test('finds repeated texts and long integers too, each kind for itself', () => {
  const odd = new Map([
    [0, { text: '7', kind: 'string' }],
    [2, { text: '7', kind: 'integer' }],
    [3, { text: '7', kind: 'string' }],
  ] as const);
  const ids = Float64Array.of(Number.NaN, 5, Number.NaN, Number.NaN, 5);
  expect(finish(repeatedIds(ids, odd))).toEqual([3, 4]);
});
