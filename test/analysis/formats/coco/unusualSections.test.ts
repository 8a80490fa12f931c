import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentOf, fileIn, readSet } from '../../../helpers/annotations/readDocument.ts';
import { rejection } from '../../../helpers/rejection.ts';
import { describeShared } from '../../../helpers/shared.ts';

const IMAGES = [
  { id: 1, file_name: 'a.jpg', width: 100, height: 50 },
  { id: 2, file_name: 'b.jpg', width: 100, height: 50 },
];
const ANNOTATIONS = [
  { id: 5, image_id: 1, category_id: 1, bbox: [1, 2, 3, 4], area: 12, iscrowd: 0 },
  { id: 6, image_id: 2, category_id: 3, bbox: [5, 6, 7, 8], area: 56, iscrowd: 1 },
];
const CATEGORIES = [
  { id: 1, name: 'bolt' },
  { id: 2, name: 'nut' },
  { id: 3, name: 'washer' },
];
const SOUND = { images: IMAGES, annotations: ANNOTATIONS, categories: CATEGORIES };
const byId = (records: readonly { readonly id: number }[], keepsId = true) =>
  Object.fromEntries(
    records.map(({ id, ...record }) => [id, keepsId ? { id, ...record } : record]),
  );
const withoutImage = (annotation: (typeof ANNOTATIONS)[number]) => ({
  ...annotation,
  image_id: undefined,
});

const READ: readonly (readonly [string, object, readonly string[]])[] = [
  ['annotations by id', { annotations: byId(ANNOTATIONS) }, ['annotations{}']],
  ['images by id', { images: byId(IMAGES) }, ['images{}']],
  [
    'both, without ids in the records',
    { images: byId(IMAGES, false), annotations: byId(ANNOTATIONS, false) },
    ['annotations{}', 'images{}'],
  ],
  [
    'annotations by image',
    { annotations: { a: [ANNOTATIONS[0]], b: [ANNOTATIONS[1]] } },
    ['annotations{[]}'],
  ],
  ['categories by id', { categories: byId(CATEGORIES) }, ['categories{}']],
  ['names by id', { categories: { 1: 'bolt', 2: 'nut', 3: 'washer' } }, ['categories{}']],
  ['ids by name', { categories: { bolt: 1, nut: 2, washer: 3 } }, ['categories{}']],
  ['a list of names', { categories: ['bolt', 'nut', 'washer'] }, ['categories[""]']],
  [
    'annotations in their images',
    {
      annotations: undefined,
      images: IMAGES.map((image, i) => ({
        ...image,
        annotations: [withoutImage(ANNOTATIONS[i]!)],
      })),
    },
    ['images[].annotations'],
  ],
];

describe('sections of COCO in other containers', () => {
  it.each(READ)('reads %s as if they were lists, and says so', async (_, changed, containers) => {
    const [expected, read] = await Promise.all([
      readSet(documentOf(SOUND)),
      readSet(documentOf({ ...SOUND, ...changed })),
    ]);
    expect(read.images).toEqual(expected.images);
    expect(read.boxes).toEqual(expected.boxes);
    expect(read.dataset.categories).toEqual(expected.dataset.categories);
    const { 'section-unusual': count, ...others } = read.problems;
    expect(others).toEqual(expected.problems);
    expect(count).toBe(containers.length);
    expect(read.examples['section-unusual']).toEqual(containers.map(file => ({ file })));
  });

  describe('that the file has twice', () => {
    const twice = (first: object, last: object) =>
      readSet(
        fileIn(
          { 'a.json': `${JSON.stringify(first).slice(0, -1)},${JSON.stringify(last).slice(1)}` },
          'a.json',
        ),
      );

    it('count with the last copy, as in Python: it may be empty', async () => {
      expect(await rejection(twice(SOUND, { annotations: [] }))).toMatchObject({
        code: 'no-annotations',
      });
    });

    it('count with the last copy where that is no list', async () => {
      const { boxes, problems } = await twice(SOUND, { annotations: byId(ANNOTATIONS.slice(1)) });
      expect(boxes).toHaveLength(1);
      expect(problems).toMatchObject({ 'section-repeated': 1, 'section-unusual': 1 });
    });

    it('count with the last copy where an earlier one is no list', async () => {
      const first = { ...SOUND, annotations: byId(ANNOTATIONS) };
      const { boxes, problems } = await twice(first, { annotations: ANNOTATIONS.slice(1) });
      expect(boxes).toHaveLength(1);
      expect(problems).toMatchObject({ 'section-repeated': 1 });
    });
  });

  it('reads a single category, as OpenPose has it', async () => {
    const annotations = [ANNOTATIONS[0]];
    const categories = {
      supercategory: 'person',
      id: 1,
      name: 'person',
      keypoints: ['nose'],
      skeleton: [[1]],
    };
    const read = await readSet(documentOf({ ...SOUND, annotations, categories }));
    expect(read.dataset.categories).toMatchObject([{ id: 1, name: 'person' }]);
  });

  it.each([
    ['from 0', [0, 2], ['bolt', 'nut', 'washer']],
    ['from 1', [1, 3], ['bolt', 'nut', 'washer']],
    ['from nowhere: both are possible', [1, 2], [null, null]],
  ])('numbers a list of names %s', async (_, ids, names) => {
    const annotations = ANNOTATIONS.map((annotation, i) => ({
      ...annotation,
      category_id: ids[i],
    }));
    const categories = ['bolt', 'nut', 'washer'];
    const read = await readSet(documentOf({ ...SOUND, annotations, categories }));
    expect(read.dataset.categories.map(({ name }) => name)).toEqual(names);
    expect(read.problems['class-names-unnumbered']).toBe(names[0] === null ? 3 : undefined);
  });

  it('keeps the digits of ids beyond 2^53', async () => {
    const text = JSON.stringify({ ...SOUND, annotations: byId(ANNOTATIONS) })
      .replaceAll('"id":2,"file_name"', '"id":9007199254740995,"file_name"')
      .replaceAll('"image_id":2', '"image_id":9007199254740995');
    const read = await readSet(fileIn({ 'a.json': text }, 'a.json'));
    expect(read.images[1]![0]).toBe('9007199254740995');
    expect(read.problems).toEqual({ 'section-unusual': 1, 'category-unused': 1 });
  });

  it.each([
    [
      { images: {}, annotations: 3 },
      [
        { name: 'images', is: 'object' },
        { name: 'annotations', is: 'number' },
      ],
    ],
    [
      { images: null, annotations: 'x' },
      [
        { name: 'images', is: 'literal' },
        { name: 'annotations', is: 'string' },
      ],
    ],
  ])('says what sections are where nothing is read: %j', async (document, sections) => {
    expect(await rejection(readSet(documentOf(document)))).toMatchObject({
      code: 'not-coco',
      found: { kind: 'sections', sections },
    });
  });

  it('lists images alone as it did', async () => {
    expect(await rejection(readSet(documentOf({ images: IMAGES, annotations: [] })))).toMatchObject(
      {
        code: 'no-annotations',
        images: 2,
      },
    );
  });
});

describeShared('files of the field', folder => {
  it('says that the name of a class is not UTF-8', async () => {
    const { problems } = await read('24d_gbk.json');
    expect(problems['class-name-damaged']).toBe(1);
  });

  const read = async (name: string) => {
    const text = fs.readFileSync(path.join(folder, 'field/annotations', name));
    return readSet(fileIn({ [name]: new Uint8Array(text) }, name));
  };

  it.each(['20b_annotations_dict.json', '20c_anns_and_images_dict.json', '11d_cats_dict.json'])(
    '%s is read as the sound file',
    async name => {
      const [sound, unusual] = await Promise.all([read('00_base.json'), read(name)]);
      expect(unusual.images).toEqual(sound.images);
      expect(unusual.boxes).toEqual(sound.boxes);
      expect(unusual.problems['section-unusual']).toBe(name.startsWith('20c') ? 2 : 1);
    },
  );
});
