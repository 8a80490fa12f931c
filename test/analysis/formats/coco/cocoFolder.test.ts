import { describe, expect, it } from 'vitest';
import { recognize } from '../../../../src/analysis/formats/formats.ts';
import { readAnnotations } from '../../../../src/analysis/formats/readAnnotations.ts';
import { memoryTree } from '../../../helpers/annotations/memoryTree.ts';
import { rejection } from '../../../helpers/rejection.ts';

const set = (image: number) =>
  JSON.stringify({
    images: [{ id: image, width: 10, height: 10 }],
    annotations: [{ id: 1, image_id: image, category_id: 1, bbox: [1, 1, 2, 2] }],
    categories: [{ id: 1, name: 'x' }],
  });

const ROBOFLOW = {
  'README.roboflow.txt': '',
  'test/_annotations.coco.json': set(3),
  'train/_annotations.coco.json': set(1),
  'train/a.jpg': '',
  'valid/_annotations.coco.json': set(2),
};
const PUBLISHED = {
  'annotations/captions_train2017.json': '{}',
  'annotations/instances_train2017.json': set(1),
  'annotations/instances_val2017.json': set(2),
  'train2017/a.jpg': '',
};
const OTHERS = {
  'annotations/notes.json': '[]',
  'annotations/train.json': set(1),
  'annotations/val.json': set(2),
};

async function imageOf(files: Readonly<Record<string, string>>, split?: string) {
  const { dataset, source } = await readAnnotations(memoryTree(files), { split });
  return { image: dataset.images.ids.at(0), ...source };
}

describe('a folder of COCO files', () => {
  it.each([
    ['Roboflow', ROBOFLOW, ['train', 'valid', 'test']],
    ['COCO', PUBLISHED, ['train2017', 'val2017']],
    ['a folder of annotations itself', { 'instances_train2017.json': set(1) }, ['train2017']],
    ['other names', OTHERS, ['train', 'val']],
    ['one part', { '_annotations.coco.json': set(1), 'a.jpg': '' }, []],
  ])('has the splits of %s', async (_, files, splits) => {
    const { format, source } = await recognize(memoryTree(files));
    expect(format.id).toBe('coco');
    expect(await format.splits?.(source)).toEqual(splits);
  });

  it.each([
    [undefined, 1],
    ['train', 1],
    ['val', 2],
    ['valid', 2],
  ])('reads the split %s', async (split, image) => {
    for (const files of [ROBOFLOW, PUBLISHED, OTHERS])
      expect(await imageOf(files, split)).toMatchObject({ image, format: 'coco', files: 1 });
    expect(await imageOf(PUBLISHED)).toMatchObject({ split: 'train2017', bytes: set(1).length });
  });

  it('knows no other split', async () => {
    expect(await rejection(imageOf(PUBLISHED, 'test'))).toEqual({
      code: 'split-unknown',
      file: 'set',
      split: 'test',
      known: ['train2017', 'val2017'],
    });
  });

  it('says of a file which one is broken', async () => {
    const files = { 'annotations/instances_train.json': '{"images": [' };
    expect(await rejection(imageOf(files))).toMatchObject({
      code: 'json-truncated',
      file: 'set/annotations/instances_train.json',
    });
  });

  it('finds a record in the part that was read', async () => {
    const one = await recognize(memoryTree({ '_annotations.coco.json': set(1) }));
    const name = { section: 'images', id: 1 } as const;
    expect(await one.format.locate?.(one.source, name)).toMatchObject({
      file: '_annotations.coco.json',
      start: { byte: 11 },
    });
    const three = await recognize(memoryTree(ROBOFLOW));
    const other = { section: 'images', id: 2 } as const;
    expect(await three.format.locate?.(three.source, name, { split: 'valid' })).toBeNull();
    expect(await three.format.locate?.(three.source, other, { split: 'valid' })).toMatchObject({
      file: 'valid/_annotations.coco.json',
    });
  });
});
