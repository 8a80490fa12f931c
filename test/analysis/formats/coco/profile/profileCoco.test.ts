import { describe, expect, it } from 'vitest';
import { profileCoco } from '../../../../../src/analysis/formats/coco/profile/profileCoco.ts';
import { bytesSource } from '../../../../../src/platform/shared/bytesSource.ts';

const image = { id: 1, file_name: 'folder/one.jpg', width: 10, height: 10 };
const record = { id: 1, image_id: 1, category_id: 1 };

function profile(annotations: readonly object[], images: readonly object[] = [image]) {
  // Annotations first: ids are compared once all images are known.
  const text = JSON.stringify({ annotations, images, categories: [] });
  return profileCoco(bytesSource('a.json', Buffer.from(text)));
}

describe('what stands in place of boxes', () => {
  it.each([
    ['a polygon alone', { segmentation: [[1, 2, 3, 4, 5, 6]] }, 'polygons', ['segmentation']],
    ['a caption', { caption: 'a bolt' }, 'captions', ['caption']],
    ['segments', { segments_info: [{ id: 1, bbox: [1, 2, 3, 4] }] }, 'panoptic', ['segments_info']],
    ['another key', { box: [1, 2, 3, 4] }, 'renamed', ['box']],
    ['another spelling', { BBox: [1, 2, 3, 4] }, 'renamed', ['BBox']],
    ['a longer name', { bounding_box: [1, 2, 3, 4] }, 'renamed', ['bounding_box']],
    [
      'another key beside a polygon',
      { segmentation: [[1, 2, 3, 4, 5, 6]], bndbox: [1, 2, 3, 4] },
      'renamed',
      ['segmentation', 'bndbox'],
    ],
    ['a key that only begins so', { boxed: true }, 'other', ['boxed']],
    ['nothing', {}, 'other', []],
  ])('is seen by its keys: %s', async (_, more, instead, keys) => {
    const { noBoxes } = await profile([{ ...record, ...more }]);
    expect(noBoxes).toEqual([{ kind: 'box-absent', instead, keys, count: 1 }]);
  });

  it.each([
    [
      { left: 1, top: 2 },
      { kind: 'box-value', holds: 'object' },
    ],
    ['1 2 3 4', { kind: 'box-value', holds: 'text' }],
    [7, { kind: 'box-value', holds: 'number' }],
    [null, { kind: 'box-value', holds: 'null' }],
    [[1, 2, 3, 4, 5], { kind: 'box-length', values: 5 }],
    [[], { kind: 'box-length', values: 0 }],
    [[[1, 2, 3, 4]], { kind: 'box-list', of: 'list' }],
    [['1', '2', '3', '4'], { kind: 'box-list', of: 'text' }],
    [[1, 2, null, 4], { kind: 'box-list', of: 'other' }],
  ])('is seen by its value: %j', async (bbox, found) => {
    const { noBoxes } = await profile([{ ...record, bbox }]);
    expect(noBoxes).toEqual([{ ...found, count: 1 }]);
  });

  it('counts each kind, the most frequent first', async () => {
    const { noBoxes } = await profile([
      { ...record, bbox: [1] },
      { ...record, bbox: [1, 2, 3, 4] },
      { ...record, bbox: null },
      { ...record, bbox: null },
    ]);
    expect(noBoxes).toEqual([
      { kind: 'box-value', holds: 'null', count: 2 },
      { kind: 'box-length', values: 1, count: 1 },
    ]);
  });
});

describe('the first image that is not listed', () => {
  it.each([
    ['1', 1, { given: '"1"', listed: '1', differ: 'text' }],
    [1, '1', { given: '1', listed: '"1"', differ: 'text' }],
    ['0001', 1, { given: '"0001"', listed: '1', differ: 'zeros' }],
    ['one', 1, { given: '"one"', listed: '1', differ: 'file-name' }],
    ['one.jpg', 1, { given: '"one.jpg"', listed: '1', differ: 'file-name' }],
    [9, 1, { given: '9', listed: '1', differ: 'other' }],
    [undefined, 1, { given: null, listed: '1', differ: 'other' }],
    [9, undefined, { given: '9', listed: null, differ: 'other' }],
  ])('is compared with ids and file names: %j in %j', async (imageId, id, ids) => {
    const found = await profile([{ ...record, image_id: imageId }], [{ ...image, id }]);
    expect(found.ids).toEqual(ids);
  });

  it('is none where all are there', async () => {
    expect((await profile([{ ...record, bbox: [1, 2, 3, 4] }])).ids).toBeNull();
  });

  it('keeps integers beyond 2^53 by their digits', async () => {
    const text = `{"images":[{"id":9007199254740993}],"annotations":[{"image_id":9007199254740992}]}`;
    const { ids } = await profileCoco(bytesSource('a.json', Buffer.from(text)));
    expect(ids).toEqual({
      given: '9007199254740992',
      listed: '9007199254740993',
      differ: 'other',
    });
  });
});
