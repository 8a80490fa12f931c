import { describe, expect, it } from 'vitest';
import { fromHalf } from '../../../../src/analysis/dynamic/outputs/safetensors/fromHalf.ts';
import { readHeader } from '../../../../src/analysis/dynamic/outputs/safetensors/readHeader.ts';
import { TensorRows } from '../../../../src/analysis/dynamic/outputs/safetensors/TensorRows.ts';
import { rejection } from '../../../helpers/rejection.ts';
import {
  float32,
  int64,
  memoryRanges,
  safetensors,
  withHeader,
} from '../../../helpers/annotations/safetensors.ts';

const SOME = safetensors(
  { ids: int64([7, -1, 2n ** 53n + 1n]), values: float32([3, 2], [1, 2, 3, 4, 5, 6]) },
  { key: 'text' },
);

const reasonOf = async (bytes: Uint8Array) => {
  const failure = await rejection(readHeader(memoryRanges(bytes)));
  return failure.code === 'outputs-unusable' ? failure.reason : failure.code;
};

describe('a safetensors file', () => {
  it('says its tensors and metadata', async () => {
    const source = memoryRanges(SOME);
    const { metadata, tensors } = await readHeader(source);
    expect([...metadata]).toEqual([['key', 'text']]);
    const [ids, values] = [tensors.get('ids')!, tensors.get('values')!];
    const integers = new TensorRows(source, ids, { types: ['I64'], dimensions: 1 });
    expect(await integers.readIntegers()).toEqual(['7', '-1', '9007199254740993']);
    const rows = new TensorRows(source, values, { types: ['F32'], dimensions: 2 });
    const row = new Float32Array(2);
    await rows.read(1, row);
    expect([...row]).toEqual([3, 4]);
  });

  it('is refused wherever it is cut', async () => {
    for (let length = 0; length < SOME.length; length++)
      expect(await reasonOf(SOME.subarray(0, length)), `${length}`).not.toBe(undefined);
    expect(await reasonOf(SOME.subarray(0, SOME.length - 1))).toEqual({
      kind: 'tensor-cut',
      tensor: 'values',
      end: SOME.length,
      size: SOME.length - 1,
    });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa, 0, 0])],
    ['no JSON', withHeader('{')],
    ['a list', withHeader('[]')],
    ['no UTF-8', withHeader('{"a\ud800": 1}').map(byte => (byte === 0xef ? 0xff : byte))],
    ['metadata that are no texts', withHeader('{"__metadata__": {"a": 1}}')],
  ])('is not %s', async (_, bytes) => {
    expect(await reasonOf(bytes)).toBe('not-safetensors');
  });

  it.each([
    '1',
    'null',
    '{}',
    '{"dtype": "F32", "shape": [1], "data_offsets": [0]}',
    '{"dtype": "F32", "shape": [1], "data_offsets": [4, 0]}',
    '{"dtype": "F32", "shape": [-1], "data_offsets": [0, 4]}',
    '{"dtype": "F32", "shape": [1.5], "data_offsets": [0, 4]}',
    '{"dtype": "F32", "shape": [1e300], "data_offsets": [0, 4]}',
    '{"dtype": "F32", "shape": [1,1,1,1,1,1,1,1,1], "data_offsets": [0, 4]}',
    '{"dtype": 1, "shape": [1], "data_offsets": [0, 4]}',
  ])('has no tensor %s', async described => {
    const bytes = withHeader(`{"t": ${described}}`, new Uint8Array(4));
    expect(await reasonOf(bytes)).toMatchObject({ kind: 'tensor-broken', tensor: 't' });
  });

  it('has no tensors that share bytes', async () => {
    const of = (from: number, to: number) =>
      `{"dtype": "F32", "shape": [${(to - from) / 4}], "data_offsets": [${from}, ${to}]}`;
    const bytes = (b: string) => withHeader(`{"a": ${of(0, 8)}, "b": ${b}}`, new Uint8Array(12));
    expect(await reasonOf(bytes(of(4, 12)))).toEqual({
      kind: 'tensors-overlap',
      first: 'a',
      second: 'b',
    });
    const { tensors } = await readHeader(memoryRanges(bytes(of(8, 12))));
    expect(tensors.size).toBe(2);
  });

  it('has a header of a bounded length', async () => {
    const huge = withHeader(`{"a": "${'x'.repeat(4_000_001)}"}`);
    expect(await reasonOf(huge)).toEqual({ kind: 'more-than-megabytes', megabytes: 4 });
    const lies = Uint8Array.from([255, 255, 255, 255, 255, 255, 255, 255, 123, 125]);
    expect(await reasonOf(lies)).toBe('not-safetensors');
  });

  it.each([
    ['another type', 'F64', [1], 8, { found: 'F64', wanted: 'F32 / F16' }],
    ['more dimensions', 'F32', [1, 1], 4, { found: '[1, 1]', wanted: '1-D' }],
    ['too few bytes', 'F32', [2], 4, { found: '4 B', wanted: '8 B' }],
    ['bytes that overflow', 'F32', [2 ** 52], 4, { found: '4 B', wanted: `${2 ** 54} B` }],
  ] as const)('is refused with %s', async (...[, dtype, shape, bytes, reason]) => {
    const source = memoryRanges(safetensors({ t: { dtype, shape, bytes: new Uint8Array(bytes) } }));
    const { tensors } = await readHeader(source);
    const read = () =>
      new TensorRows(source, tensors.get('t')!, { types: ['F32', 'F16'], dimensions: 1 });
    const failure = await rejection(Promise.resolve().then(read));
    expect(failure).toMatchObject({ reason: { kind: 'tensor-unfit', tensor: 't', ...reason } });
  });
});

describe('a half', () => {
  it.each([
    [0x0000, 0],
    [0x3c00, 1],
    [0xc000, -2],
    [0x3555, 0.333251953125],
    [0x7bff, 65504],
    [0x0400, 2 ** -14],
    [0x03ff, 2 ** -14 - 2 ** -24],
    [0x0001, 2 ** -24],
    [0x7c00, Infinity],
    [0xfc00, -Infinity],
    [0x7e00, NaN],
  ])('%i is %d', (bits, value) => {
    expect(fromHalf(bits)).toBe(value);
  });

  it('grows with its bits', () => {
    const values = Array.from({ length: 0x7c00 }, (_, bits) => fromHalf(bits));
    expect(values.every((value, at) => at === 0 || value > values[at - 1]!)).toBe(true);
  });

  it('is read of a tensor', async () => {
    const bytes = Uint8Array.from([0x00, 0x3c, 0x00, 0xc0]);
    const source = memoryRanges(safetensors({ t: { dtype: 'F16', shape: [1, 2], bytes } }));
    const tensor = (await readHeader(source)).tensors.get('t')!;
    const row = new Float32Array(2);
    await new TensorRows(source, tensor, { types: ['F16'], dimensions: 2 }).read(0, row);
    expect([...row]).toEqual([1, -2]);
  });
});
