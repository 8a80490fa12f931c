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
});

test('puts rows in the place of indices up to the first about which it has to be asked', () => {
  const rows = new RowsById();
  for (const [row, index] of [7, 2000, -4, 9].entries()) rows.set(index, row);
  const column = Int32Array.of(7, 2000, 7, -1, 7, -4, 2000, 8, 9, 7);
  const replaced = (from: number, to: number, limit = 4) => rows.replace(column, from, to, limit);
  expect(replaced(1, 3)).toBe(3);
  expect([...column.subarray(0, 4)]).toEqual([7, 1, 0, -1]);
  expect(replaced(3, 10)).toBe(3);
  expect(replaced(4, 10)).toBe(5);
  expect(replaced(6, 10)).toBe(7);
  expect(replaced(8, 10, 3)).toBe(8);
  expect(replaced(8, 10)).toBe(10);
  expect([...column]).toEqual([7, 1, 0, -1, 0, -4, 1, 8, 3, 0]);
  expect([rows.get(-1), rows.get(8), rows.get(10_000_000)]).toEqual([-1, -1, -1]);
});

test('keeps the first row that claims an index', () => {
  const index = fc.oneof(
    fc.integer({ min: -9, max: 40 }).filter(n => n !== -1),
    fc.integer({ min: 0, max: 70_000 }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(index, fc.boolean()), { maxLength: 80 }), claims => {
      const rows = new RowsById();
      const expected = new Map<number, number>();
      for (const [row, [of, isSet]] of claims.entries()) {
        const before = expected.get(of);
        if (isSet) rows.set(of, row);
        else expect(rows.claim(of, row)).toBe(before ?? -1);
        if (isSet || before === undefined) expected.set(of, row);
        expect(rows.get(of)).toBe(expected.get(of));
      }
    }),
    { seed: 20261202, numRuns: 300 },
  );
});
