import { expect, it } from 'vitest';
import { boundsOfBrush } from '../../../../src/analysis/formats/json/labelStudio/boundsOfBrush.ts';

/** Packs values as `@thi.ng/rle-pack` does, with counts of 3, 4, 8 and 16 bits. */
function packed(values: readonly number[]): number[] {
  let bits = '';
  const put = (value: number, count: number) => (bits += value.toString(2).padStart(count, '0'));
  put(values.length, 32);
  put(7, 5);
  for (const count of [3, 4, 8, 16]) put(count - 1, 4);
  for (let at = 0; at < values.length;) {
    let end = at + 1;
    while (end < values.length && end - at < 256 && values[end] === values[at]) end++;
    const isRun = end - at > 1 || at + 2 > values.length;
    // Values one by one, two at a time, where they are no run.
    const count = isRun ? end - at : 2;
    put(isRun ? 1 : 0, 1);
    put(2, 2);
    put(count - 1, 8);
    for (let i = 0; i < (isRun ? 1 : count); i++) put(values[at + i] as number, 8);
    at += count;
  }
  return (bits.match(/.{1,8}/g) ?? []).map(byte => Number.parseInt(byte.padEnd(8, '0'), 2));
}

function picture(width: number, height: number, painted: (x: number, y: number) => number) {
  return Array.from({ length: 4 * width * height }, (_, at) => {
    const pixel = at >> 2;
    // Colors say nothing.
    return at % 4 < 3 ? (pixel * 7 + at) % 2 : painted(pixel % width, Math.floor(pixel / width));
  });
}

it('takes in what has an alpha', () => {
  const isIn = (x: number, y: number) => x >= 5 && x < 9 && y >= 3 && y < 12;
  const bytes = packed(picture(20, 15, (x, y) => (isIn(x, y) ? 1 + ((x + y) % 200) : 0)));
  expect(boundsOfBrush(bytes, 20, 15)).toEqual({ x: 5, y: 3, width: 4, height: 9 });
  const solid = packed(Array.from({ length: 4 * 20 * 15 }, () => 255));
  expect(boundsOfBrush(solid, 20, 15)).toEqual({ x: 0, y: 0, width: 20, height: 15 });
});

it('has no bounds of nothing, of another image, and of half a mask', () => {
  const nowhere = { x: NaN, y: NaN, width: NaN, height: NaN };
  const bytes = packed(picture(4, 4, () => 1));
  expect(boundsOfBrush(bytes, 4, 4)).toEqual({ x: 0, y: 0, width: 4, height: 4 });
  expect(boundsOfBrush(bytes, 4, 5)).toEqual(nowhere);
  expect(boundsOfBrush(bytes.slice(0, 20), 4, 4)).toEqual(nowhere);
  expect(boundsOfBrush([], 4, 4)).toEqual(nowhere);
  expect(boundsOfBrush(packed(picture(4, 4, () => 0)), 4, 4)).toEqual(nowhere);
});
