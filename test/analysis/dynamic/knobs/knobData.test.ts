import { expect, test } from 'vitest';
import { finish } from '../../../../src/analysis/contract/steps/Steps.ts';
import { shownBoxes } from '../../../../src/analysis/dataset/shownBoxes.ts';
import { knobData } from '../../../../src/analysis/dynamic/knobs/knobData.ts';
import { plainDataset } from '../../../helpers/annotations/plainDataset.ts';

const box = (id: number, image_id: number, category_id: number, more = {}) => ({
  id,
  image_id,
  category_id,
  bbox: [1, 1, 10, 10],
  ...more,
});

const DATASET = plainDataset({
  images: [
    { id: 1, width: 100, height: 50 },
    { id: 2, width: 300, height: 90 },
    { id: 3, width: 200, height: 70 },
    { id: 4, width: 0, height: 900 },
  ],
  annotations: [
    box(1, 1, 7),
    box(2, 1, 7),
    box(3, 1, 8),
    box(4, 2, 7),
    box(5, 2, 9, { iscrowd: 1 }),
    box(6, 2, 8, { bbox: [1, 1, 0, 10] }),
    box(7, 3, 5),
  ],
  categories: [
    { id: 7, name: 'a' },
    { id: 8, name: 'b' },
    { id: 9, name: 'c' },
  ],
});

test('boxes and images of each class are those that a loader keeps', () => {
  const shown = finish(shownBoxes(DATASET));
  expect(knobData(DATASET, shown)).toEqual({
    perImage: { images: Float64Array.of(1, 2, 0, 1) },
    boxesByCategory: [3, 1, 0],
    imagesByCategory: [2, 1, 0],
    medianSize: { width: 200, height: 70 },
  });
});

test('classes that the file does not list are none of the head', () => {
  const [first, ...others] = DATASET.categories;
  const categories = [{ ...first!, listings: 0 }, ...others];
  const shown = finish(shownBoxes(DATASET));
  expect(knobData({ ...DATASET, categories }, shown).boxesByCategory).toEqual([1, 0]);
});

test('no image with a size has no median', () => {
  const dataset = plainDataset({
    images: [{ id: 1, width: 0, height: 9 }],
    annotations: [],
    categories: [],
  });
  expect(knobData(dataset, finish(shownBoxes(dataset))).medianSize).toBeNull();
});
