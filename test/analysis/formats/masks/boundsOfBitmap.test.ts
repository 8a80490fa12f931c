import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { boundsOfBitmap } from '../../../../src/analysis/formats/kit/json/boundsOfBitmap.ts';
import { pngHeader } from '../../../helpers/annotations/pngHeader.ts';

const data = (bytes: Uint8Array) => deflateSync(bytes).toString('base64');
const nowhere = { x: NaN, y: NaN, width: NaN, height: NaN };

it('takes the size of the packed picture, at its origin', () => {
  const bitmap = { data: data(pngHeader(300, 7)), origin: [4, 5] };
  expect(boundsOfBitmap(bitmap)).toEqual({ x: 4, y: 5, width: 300, height: 7 });
  // Behind the head may be anything.
  const long = Buffer.concat([
    pngHeader(9, 8),
    Buffer.from(Array.from({ length: 9999 }, Math.random)),
  ]);
  expect(boundsOfBitmap({ ...bitmap, data: data(long) })).toMatchObject({ width: 9, height: 8 });
});

it.each([
  ['nothing', undefined],
  ['no text', { data: 7, origin: [1, 2] }],
  ['no letters', { data: '////', origin: [1, 2] }],
  ['no picture', { data: data(Buffer.alloc(99)), origin: [1, 2] }],
  ['half a head', { data: data(pngHeader(3, 2).subarray(0, 20)), origin: [1, 2] }],
  ['no origin', { data: data(pngHeader(3, 2)) }],
])('has none of %s', (_, bitmap) => {
  expect(boundsOfBitmap(bitmap)).toEqual(nowhere);
});
