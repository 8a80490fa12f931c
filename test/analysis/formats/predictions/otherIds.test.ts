// Results whose ids are not those of the annotations: YOLO's trainers name images by file and count classes from 1.
import { describe, expect, it } from 'vitest';
import {
  readPredictions,
  type ReadPredictionsOptions,
} from '../../../../src/analysis/formats/predictions/readPredictions.ts';
import { memorySource } from '../../../../src/platform/node/files/memorySource.ts';
import { plainDataset } from '../../../helpers/annotations/plainDataset.ts';

const IMAGES = ['images/train/0007.jpg', 'images/train/street.v2.png', 'images/val/0007.jpg'];
/** One box of each class, side by side. */
const BOXES = [0, 1, 2].map(category => ({
  category,
  bbox: [100 * category, 0, 50, 50] as const,
}));

const datasetOf = (images: readonly (number | string)[], firstClass = 0) =>
  plainDataset({
    images: images.map(id => ({ id, width: 400, height: 100 })),
    categories: [0, 1, 2].map(at => ({ id: firstClass + at, name: `c${at}` })),
    annotations: BOXES.map(({ category, bbox }, at) => ({
      id: at + 1,
      image_id: images[0]!,
      category_id: firstClass + category,
      bbox: [...bbox],
    })),
  });

const read = (
  records: readonly { image: number | string; category: number; at?: number }[],
  dataset = datasetOf(IMAGES.slice(0, 2)),
  options: ReadPredictionsOptions = {},
) =>
  readPredictions(
    memorySource(
      'predictions.json',
      new TextEncoder().encode(
        JSON.stringify(
          records.map(({ image, category, at = 0 }) => ({
            image_id: image,
            category_id: category,
            bbox: [100 * at, 0, 50, 50],
            score: 0.5,
          })),
        ),
      ),
    ),
    dataset,
    options,
  );

describe('an image that is named by its file', () => {
  it('is found without folder and ending, digits as a number', async () => {
    const found = await read([
      { image: 7, category: 0 },
      { image: 'street.v2', category: 0 },
      { image: IMAGES[0]!, category: 0 },
    ]);
    expect([...found.image]).toEqual([0, 1, 0]);
    expect(found.remarks).toEqual([{ code: 'images-by-name', count: 2 }]);
  });

  it('is not counted as named where the detection is left out for another reason', async () => {
    const found = await read([
      { image: 7, category: 0 },
      { image: 7, category: 5 },
      // The id after the last class, which may turn out to be one: not here, where class 0 is found.
      { image: 7, category: 3 },
    ]);
    expect(found.count).toBe(1);
    expect(found.remarks).toEqual([
      { code: 'category-unknown', count: 2, given: '5', listed: '0' },
      { code: 'images-by-name', count: 1 },
    ]);
  });

  it('is counted as named where classes turn out to be counted from 1', async () => {
    const records = [0, 1, 2].map(at => ({ image: 7, category: at + 1, at }));
    const found = await read([...records, ...records, ...records]);
    expect(found.remarks).toEqual([
      { code: 'images-by-name', count: 9 },
      { code: 'classes-from-one', count: 9 },
    ]);
  });

  it('is left out where two files are called so, or none', async () => {
    const found = await read(
      [
        { image: 7, category: 0 },
        { image: 'street', category: 0 },
        { image: 'street.v2', category: 0 },
      ],
      datasetOf(IMAGES),
    );
    expect([...found.image]).toEqual([1]);
    expect(found.remarks).toEqual([
      { code: 'image-unknown', count: 2, given: '7', listed: `"${IMAGES[0]!}"` },
      { code: 'images-by-name', count: 1 },
    ]);
  });
});

describe('an image of annotations that number their images', () => {
  const files = [
    { id: 7, name: 'street.png' },
    { id: 8, name: 'a/0007.jpg' },
    { id: 9, name: 'b/twice.jpg' },
    { id: 10, name: 'c/twice.jpg' },
  ];
  const dataset = datasetOf(files.map(({ id }) => id));
  let asked = 0;
  const namedFiles = () => {
    asked++;
    return Promise.resolve(files);
  };

  it('is found by the name of its file where results name some by text: digits are a name as well', async () => {
    const found = await read(
      [
        { image: 'street', category: 0 },
        { image: 7, category: 0 },
        { image: 'twice', category: 0 },
        { image: 9, category: 0 },
      ],
      dataset,
      { namedFiles },
    );
    expect([...found.image]).toEqual([0, 1, 2]);
    expect(found.remarks).toEqual([
      { code: 'image-unknown', count: 1, given: '"twice"', listed: '7' },
      { code: 'images-by-name', count: 2 },
    ]);
  });

  it('is found by its number where the texts are ids and no names', async () => {
    const found = await read(
      [
        { image: '7', category: 0 },
        { image: 8, category: 0 },
        { image: 7, category: 0 },
      ],
      dataset,
      { namedFiles },
    );
    expect([...found.image]).toEqual([1, 0]);
    expect(found.remarks).toEqual([{ code: 'image-unknown', count: 1, given: '"7"', listed: '7' }]);
  });

  it('is found by its number where none is named by text', async () => {
    asked = 0;
    const found = await read(
      [
        { image: 7, category: 0 },
        { image: 11, category: 0 },
      ],
      dataset,
      { namedFiles },
    );
    expect([...found.image]).toEqual([0]);
    expect(asked).toBe(0);
  });
});

describe('class ids', () => {
  const onImage = (pairs: readonly (readonly [category: number, at: number])[]) =>
    pairs.map(([category, at]) => ({ image: IMAGES[0]!, category, at }));

  it('count from 1 where the boxes below say so', async () => {
    const found = await read(
      onImage([
        [1, 0],
        [2, 1],
        [3, 2],
        [3, 0],
      ]),
    );
    expect([...found.category]).toEqual([0, 1, 2, 2]);
    expect(found.remarks).toEqual([{ code: 'classes-from-one', count: 4 }]);
  });

  it('count from 1 where the last class is not among them, too', async () => {
    const found = await read(
      onImage([
        [1, 0],
        [2, 1],
      ]),
    );
    expect([...found.category]).toEqual([0, 1]);
  });

  it('are those of the annotations where the boxes below say so', async () => {
    const found = await read(
      onImage([
        [1, 1],
        [2, 2],
        [2, 1],
      ]),
    );
    expect([...found.category]).toEqual([1, 2, 2]);
    expect(found.remarks).toEqual([]);
  });

  it('are those of the annotations where 0 is among them: what is above the last is no class', async () => {
    const found = await read(
      onImage([
        [0, 0],
        [3, 2],
        [1, 0],
        [2, 1],
      ]),
    );
    expect([...found.category]).toEqual([0, 1, 2]);
    expect([...found.boxes.subarray(4, 8)]).toEqual([0, 0, 50, 50]);
    expect(found.leftOut).toBe(1);
    expect(found.remarks).toEqual([
      { code: 'category-unknown', count: 1, given: '3', listed: '0' },
    ]);
  });

  it('are those of the annotations where boxes merely lie in larger ones of the class before', async () => {
    const helmets = plainDataset({
      images: [{ id: IMAGES[0]!, width: 400, height: 100 }],
      categories: [0, 1].map(id => ({ id, name: `c${id}` })),
      annotations: [0, 1, 2].map(at => ({
        id: at + 1,
        image_id: IMAGES[0]!,
        category_id: 0,
        bbox: [100 * at - 20, 0, 90, 100],
      })),
    });
    const found = await read(onImage([0, 1, 2].map(at => [1, at] as const)), helmets);
    expect([...found.category]).toEqual([1, 1, 1]);
    expect(found.remarks).toEqual([]);
  });

  it('are those of the annotations where nothing lies below', async () => {
    const found = await read([
      { image: IMAGES[1]!, category: 3 },
      { image: IMAGES[1]!, category: 2 },
    ]);
    expect([...found.category]).toEqual([2]);
  });

  it('are those of the annotations where these do not count from 0', async () => {
    const found = await read(onImage([[1, 1]]), datasetOf(IMAGES.slice(0, 2), 1));
    expect([...found.category]).toEqual([0]);
    expect(found.remarks).toEqual([]);
  });
});
