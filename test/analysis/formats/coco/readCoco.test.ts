import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset, ProblemCode } from '../../../../src/analysis/dataset/Dataset.ts';
import { readCoco } from '../../../../src/analysis/formats/coco/readCoco.ts';
import type { ProgressReport } from '../../../../src/analysis/contract/Progress.ts';
import { ENGINES } from '../../../helpers/assignment/engines.ts';
import { chunkedSource } from '../../../helpers/annotations/chunkedSource.ts';
import { problemsIn } from '../../../helpers/annotations/problemsIn.ts';
import { valuesOf } from '../../../helpers/configs/valuesOf.ts';

const IMAGES = [
  { id: 1, file_name: 'a.jpg', width: 640, height: 480 },
  { id: 2, file_name: 'b.jpg', width: 320, height: 240 },
];
const CATEGORIES = [
  { id: 18, name: 'dog' },
  { id: 1, name: 'person' },
];
const BOX = { id: 7, image_id: 1, category_id: 18, bbox: [10, 20, 30, 40], area: 900, iscrowd: 0 };

let engine = ENGINES[0]![1];

const read = (document: unknown, chunkBytes?: number): Promise<Dataset> =>
  readCoco(
    chunkedSource(typeof document === 'string' ? document : JSON.stringify(document), chunkBytes),
    { engine },
  );

/** Reads a sound document with these annotations in place of its own. */
const annotated = (...annotations: readonly unknown[]): Promise<Dataset> =>
  read({ images: IMAGES, annotations, categories: CATEGORIES });

const problem = (dataset: Dataset, code: ProblemCode) =>
  problemsIn(dataset).find(p => p.code === code);

const TRICKY = `\uFEFF{ "info": {"images": [{"id": 5}], "annotations": [1, "]}\\"", {"id": 9}]},
  "annotations" : [
    {"id": 1, "image_id": 1, "category_id": 18, "bbox": [1.5,2,3.25,4], "area": 12.600000000000001, "iscrowd": 0,
     "segmentation": [[1,2,3,4,5.5,6]]},
    {"segmentation": {"counts": "a]}\\"\\\\b", "size": [480, 640]}, "iscrowd": 1, "image_id": 2,
     "bbox": [0, 0, 320, 240], "category_id": 1, "id": 900100000000002, "area": 7.68e4},
    {"id": "x\\u00e9", "image_id": "1", "category_id": 77, "bbox": [1, NaN, 3, Infinity], "iscrowd": false},
    {"id": 9007199254740993, "image_id": 1, "bbox": null, "area": null, "width": 5, "height": 6},
    { }, 3, {"id": 9007199254740992, "bbox": [1, 2, 3], "category_id": null, "iscrowd": true, "image_id": -0}
  ],
  "images":[{"id":1,"width":640,"height":480,"license":3,"date":"x","ok":true,"none":null},
  {"width" : 320.0 , "id" : 2, "height" : 2.4e2 }, {"id": 0}],
  "licenses": [], "type": "instances",
  "categories": [{"id": 18, "name": "d\\u00f8g \u4e2d", "supercategory": "animal"}, {"name": "person", "id": 1}] }
`;

describe.each(ENGINES)('readCoco by records in %s', (_engine, given) => {
  beforeAll(() => {
    engine = given;
  });

  test('fills the columns of a small file', async () => {
    const plain = valuesOf(await annotated(BOX, { ...BOX, id: 8, image_id: 2, iscrowd: 1 }));
    expect(plain).toEqual({
      images: { ids: [1, 2], width: [640, 320], height: [480, 240] },
      annotations: {
        ids: [7, 8],
        image: [0, 1],
        category: [0, 0],
        boxes: [10, 20, 30, 40, 10, 20, 30, 40],
        area: [900, 900],
        crowd: [0, 1],
      },
      categories: CATEGORIES,
      problems: [{ code: 'category-unused', count: 1, examples: [{ category: 1 }] }],
    });
  });

  test('reads a tricky file the same at every chunk size from 1 to 64', async () => {
    const whole = valuesOf(await read(TRICKY));
    expect(whole.annotations).toEqual({
      ids: [1, 900100000000002, 'x\u00e9', '9007199254740993', null, null, '9007199254740992'],
      image: [0, 1, -1, 0, -1, -1, 2],
      category: [0, 1, 2, -1, -1, -1, -1],
      boxes: [
        [1.5, 2, 3.25, 4],
        [0, 0, 320, 240],
        [1, NaN, 3, NaN],
        ...Array.from({ length: 4 }, () => [NaN, NaN, NaN, NaN]),
      ].flat(),
      area: [12.600000000000001, 76800, NaN, NaN, NaN, NaN, NaN],
      crowd: [0, 1, 0, 0, 0, 0, 1],
    });
    expect(whole.images).toEqual({
      ids: [1, 2, 0],
      width: [640, 320, NaN],
      height: [480, 240, NaN],
    });
    expect(whole.categories).toEqual([
      { id: 18, name: 'd\u00f8g \u4e2d' },
      { id: 1, name: 'person' },
      { id: 77, name: null },
    ]);
    expect(whole.problems.map(({ code, count }) => [code, count])).toEqual([
      ['annotation-no-category', 4],
      ['annotation-unknown-category', 1],
      ['annotation-unknown-image', 3],
      ['box-missing', 4],
      ['box-not-finite', 1],
      ['image-no-size', 1],
    ]);
    for (let size = 1; size <= 64; size++)
      expect(valuesOf(await read(TRICKY, size))).toEqual(whole);
  });

  test('takes a number and a string with the same digits for different ids', async () => {
    const dataset = await read({
      images: [{ id: '2299', width: 9, height: 9 }],
      annotations: [BOX, { ...BOX, image_id: '2299' }, { ...BOX, image_id: 2299 }],
      categories: CATEGORIES,
    });
    expect(Array.from(dataset.annotations.image)).toEqual([-1, 0, -1]);
    expect(problem(dataset, 'annotation-unknown-image')?.examples).toEqual([
      { annotation: 7, image: 1 },
      { annotation: 7, image: 2299 },
    ]);
  });

  test('keeps integers beyond 2^53 apart by their digits', async () => {
    const dataset = await read(
      `{"images": [{"id": 9007199254740993}, {"id": 9007199254740992}, {"id": 1e20}], "annotations": [
        {"image_id": 9007199254740992, "category_id": 1}, {"image_id": 9007199254740993, "category_id": 1},
        {"image_id": 100000000000000000000, "category_id": 1},
        {"image_id": "9007199254740993", "category_id": 1}], "categories": [{"id": 1.0, "name": "a"}]}`,
    );
    expect(Array.from(dataset.annotations.image)).toEqual([1, 0, 2, -1]);
    expect(dataset.images.ids.at(0)).toBe('9007199254740993');
  });

  test.each(['1e309', '-1e1200', 'Infinity', `9${'0'.repeat(400)}`, 'NaN', 'null'])(
    'takes %s for no id',
    async id => {
      const dataset = await read(
        `{"images": [{"id": 1, "width": 9, "height": 9}], "categories": [{"id": 1, "name": "a"}], "annotations": [
          {"id": ${id}, "image_id": 1, "category_id": ${id}, "bbox": [1, 1, 2, 2]},
          {"id": 2, "image_id": ${id}, "category_id": 1, "bbox": [1, 1, 2, 2]}]}`,
      );
      expect(dataset.categories.map(category => category.id)).toEqual([1]);
      expect(dataset.annotations.ids.at(0)).toBeNull();
      expect(Array.from(dataset.annotations.image)).toEqual([0, -1]);
      expect(JSON.stringify(dataset.problems)).not.toMatch(/Infinity|1e/);
    },
  );

  test('counts a category that is not listed, without a name', async () => {
    const dataset = await annotated(BOX, { ...BOX, category_id: 99 });
    expect(dataset.categories.at(-1)).toMatchObject({ id: 99, name: null });
    expect(problem(dataset, 'annotation-unknown-category')).toEqual({
      code: 'annotation-unknown-category',
      count: 1,
      examples: [{ annotation: 7, category: 99 }],
    });
  });

  test('goes on without a list of categories, and says so once', async () => {
    const dataset = await read({ images: IMAGES, annotations: [BOX, BOX] });
    expect(dataset.categories).toMatchObject([{ id: 18, name: null }]);
    expect(problemsIn(dataset).map(({ code }) => code)).toEqual([
      'categories-missing',
      'duplicate-annotation-id',
      'image-without-annotations',
    ]);
  });

  test.each<[ProblemCode, object]>([
    ['annotation-unknown-image', { image_id: 3 }],
    ['annotation-no-category', { category_id: null }],
    ['box-missing', { bbox: [1, 2, 3] }],
    ['box-missing', { bbox: [1, 2, 3, 4, 5] }],
    ['box-missing', { bbox: {} }],
    ['box-not-finite', { bbox: [1, 2, '3', 4] }],
    ['box-not-finite', { bbox: [1, 2, null, 4] }],
    ['box-not-finite', { bbox: [1, [2], 3, 4] }],
    ['box-empty', { bbox: [1, 2, 0, 4], area: 0 }],
    ['box-empty', { bbox: [1, 2, 3, -4], area: 1 }],
    ['box-outside-image', { bbox: [640, 2, 3, 4], area: 1 }],
    ['box-outside-image', { bbox: [-10, 2, 10, 4], area: 1 }],
    ['box-beyond-image', { bbox: [-1.5, 2, 100, 40] }],
    ['box-beyond-image', { bbox: [630, 470, 1e300, 1e300] }],
    ['area-implausible', { area: 640 * 480 }],
    ['area-implausible', { area: 0 }],
    ['area-implausible', { area: -5 }],
    ['area-implausible', { area: 'large' }],
  ])('counts %s for %j', async (code, change) => {
    const dataset = await annotated({ ...BOX, id: 1, image_id: 2 }, { ...BOX, id: 2, ...change });
    const found = problemsIn(dataset).filter(p => !/unused|without/.test(p.code));
    expect(found).toMatchObject([{ code, count: 1, examples: [{ annotation: 2 }] }]);
  });

  test.each(['NaN', 'Infinity', '-Infinity'])('counts an area of %s as implausible', async area => {
    const text = JSON.stringify({ images: IMAGES, annotations: [BOX], categories: CATEGORIES });
    const dataset = await read(text.replace('"area":900', `"area":${area}`));
    expect(problem(dataset, 'area-implausible')?.count).toBe(1);
  });

  test('lets a box reach one pixel beyond its image', async () => {
    const dataset = await annotated({ ...BOX, image_id: 2, bbox: [-1, -1, 322, 242] });
    expect(problem(dataset, 'box-beyond-image')).toBeUndefined();
  });

  test('counts repeated ids; an image that is listed again replaces the first', async () => {
    const dataset = await read({
      images: [...IMAGES, { id: 1, width: 50, height: 60 }],
      annotations: [{ ...BOX, id: 9 }, BOX, BOX, { ...BOX, id: 'x' }, { ...BOX, id: 'x' }],
      categories: [...CATEGORIES, { id: 18, name: 'hound' }],
    });
    expect(problem(dataset, 'duplicate-image-id')?.examples).toEqual([{ image: 1 }]);
    expect(problem(dataset, 'duplicate-category-id')?.examples).toEqual([{ category: 18 }]);
    expect(problem(dataset, 'duplicate-annotation-id')).toMatchObject({
      count: 2,
      examples: [{ annotation: 7 }, { annotation: 'x' }],
    });
    expect(Array.from(dataset.images.width)).toEqual([50, 320]);
    expect(dataset.categories[0]).toMatchObject({ id: 18, name: 'hound', listings: 2 });
  });

  test('keeps the first five examples of a problem', async () => {
    const dataset = await annotated(...Array.from({ length: 9 }, (_, id) => ({ id, image_id: 1 })));
    const missing = problem(dataset, 'box-missing');
    expect(missing?.count).toBe(9);
    expect(missing?.examples.map(example => example.annotation)).toEqual([0, 1, 2, 3, 4]);
  });

  test('takes the last value of a repeated key, as Python does', async () => {
    const dataset = await read(
      `{"images": [{"id": 1, "width": 9, "height": 9}], "categories": [{"id": 1, "name": "a"}],
        "annotations": [{"id": 1, "image_id": 1, "category_id": 1, "bbox": [1,1,1,1], "bbox": [2,2,2,2]},
        {"id": 2, "image_id": "x", "category_id": 1, "image_id": 1, "bbox": [1,1,1,1], "bbox": null}]}`,
    );
    expect(Array.from(dataset.annotations.boxes)).toEqual([2, 2, 2, 2, NaN, NaN, NaN, NaN]);
    expect(Array.from(dataset.annotations.image)).toEqual([0, 0]);
  });

  test('tells its progress by the position of the source, and pauses', async () => {
    const reports: ProgressReport[] = [];
    let pauses = 0;
    const filler = ' '.repeat(5 << 20);
    const text = `${filler}${JSON.stringify({ images: IMAGES, annotations: [BOX], categories: CATEGORIES })}${filler}`;
    await readCoco(chunkedSource(text), {
      progress: report => reports.push(report),
      pause: () => Promise.resolve(void pauses++),
      // Every second chunk takes longer than work may without a look.
      now: () => 15 * reports.length,
    });
    expect(reports.length).toBeGreaterThan(3);
    expect(pauses).toBe(Math.floor(reports.length / 2));
    expect(reports.at(-1)).toEqual({
      stage: 'scan',
      share: 1,
      bytes: { done: text.length, total: text.length },
    });
    const shares = reports.map(report => report.share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });
});
