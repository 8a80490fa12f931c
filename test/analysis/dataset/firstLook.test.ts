import { describe, expect, test } from 'vitest';
import { conventionOf } from '../../../src/analysis/dataset/convention/conventionOf.ts';
import {
  closerLook,
  firstLook,
  isSound,
} from '../../../src/analysis/dataset/convention/firstLook.ts';
import { seededRandom } from '../../../src/analysis/geometry/seededRandom.ts';

const SIZE = 500;
/** More than are looked at. */
const MANY = 50_000;

type Box = readonly [number, number, number, number];

interface Mixture {
  readonly boxes: number;
  /** Of the boxes, written as `as` says; the others are right. */
  readonly share: number;
  readonly as: (box: Box) => Box;
  readonly area: (box: Box, written: Box) => number;
}

const AS: Readonly<Record<string, Mixture['as']>> = {
  corners: ([x, y, w, h]) => [x, y, x + w, y + h],
  'twice as large': box => box.map(value => 2 * value) as unknown as Box,
  shares: box => box.map(value => value / SIZE) as unknown as Box,
  'per cent': box => box.map(value => (100 * value) / SIZE) as unknown as Box,
};

const AREAS: Readonly<Record<string, Mixture['area']>> = {
  'as written': (_, [, , w, h]) => w * h,
  'of the box': ([, , w, h]) => w * h,
  'four times that': (_, [, , w, h]) => 4 * w * h,
  none: () => Number.NaN,
};

/** Those that are written otherwise are spread over the file. */
function mixed({ boxes: count, share, as, area }: Mixture) {
  const random = seededRandom(7);
  const boxes = new Float64Array(4 * count);
  const areas = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const [w, h] = [20 + 200 * random(), 20 + 200 * random()];
    const box: Box = [(SIZE - w) * random(), (SIZE - h) * random(), w, h];
    const written = random() < share ? as(box) : box;
    boxes.set(written, 4 * row);
    areas[row] = area(box, written);
  }
  const image = { count: 1, ids: { at: () => 1 } };
  const annotations = {
    count,
    boxes,
    area: areas,
    ids: { at: (row: number) => row },
    image: new Int32Array(count),
    category: new Int32Array(count),
    crowd: new Uint8Array(count),
  };
  const sides = () => Float64Array.of(SIZE);
  return { images: { ...image, width: sides(), height: sides() }, annotations };
}

const ways = Object.keys(AS).flatMap(as => Object.keys(AREAS).map(area => [as, area] as const));

describe('A first look at how boxes are written', () => {
  test.each(ways)('passes over no mistake: %s, area %s', (as, area) => {
    for (const boxes of [50, 30_000, MANY])
      for (const share of [0.02, 0.09, 0.11, 0.5, 0.89, 0.91, 1]) {
        const set = mixed({ boxes, share, as: AS[as] as never, area: AREAS[area] as never });
        const looks = [firstLook(set), closerLook(set)];
        if (conventionOf(set) !== null) expect(looks.map(isSound)).toEqual([false, false]);
      }
  });

  test('is enough where boxes are right, however many they are', () => {
    for (const boxes of [50, MANY]) {
      const set = mixed({ boxes, share: 0, as: box => box, area: ([, , w, h]) => (w * h) / 2 });
      expect(isSound(firstLook(set))).toBe(true);
    }
  });

  test('is closer where that decides', () => {
    const set = mixed({
      boxes: MANY,
      share: 0.08,
      as: ([x, y, w, h]) => [x + SIZE, y, w, h],
      area: ([, , w, h]) => w * h,
    });
    expect(conventionOf(set)).toBeNull();
    expect([firstLook(set), closerLook(set)].map(isSound)).toEqual([false, true]);
  });

  test('takes 2,500 boxes of a million, from everywhere in the file', () => {
    const set = mixed({ boxes: MANY, share: 0, as: box => box, area: () => Number.NaN });
    // Right in the first half, corners in the second.
    const { boxes } = set.annotations;
    for (let row = MANY / 2; row < MANY; row++) {
      boxes[4 * row] = 400;
      boxes[4 * row + 2] = 450;
    }
    const look = firstLook(set);
    expect(look.boxes).toBe(2500);
    expect(look.written).toBe(1250);
  });
});
