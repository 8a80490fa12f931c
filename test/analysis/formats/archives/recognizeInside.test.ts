import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { memorySource } from '../../../../src/platform/node/files/memorySource.ts';
import { rangedSource, tarOf, zipOf } from '../../../helpers/annotations/archives.ts';
import { readSet } from '../../../helpers/annotations/readSet.ts';
import { rejection } from '../../../helpers/rejection.ts';

const coco = JSON.stringify({
  images: [{ id: 1, width: 64, height: 48 }],
  annotations: [{ id: 1, image_id: 1, category_id: 1, bbox: [1, 2, 3, 4] }],
  categories: [{ id: 1, name: 'cat' }],
});
const voc =
  '<annotation><size><width>64</width><height>48</height></size><object><name>dog</name><bndbox><xmin>1</xmin><ymin>2</ymin><xmax>4</xmax><ymax>6</ymax></bndbox></object></annotation>';
const zip = (files: Readonly<Record<string, string | Uint8Array>>) =>
  rangedSource('set.zip', zipOf(files));

describe('what lies in an archive', () => {
  it('is recognized as a folder', async () => {
    const set = await readSet(zip({ 'Annotations/a.xml': voc, 'JPEGImages/a.jpg': '' }));
    expect(set).toMatchObject({
      format: 'voc',
      images: [['JPEGImages/a.jpg', 64, 48]],
      problems: {},
    });
  });

  it('is recognized in the one folder that it consists of', async () => {
    const set = await readSet(
      zip({ 'set/valid/a.xml': voc, 'set/train/b.xml': voc, '__MACOSX/x': '' }),
    );
    expect(set).toMatchObject({ format: 'voc', split: 'train', images: [['train/b.jpg', 64, 48]] });
  });

  it('is recognized as the one file of annotations', async () => {
    const files = {
      'export/annotations/instances.json': coco,
      'export/images/a.jpg': '',
      'export/readme.txt': 'hello',
    };
    expect(await readSet(zip(files))).toMatchObject({ format: 'coco', classes: ['cat'] });
  });

  it('is recognized in a packed tar', async () => {
    const tar = gzipSync(tarOf([{ name: 'set/a.xml', content: voc }]));
    expect(await readSet(memorySource('set.tgz', new Uint8Array(tar)))).toMatchObject({
      format: 'voc',
      boxes: [['a.xml:1', 0, 'dog', [1, 2, 3, 4]]],
    });
  });

  it('reads sizes from headers of images in it', async () => {
    const gif = Uint8Array.from('GIF89a\u0040\u0001\u00f0\u0000\u0000\u0000\u0000', c =>
      c.charCodeAt(0),
    );
    const set = await readSet(zip({ 'a.xml': voc.replace(/<size>.*<\/size>/, ''), 'a.gif': gif }));
    expect(set.images).toEqual([['a.gif', 320, 240]]);
  });

  it.each([
    ['nothing', {}],
    ['no annotations', { 'a.jpg': '', 'b.txt': 'hello' }],
    ['two files of annotations', { 'train.json': coco, 'val.json': coco }],
    ['a bad archive', { 'a.zip': 'PK' }],
  ])('is refused where it is %s', async (_, files) => {
    expect(await rejection(readSet(zip(files)))).toMatchObject({ file: 'set.zip' });
  });
});
