import { describe, expect, test } from 'vitest';
import { readCoco } from '../../../../src/analysis/formats/coco/readCoco.ts';
import { asFailure } from '../../../../src/analysis/contract/failures/Failure.ts';
import { chunkedSource } from '../../../helpers/annotations/chunkedSource.ts';
import { ENGINES } from '../../../helpers/assignment/engines.ts';
import { valuesOf } from '../../../helpers/configs/valuesOf.ts';

const CATEGORIES = [{ id: 1, name: 'a' }];
const box = (id: number, image: number | string, more: object = {}) => ({
  id,
  image_id: image,
  category_id: 1,
  bbox: [1, 2, 3, 4],
  area: 12,
  iscrowd: 0,
  ...more,
});
const image = (id: number | string) => ({ id, width: 640, height: 480 });

/** What broke other readers of these files, each as small as it can be. */
const BLOCKS: readonly (readonly [string, object, readonly number[]])[] = [
  [
    'an image id is a text of digits',
    {
      images: [image('2299')],
      annotations: [box(1, '2299'), box(2, 2299)],
      categories: CATEGORIES,
    },
    [0, -1],
  ],
  [
    'image ids are hashes',
    {
      images: [image('0c2e8f'), image('9d1a4b')],
      annotations: [box(1, '9d1a4b'), box(2, '0c2e8f')],
      categories: CATEGORIES,
    },
    [1, 0],
  ],
  [
    'annotations have a width and a height of their own',
    {
      images: [image(5)],
      annotations: [box(1, 5, { width: 768, height: 770 }), box(2, 5, { height: 9, width: 8 })],
      categories: CATEGORIES,
    },
    [0, 0],
  ],
  [
    'annotations come before the images they name',
    {
      annotations: [box(1, 8), box(2, 7), box(3, 9)],
      images: [image(7), image(8)],
      categories: CATEGORIES,
    },
    [1, 0, -1],
  ],
  [
    'ids are above 2^31',
    {
      images: [image(900_100_000_001), image(2 ** 31), image(-1)],
      annotations: [box(1, 2 ** 31), box(2, 900_100_000_001), box(3, 900_100_000_002)],
      categories: CATEGORIES,
    },
    [1, 0, -1],
  ],
];

describe.each(ENGINES)('by records in %s', (_engine, engine) => {
  test.each(BLOCKS)('reads a file in which %s', async (_reason, document, rows) => {
    const text = JSON.stringify(document);
    const { annotations, images } = valuesOf(await readCoco(chunkedSource(text), { engine }));
    expect(annotations.image).toEqual(rows);
    expect(annotations.boxes).toEqual(rows.flatMap(() => [1, 2, 3, 4]));
    expect(annotations.area).toEqual(rows.map(() => 12));
    expect(images.width).toEqual(images.ids.map(() => 640));
    for (let size = 1; size <= 64; size++)
      expect(valuesOf(await readCoco(chunkedSource(text, size), { engine })).annotations).toEqual(
        annotations,
      );
  });

  const withSegmentation = (
    segmentation: string,
  ) => `{"images": [{"id": 1, "width": 9, "height": 9}],
    "annotations": [{"id": 1, "image_id": 1, "category_id": 1, "bbox": [1, 2, 3, 4], "x": ${segmentation}}],
    "categories": [{"id": 1, "name": "a"}]}`;

  test.each(['[NaN]', '[1 2]', '[01]', '["\\x"]', '[1,,2]', '[nul]', '{"a" 1}'])(
    'passes %s where nobody looks, and refuses it where all must be JSON',
    async inside => {
      const text = withSegmentation(inside);
      for (const size of [7, 1 << 20]) {
        const source = chunkedSource(text, size);
        expect((await readCoco(source, { engine })).annotations.count).toBe(1);
        const failure = await readCoco(source, { engine, strict: true }).catch(asFailure);
        expect(failure).toMatchObject({ code: 'json-broken', at: { line: 2 } });
      }
    },
  );

  test('reads a sound file the same where all must be JSON', async () => {
    const source = chunkedSource(withSegmentation('[[1, 2.5e-3], {"a": "\\u00e9"}, null]'), 50);
    const strict = valuesOf(await readCoco(source, { engine, strict: true }));
    expect(strict).toEqual(valuesOf(await readCoco(source, { engine })));
  });
});
