import { expect, test } from 'vitest';
import { GrowingColumn } from '../../../src/analysis/dataset/builder/GrowingColumn.ts';

test.each([Float64Array, Int32Array, Uint8Array])(
  'keeps every value of a %s while it grows, small and large',
  type => {
    const column = new GrowingColumn<Float64Array | Int32Array | Uint8Array>(type);
    const length = 300_000;
    for (let i = 0; i < length; i++) column.withRoom(i + 1)[i] = i % 251;
    const whole = column.finish(length);
    expect(whole).toHaveLength(length);
    expect(whole.findIndex((value, i) => value !== i % 251)).toBe(-1);
  },
);

test('grows large columns in memory that threads can share', () => {
  const column = new GrowingColumn(Float64Array);
  column.withRoom(1_000_000)[999_999] = 1;
  expect(column.finish(1_000_000).buffer).toBeInstanceOf(SharedArrayBuffer);
});

test('makes room for much more than there was', () => {
  const column = new GrowingColumn(Int32Array);
  column.withRoom(1)[0] = 7;
  expect(column.withRoom(3_000_000)[0]).toBe(7);
});
