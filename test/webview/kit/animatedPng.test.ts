import zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { animatedPng } from '../../../webview/kit/animatedPng.ts';

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunk({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(zlib.crc32(body));
  return Buffer.concat([length, body, crc]);
}

/** One row of grey pixels. */
function png(...row: readonly number[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(row.length, 0);
  header.writeUInt32BE(1, 4);
  header.writeUInt8(8, 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk({ type: 'IHDR', data: header }),
    chunk({ type: 'IDAT', data: zlib.deflateSync(Buffer.from([0, ...row])) }),
    chunk({ type: 'IEND', data: Buffer.alloc(0) }),
  ]);
}

/** Checks every sum on the way. */
function read(bytes: Uint8Array): readonly Chunk[] {
  const file = Buffer.from(bytes);
  const found: Chunk[] = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const body = file.subarray(at + 4, at + 8 + length);
    expect(file.readUInt32BE(at + 8 + length)).toBe(zlib.crc32(body));
    found.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4) });
    at += length + 12;
  }
  return found;
}

describe('an animated PNG', () => {
  const frames = [png(1, 2), png(3, 4), png(5, 6)].map((one, at) => ({
    png: one,
    milliseconds: 100 * (at + 1),
  }));

  it('has each picture, in order, with how long it is shown', () => {
    const chunks = read(animatedPng(frames));
    expect(chunks.map(({ type }) => type)).toEqual(
      'IHDR acTL fcTL IDAT fcTL fdAT fcTL fdAT IEND'.split(' '),
    );
    const delays = chunks.filter(({ type }) => type === 'fcTL');
    expect(delays.map(({ data }) => data.readUInt16BE(20))).toEqual([100, 200, 300]);
    expect(delays[0]?.data.readUInt32BE(4)).toBe(2);
    const pixels = chunks.flatMap(({ type, data }) =>
      type === 'IDAT' || type === 'fdAT'
        ? [[...zlib.inflateSync(data.subarray(type === 'IDAT' ? 0 : 4))].slice(1)]
        : [],
    );
    expect(pixels).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
  });

  it('counts its parts without a gap', () => {
    const numbered = read(animatedPng(frames)).filter(({ type }) => /fcTL|fdAT/.test(type));
    expect(numbered.map(({ data }) => data.readUInt32BE(0))).toEqual([0, 1, 2, 3, 4]);
  });

  it('takes pictures of one size alone', () => {
    const other = { png: png(1, 2, 3), milliseconds: 100 };
    expect(() => animatedPng([...frames, other])).toThrow('one size');
    expect(() => animatedPng([])).toThrow('needs a PNG');
  });
});
