import type { RangeSource } from '../../../src/analysis/contract/sources/RangeSource.ts';

/** A tensor to write: little-endian bytes of its numbers. */
interface WrittenTensor {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

export function float32(shape: readonly number[], values: readonly number[]): WrittenTensor {
  const view = new DataView(new ArrayBuffer(4 * values.length));
  values.forEach((value, at) => view.setFloat32(4 * at, value, true));
  return { dtype: 'F32', shape, bytes: new Uint8Array(view.buffer) };
}

export function int64(values: readonly (number | bigint)[]): WrittenTensor {
  const view = new DataView(new ArrayBuffer(8 * values.length));
  values.forEach((value, at) => view.setBigInt64(8 * at, BigInt(value), true));
  return { dtype: 'I64', shape: [values.length], bytes: new Uint8Array(view.buffer) };
}

/** A file as the format says it: the length of the header, the header, the tensors one after the other. */
export function safetensors(
  tensors: Readonly<Record<string, WrittenTensor>>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const header: Record<string, unknown> = { __metadata__: metadata };
  let end = 0;
  for (const [name, { dtype, shape, bytes }] of Object.entries(tensors))
    header[name] = { dtype, shape, data_offsets: [end, (end += bytes.length)] };
  return withHeader(JSON.stringify(header), ...Object.values(tensors).map(({ bytes }) => bytes));
}

/** The same with any header. */
export function withHeader(header: string, ...rest: readonly Uint8Array[]): Uint8Array {
  const text = new TextEncoder().encode(header);
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(text.length), true);
  return Buffer.concat([length, text, ...rest]);
}

/** Bytes of which parts are read, each into memory that the next call writes over. */
export function memoryRanges(bytes: Uint8Array, name = 'outputs.safetensors'): RangeSource {
  const room = new Uint8Array(bytes.length);
  return {
    name,
    size: bytes.length,
    read: (offset, length) => {
      if (offset < 0 || offset + length > bytes.length) throw new RangeError(`${offset} ${length}`);
      room.fill(0xff);
      room.set(bytes.subarray(offset, offset + length));
      return Promise.resolve(room.subarray(0, length));
    },
    close: () => undefined,
  };
}
