import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imageSize, uprightSize } from '../../../src/analysis/formats/kit/images/imageSize.ts';

interface Fixture {
  readonly images: readonly {
    readonly name: string;
    readonly stored: readonly number[];
    readonly upright: readonly number[];
    readonly base64: string;
  }[];
}

const file = path.join(import.meta.dirname, '../../fixtures/images/headers.json');
const fixture = JSON.parse(fs.readFileSync(file, 'utf8')) as Fixture;

const images = fixture.images.map(({ name, stored, upright, base64 }) => {
  return { name, stored, upright, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
});
const bytesOf = (wanted: string) =>
  images.find(({ name }) => name === wanted)?.bytes ?? expect.fail(wanted);

/** Counts what is read. */
function reader(bytes: Uint8Array) {
  const reads: number[] = [];
  const read = async (offset: number, length: number) => {
    reads.push(length);
    return bytes.slice(offset, offset + length);
  };
  return { reads, read };
}

const sizeOf = (bytes: Uint8Array) => imageSize(reader(bytes).read);

describe('imageSize', () => {
  it.each(images)('reads $name as Pillow and OpenCV do', async ({ bytes, stored, upright }) => {
    const size = (await sizeOf(bytes)) ?? expect.fail('no size');
    expect([size.width, size.height]).toEqual(stored);
    expect(Object.values(uprightSize(size))).toEqual(upright);
  });

  it.each([1, 3, 5, 6, 7, 8])('reads Exif orientation %i of a JPEG', async orientation => {
    expect(await sizeOf(bytesOf(`jpeg of orientation ${orientation}`))).toMatchObject({
      kind: 'jpeg',
      orientation,
    });
  });

  it('reads a big-endian TIFF', async () => {
    const bytes = new Uint8Array(64);
    const view = new DataView(bytes.buffer);
    bytes.set([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 3]);
    for (const [index, [tag, type, value]] of [
      [256, 4, 300],
      [257, 3, 200 << 16],
      [274, 3, 6 << 16],
    ].entries()) {
      view.setUint16(10 + 12 * index, tag as number);
      view.setUint16(12 + 12 * index, type as number);
      view.setUint32(14 + 12 * index, 1);
      view.setUint32(18 + 12 * index, value as number);
    }
    expect(await sizeOf(bytes)).toEqual({ kind: 'tiff', width: 300, height: 200, orientation: 6 });
  });

  it('reads the long header of an OS/2 bitmap and one whose rows go down', async () => {
    const os2 = new Uint8Array(26);
    os2.set([0x42, 0x4d]);
    os2.set([12, 0, 0, 0, 40, 0, 30, 0], 14);
    expect(await sizeOf(os2)).toMatchObject({ width: 40, height: 30 });
    const down = new Uint8Array(54);
    down.set([0x42, 0x4d]);
    down.set([40, 0, 0, 0, 40, 0, 0, 0, 0xe2, 0xff, 0xff, 0xff], 14);
    expect(await sizeOf(down)).toMatchObject({ width: 40, height: 30 });
  });

  it('passes segments of 60 KB by their lengths, and reads little of them', async () => {
    const jpeg = bytesOf('plain jpeg');
    const segment = new Uint8Array(60_002);
    segment.set([0xff, 0xe2, 60_000 >> 8, 60_000 & 0xff]);
    const long = Buffer.concat([jpeg.subarray(0, 2), segment, segment, jpeg.subarray(2)]);
    const { reads, read } = reader(new Uint8Array(long));
    expect(await imageSize(read)).toMatchObject({ width: 13, height: 11 });
    expect(reads.length).toBeLessThan(5);
    expect(Math.max(...reads)).toBeLessThanOrEqual(4096);
  });

  it('reads one piece of a file whose header fits into it', async () => {
    const { reads, read } = reader(bytesOf('jpeg of orientation 6'));
    await imageSize(read);
    expect(reads).toHaveLength(1);
  });

  it.each(['', 'GIF89a', 'not an image at all', '\x89PNG\r\n\x1a\n', 'BMBMBMBMBMBMBM'])(
    'says nothing of %j',
    async text => {
      expect(await sizeOf(new Uint8Array(Buffer.from(text, 'latin1')))).toBeNull();
    },
  );

  it('says nothing where there is no file', async () => {
    expect(await imageSize(async () => null)).toBeNull();
  });

  it('ends on a header that leads nowhere', async () => {
    const markers = new Uint8Array(1 << 20).fill(0xff);
    markers[1] = 0xd8;
    expect(await sizeOf(markers)).toBeNull();
    const chunks = new Uint8Array(1 << 16);
    chunks.set(bytesOf('plain png').subarray(0, 33));
    expect(await sizeOf(chunks)).toMatchObject({ width: 13, height: 11, orientation: 1 });
  });

  it.each(images)('says the truth or nothing of $name, wherever it is cut', async image => {
    for (let length = 0; length < image.bytes.length; length++) {
      const size = await sizeOf(image.bytes.subarray(0, length));
      if (size !== null) expect([size.width, size.height]).toEqual(image.stored);
    }
  });

  it('survives bytes that are changed anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...images),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async ({ bytes }, changes) => {
          const changed = bytes.slice();
          for (const [at, value] of changes) changed[at % Math.min(200, changed.length)] = value;
          const { reads, read } = reader(changed);
          const size = await imageSize(read);
          expect(reads.length).toBeLessThanOrEqual(257);
          if (size !== null) expect(Math.min(size.width, size.height)).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
