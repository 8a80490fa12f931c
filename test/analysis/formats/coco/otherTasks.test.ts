import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { documentOf, fileIn, readSet } from '../../../helpers/annotations/readDocument.ts';
import { rejection } from '../../../helpers/rejection.ts';
import { describeShared } from '../../../helpers/shared.ts';

const setOf = (annotation: object) =>
  documentOf({
    images: [{ id: 1, width: 9, height: 9 }],
    annotations: [{ id: 1, image_id: 1, ...annotation }],
    categories: [{ id: 1, name: 'a' }],
  });

it.each([
  [
    'panoptic',
    { file_name: 'a.png', segments_info: [{ id: 1, category_id: 1, bbox: [1, 2, 3, 4] }] },
  ],
  ['captions', { caption: 'a dog' }],
  ['keypoints', { category_id: 1, keypoints: [1, 2, 3], num_keypoints: 1 }],
  ['segmentation-only', { category_id: 1, segmentation: [[1, 2, 3, 4, 5, 6]] }],
  ['image-labels', { category_id: 1 }],
])('annotations without boxes are named: %s', async (found, annotation) => {
  expect(await rejection(readSet(setOf(annotation)))).toEqual({
    code: 'not-annotations',
    file: 'a.json',
    found,
  });
});

it.each([
  ['a part of a set', { caption: 'a dog' }, { isPart: true }],
  ['a box of another kind', { category_id: 1, bbox: { x: 1 }, segmentation: [] }, {}],
  ['nothing that says a task', { note: 1 }, {}],
])('but are counted as problems in %s', async (_, annotation, options) => {
  expect((await readSet(setOf(annotation), options)).problems['box-missing']).toBe(1);
});

describeShared('files of the field', folder => {
  it.each([
    ['06_bbox_missing_polygon_only.json', 'segmentation-only'],
    ['28_panoptic.json', 'panoptic'],
  ])('%s: %s', async (name, found) => {
    const bytes = new Uint8Array(fs.readFileSync(path.join(folder, 'field/annotations', name)));
    expect(await rejection(readSet(fileIn({ [name]: bytes }, name)))).toMatchObject({ found });
  });
});
