import { describe, expect, it } from 'vitest';
import { finish } from '../../../../src/analysis/contract/steps/Steps.ts';
import { classShift } from '../../../../src/analysis/report/compare/splits/classShift.ts';
import type { ImageClasses } from '../../../../src/analysis/report/compare/splits/ImageClasses.ts';
import { seededRandom } from '../../../helpers/seededRandom.ts';

/** A list of classes for each image. */
function split(images: readonly (readonly number[])[]): ImageClasses {
  const start = [0];
  for (const image of images) start.push((start.at(-1) as number) + image.length);
  return {
    images: images.length,
    start: Int32Array.from(start),
    classes: Int32Array.from(images.flat()),
  };
}

/** Images of three boxes, each of a class by itself. @param shares of the classes */
function drawn(shares: readonly number[], images: number, random: () => number): ImageClasses {
  const one = () => {
    let left = random();
    const place = shares.findIndex(share => (left -= share) < 0);
    return place < 0 ? shares.length - 1 : place;
  };
  return split(Array.from({ length: images }, () => [one(), one(), one()]));
}

const shiftOf = (first: ImageClasses, second: ImageClasses, count: number) =>
  finish(classShift(first, second, count));

describe('the shift of classes between two splits', () => {
  it('is none between splits of the same images', () => {
    const same = split(Array.from({ length: 40 }, (_, at) => [at % 3, (at + 1) % 4]));
    expect(shiftOf(same, same, 4)).toMatchObject({
      distance: 0,
      low: 0,
      chance: 1,
      isShift: false,
    });
  });

  it('is the share of boxes that would have to change, by hand', () => {
    // Shares ½, ½, 0 against ½, 0, ½: half of the boxes.
    const first = split(Array.from({ length: 60 }, () => [0, 1]));
    const second = split(Array.from({ length: 60 }, () => [0, 2]));
    const found = shiftOf(first, second, 3);
    expect(found?.distance).toBeCloseTo(0.5, 12);
    expect(found?.isShift).toBe(true);
    expect(found?.byChance).toBeLessThan(0.3);
  });

  it('is found where it was planted, with an interval that holds it nine times of ten', () => {
    const random = seededRandom(7);
    const [one, other] = [
      [0.6, 0.3, 0.1],
      [0.4, 0.3, 0.3],
    ] as const;
    const found = Array.from({ length: 30 }, () =>
      shiftOf(drawn(one, 150, random), drawn(other, 100, random), 3),
    );
    expect(found.filter(shift => shift?.isShift).length).toBeGreaterThanOrEqual(29);
    const holding = found.filter(shift => shift && shift.low <= 0.2 && shift.high >= 0.2);
    expect(holding.length).toBeGreaterThanOrEqual(27);
  });

  it('is seldom found where chance alone divided the images', () => {
    const random = seededRandom(11);
    const shares = [0.5, 0.2, 0.15, 0.1, 0.05];
    const found = Array.from({ length: 40 }, () =>
      shiftOf(drawn(shares, 100, random), drawn(shares, 40, random), 5),
    );
    expect(found.filter(shift => shift?.isShift).length).toBeLessThanOrEqual(5);
  });

  it('takes images, not boxes, for what was drawn', () => {
    // Forty images, each of fifty boxes of one class: an image of luck is no shift.
    const first = split(Array.from({ length: 20 }, (_, at) => Array(50).fill(at % 2)));
    const second = split(Array.from({ length: 20 }, (_, at) => Array(50).fill(at < 13 ? 0 : 1)));
    expect(shiftOf(first, second, 2)).toMatchObject({ isShift: false });
  });

  it('is not known where a side has no box', () => {
    expect(shiftOf(split([[0]]), split([[]]), 1)).toBeNull();
  });
});
