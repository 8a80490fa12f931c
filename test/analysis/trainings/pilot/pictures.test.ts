import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPictureHead } from '../../../../src/analysis/pilot/images/readPictureHead.ts';
import { type Picture, shrink } from '../../../../src/analysis/pilot/images/shrink.ts';
import { turnOf } from '../../../../src/analysis/pilot/images/turnOf.ts';
import { decodePictures } from '../../../../src/platform/node/pilot/decodePictures.ts';
import {
  type DecodePicture,
  pictureDecoder,
} from '../../../../src/platform/node/pilot/pictureDecoder.ts';
import { decoderFolder } from '../../../helpers/pilot/decoderFolder.ts';

const FOLDER = fileURLToPath(new URL('../../../fixtures/pilot/pictures/', import.meta.url));
const bytesOf = (name: string) => new Uint8Array(fs.readFileSync(FOLDER + name));

describe('the head of a picture', () => {
  it.each([
    ['plain.jpg', 'jpeg', 1],
    ['progressive.jpg', 'jpeg', 1],
    ['grey.jpg', 'jpeg', 1],
    ['turned.jpg', 'jpeg', 6],
    ['plain.png', 'png', 1],
    ['palette.png', 'png', 1],
    ['opacity.png', 'png', 1],
    ['plain.webp', 'webp', 1],
    ['lossless.webp', 'webp', 1],
    ['turned.webp', 'webp', 6],
  ])('of %s says kind, size and orientation', (name, kind, orientation) => {
    expect(readPictureHead(bytesOf(name))).toEqual({ kind, width: 24, height: 16, orientation });
  });

  it.each([
    ['cmyk.jpg', 'cmyk'],
    ['cut-off.jpg', 'cut-off'],
    ['cut-off.png', 'cut-off'],
    ['cut-off.webp', 'cut-off'],
    ['animated.webp', 'other-kind'],
    ['text.jpg', 'other-kind'],
  ])('of %s says why it cannot be used', (name, fault) => {
    expect(readPictureHead(bytesOf(name))).toBe(fault);
  });

  it.each(['plain.jpg', 'turned.jpg', 'plain.png', 'plain.webp', 'turned.webp'])(
    'of %s is never read beyond its end, wherever it is cut off',
    name => {
      const whole = bytesOf(name);
      for (let length = 0; length < whole.length; length++) {
        const found = readPictureHead(whole.slice(0, length));
        expect(typeof found === 'string' || length > whole.length - 12).toBe(true);
      }
    },
  );
});

describe('the turn of a picture', () => {
  const head = { kind: 'jpeg', width: 24, height: 16, orientation: 6 } as const;

  it('is none where the stored size is annotated, whatever EXIF says', () => {
    expect(turnOf(head, { width: 24, height: 16 })).toBe(1);
    expect(turnOf(head, { width: 480, height: 320 })).toBe(1);
  });

  it('is that of EXIF where the turned size is annotated', () => {
    expect(turnOf(head, { width: 16, height: 24 })).toBe(6);
  });

  it('is unknown where neither is', () => {
    expect(turnOf({ ...head, orientation: 1 }, { width: 16, height: 24 })).toBeNull();
    expect(turnOf(head, { width: 300, height: 100 })).toBeNull();
  });
});

describe('shrinking a picture', () => {
  /** Each pixel has its number as red, from 1. */
  const numbered = (width: number, height: number): Picture => ({
    width,
    height,
    data: Uint8Array.from({ length: 4 * width * height }, (_, at) =>
      at % 4 === 0 ? at / 4 + 1 : 255,
    ),
  });
  const reds = (picture: Picture, width: number, height: number, turn?: number) => {
    const pixels = new Uint8Array(3 * width * height);
    shrink(picture, { pixels, frameWidth: width, width, height }, turn);
    return [...pixels].filter((_, at) => at % 3 === 0);
  };

  it('takes the mean over the area of each pixel, also where edges cut pixels', () => {
    expect(reds(numbered(4, 2), 2, 1)).toEqual([Math.round(3.5), Math.round(5.5)]);
    // A third of 1, 2, 3 each way: (1 + 2 / 2) / 1.5 and (2 / 2 + 3) / 1.5
    expect(reds(numbered(3, 1), 2, 1)).toEqual([Math.round(4 / 3), Math.round(8 / 3)]);
  });

  it('fills the upper left of its frame alone', () => {
    const pixels = new Uint8Array(3 * 4 * 3).fill(9);
    shrink(numbered(2, 2), { pixels, frameWidth: 4, width: 2, height: 2 });
    const red = [...pixels].filter((_, at) => at % 3 === 0);
    expect(red).toEqual([1, 2, 9, 9, 3, 4, 9, 9, 9, 9, 9, 9]);
  });

  it.each([
    [1, [1, 2, 3, 4, 5, 6]],
    [2, [3, 2, 1, 6, 5, 4]],
    [3, [6, 5, 4, 3, 2, 1]],
    [4, [4, 5, 6, 1, 2, 3]],
    [5, [1, 4, 2, 5, 3, 6]],
    [6, [4, 1, 5, 2, 6, 3]],
    [7, [6, 3, 5, 2, 4, 1]],
    [8, [3, 6, 2, 5, 1, 4]],
  ])('turns a picture as orientation %i has it', (turn, expected) => {
    const [width, height] = turn > 4 ? [2, 3] : [3, 2];
    expect(reds(numbered(3, 2), width, height, turn)).toEqual(expected);
  });
});

describe('decoding pictures', () => {
  const decoding: { decode?: DecodePicture } = {};
  beforeAll(async () => {
    decoding.decode = await pictureDecoder(decoderFolder());
  });

  const decoded = async (name: string, annotated = { width: 24, height: 16 }) => {
    const [width, height] = annotated.width > annotated.height ? [6, 4] : [4, 6];
    const frame = { width: 6, height: 6 };
    const pixels = new Uint8Array(2 * 3 * 36);
    const picture = { path: FOLDER + name, place: 1, annotated, width, height };
    const job = { pictures: [picture], frame, pixels };
    const faults = await decodePictures(job, decoding.decode as DecodePicture, () => undefined);
    const at = (x: number, y: number) => {
      const from = 108 + 3 * (6 * y + x);
      return Array.from(pixels.subarray(from, from + 3));
    };
    return { faults, corners: [at(0, 0), at(width - 1, 0), at(0, height - 1)] };
  };
  const near = (colour: readonly number[]) =>
    colour.map(value => (value > 200 ? 255 : value < 60 ? 0 : value));
  const [RED, GREEN, BLUE] = [
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
  ];

  it.each([
    'plain.jpg',
    'progressive.jpg',
    'plain.png',
    'palette.png',
    'opacity.png',
    'plain.webp',
    'lossless.webp',
  ])('gives %s its colours, into its own frame', async name => {
    const { faults, corners } = await decoded(name);
    expect(faults).toEqual([]);
    expect(corners.map(near)).toEqual([RED, GREEN, BLUE]);
  });

  it.each(['turned.jpg', 'turned.webp'])('turns %s, annotated as viewers show it', async name => {
    const { corners } = await decoded(name, { width: 16, height: 24 });
    expect(corners.map(near)).toEqual([BLUE, RED, [255, 255, 255]]);
  });

  it.each([
    ['cmyk.jpg', 'cmyk'],
    ['cut-off.jpg', 'cut-off'],
    ['text.jpg', 'other-kind'],
    ['nowhere.jpg', 'missing'],
    ['', 'unreadable'],
  ])('says of %s why it cannot be used, and goes on', async (name, fault) => {
    expect((await decoded(name)).faults).toEqual([[1, fault]]);
    expect((await decoded('plain.jpg')).faults).toEqual([]);
  });

  it('refuses a picture of another shape than is annotated', async () => {
    expect((await decoded('plain.jpg', { width: 300, height: 100 })).faults).toEqual([
      [1, 'other-size'],
    ]);
  });
});
