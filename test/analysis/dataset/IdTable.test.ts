import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Id, keyOf } from '../../../src/analysis/dataset/Id.ts';
import { IdTable } from '../../../src/analysis/dataset/builder/ids/IdTable.ts';
import { RowsById } from '../../../src/analysis/dataset/builder/ids/RowsById.ts';

const id = fc.oneof(
  fc.integer({ min: -3, max: 40 }),
  fc.integer({ min: (1 << 22) - 2, max: (1 << 22) + 2 }),
  fc.constantFrom(0.5, -0, 2 ** 31, 900_100_000_001),
  fc.record({
    text: fc.constantFrom('1', '2299', 'x', '9007199254740993'),
    kind: fc.constantFrom('string' as const, 'integer' as const),
  }),
) satisfies fc.Arbitrary<Id>;

test('keeps ids of every kind apart, and finds what was stored for each, like a Map', () => {
  fc.assert(
    fc.property(fc.array(id, { maxLength: 60 }), ids => {
      const table = new IdTable();
      const rows = new RowsById();
      const expected = new Map<number | string, number>();
      for (const [row, one] of ids.entries()) {
        const index = table.intern(one);
        expect(index).not.toBe(-1);
        expect(rows.get(index)).toBe(expected.get(keyOf(one)) ?? -1);
        expect(table.written(index)).toBe(typeof one === 'number' ? one + 0 : one.text);
        rows.set(index, row);
        expected.set(keyOf(one), row);
      }
    }),
    { seed: 20261126, numRuns: 300 },
  );
});

test('reads many ids as it does one by one, and finds the rows of many', () => {
  const ids = Float64Array.of(7, 2 ** 31, Number.NaN, 7, -4, 5_000_000);
  const [all, single] = [new IdTable(), new IdTable()];
  const indices = new Int32Array(6);
  all.internNumbers(ids, 5, indices, 1);
  expect([...indices.subarray(1)]).toEqual(
    [7, 2 ** 31, NaN, 7, -4].map(n => single.internNumber(n)),
  );
  expect(indices[3]).toBe(-1);
  const rows = new RowsById();
  expect(rows.get(-1)).toBe(-1);
  for (const [row, at] of [1, 2, 5].entries()) rows.set(indices[at] as number, row);
  const one = [...indices].map(index => rows.get(index));
  rows.replace(indices, 1, 6);
  expect([...indices]).toEqual([0, ...one.slice(1)]);
  expect([...indices]).toEqual([0, 0, 1, -1, 0, 2]);
});
