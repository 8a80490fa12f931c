import { describe, expect, it } from 'vitest';
import { memorySource } from '../../../../src/platform/node/files/memorySource.ts';
import { memoryTree } from '../../../helpers/annotations/memoryTree.ts';
import { readSet } from '../../../helpers/annotations/readSet.ts';
import { rejection } from '../../../helpers/rejection.ts';

const HEADER =
  'ImageID,Source,LabelName,Confidence,XMin,XMax,YMin,YMax,IsOccluded,IsTruncated,IsGroupOf,IsDepiction,IsInside';
/** 320 × 240. */
const gif = Uint8Array.from('GIF89a\u0040\u0001\u00f0\u0000\u0000\u0000\u0000', c =>
  c.charCodeAt(0),
);
const table = [
  HEADER,
  'aa,xclick,/m/01,1,0.25,0.5,0.5,1,0,0,0,0,0',
  'bb,xclick,/m/02,1,0,1,0,1,0,0,1,0,0',
  'cc,xclick,/m/01,1,0,1,0,1,0,0,0,0,0',
  'aa,xclick,/m/03,1,"0,5","0,75",0,.5,,,,,',
  'aa,xclick,/m/03,1,x,1,0,1,,,,,',
].join('\n');
const set = {
  'train-annotations-bbox.csv': table,
  'validation-annotations-bbox.csv': `${HEADER}\nvv,,/m/01,1,0,1,0,1,,,,,`,
  'oidv6-class-descriptions.csv': 'LabelName,DisplayName\n/m/01,Cat\n/m/02,"Dog, small"\n',
  'train/aa.gif': gif,
  'train/bb.gif': gif,
  'validation/vv.gif': gif,
};

describe('a folder of Open Images', () => {
  it('has boxes as shares of the images that are there', async () => {
    expect(await readSet(memoryTree(set))).toEqual({
      format: 'openimages',
      split: 'train',
      classes: ['/m/03', 'Cat', 'Dog, small'],
      images: [
        ['train/aa.gif', 320, 240],
        ['train/bb.gif', 320, 240],
      ],
      boxes: [
        ['train-annotations-bbox.csv:2', 0, 'Cat', [80, 120, 80, 120]],
        ['train-annotations-bbox.csv:3', 1, 'Dog, small', [0, 0, 320, 240], true],
        ['train-annotations-bbox.csv:5', 0, '/m/03', [160, 0, 80, 120]],
      ],
      problems: { 'image-missing': 1, 'row-invalid': 1 },
    });
  });

  it('has splits', async () => {
    const read = await readSet(memoryTree(set), { split: 'validation' });
    expect(read).toMatchObject({ split: 'validation', images: [['validation/vv.gif', 320, 240]] });
  });

  it('may have an image that says no size', async () => {
    const { problems } = await readSet(memoryTree({ ...set, 'train/bb.gif': 'x' }));
    expect(problems).toMatchObject({ 'image-unreadable': 1 });
  });
});

it('finds images in the sub-folders that their ids name', async () => {
  const row = (name: string) => `${name},,Cat,1,0,1,0,1,,,,,`;
  const deep = memoryTree({
    'annotations/train-annotations-bbox.csv': [HEADER, row('a/b/aa'), row('cc.gif')].join('\n'),
    'images/train/a/b/aa.gif': gif,
    'images/train/cc.gif': gif,
  });
  expect(await readSet(deep)).toMatchObject({
    images: [
      ['images/train/a/b/aa.gif', 320, 240],
      ['images/train/cc.gif', 320, 240],
    ],
    problems: {},
  });
});

describe('a table of Open Images', () => {
  const source = (folder?: Readonly<Record<string, string | Uint8Array>>) => ({
    ...memorySource('train-annotations-bbox.csv', new TextEncoder().encode(table)),
    folder: folder && memoryTree(folder),
  });

  it('is read with the images beside it', async () => {
    expect((await readSet(source({ 'images/aa.gif': gif }))).images).toEqual([
      ['images/aa.gif', 320, 240],
    ]);
  });

  it.each([
    ['no folder', undefined],
    ['no images', {}],
    ['none of its images', { 'zz.gif': gif }],
  ])('is refused where there are %s', async (_, folder) => {
    expect(await rejection(readSet(source(folder)))).toEqual({
      code: 'no-image-sizes',
      file: 'train-annotations-bbox.csv',
      seen: { kind: 'shares', images: 3 },
    });
  });
});
