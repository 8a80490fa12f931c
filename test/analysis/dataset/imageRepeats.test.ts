import { expect, it } from 'vitest';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import {
  imageRepeats,
  imagesOfClasses,
  repeatedRows,
} from '../../../src/analysis/dataset/imageRepeats.ts';
import { seededRandom } from '../../../src/analysis/geometry/seededRandom.ts';

/** Four images with boxes of the classes 0, 0 and 1; 0; none; and 2, which no category has. */
const SHOWN = {
  width: new Float64Array(4),
  height: new Float64Array(4),
  start: Int32Array.from([0, 3, 4, 4, 5]),
  boxes: new Float64Array(20),
  category: Int32Array.from([0, 0, 1, 0, -1]),
  size: new Int8Array(5),
};

it('counts an image once for a class, however many boxes of it are there', () => {
  expect(finish(imagesOfClasses(SHOWN, 3))).toEqual([2, 1, 0]);
});

it('repeats an image by its rarest class, and none less than once', () => {
  const repeats = finish(imageRepeats(SHOWN, [0.5, 0.25, 0], 1));
  expect([...repeats]).toEqual([2, Math.sqrt(2), 1, 1]);
  expect([...finish(imageRepeats(SHOWN, [0.5, 0.25, 0], 0.25))]).toEqual([1, 1, 1, 1]);
});

it('draws the part of a repeat, so that the mean is right', () => {
  const rows = repeatedRows(new Float64Array(10_000).fill(1.3), seededRandom(0));
  expect(rows.length / 10_000).toBeCloseTo(1.3, 2);
  expect(new Set(rows).size).toBe(10_000);
  expect(repeatedRows(Float64Array.from([1, 3]), seededRandom(0))).toEqual([0, 1, 1, 1]);
});
