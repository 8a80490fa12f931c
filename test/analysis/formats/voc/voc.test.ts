import { describe, expect, it } from 'vitest';
import { memorySource } from '../../../../src/platform/node/files/memorySource.ts';
import { memoryTree } from '../../../helpers/annotations/memoryTree.ts';
import { readSet } from '../../../helpers/annotations/readSet.ts';
import { rejection } from '../../../helpers/rejection.ts';

const size = '<size><width>640</width><height>480</height><depth>3</depth></size>';
const boxOf = (...[xmin, ymin, xmax, ymax]: readonly (number | string)[]) =>
  `<bndbox><xmin>${xmin}</xmin><ymin>${ymin}</ymin><xmax>${xmax}</xmax><ymax>${ymax}</ymax></bndbox>`;
const objectOf = (name: string, content = boxOf(10, 20, 110, 70)) =>
  `<object><name>${name}</name>${content}</object>`;
const xmlOf = (content: string) =>
  `<annotation><filename>photo.png</filename>${size}${content}</annotation>`;
const fileOf = (text: string | Uint8Array) =>
  memorySource('a.xml', typeof text === 'string' ? new TextEncoder().encode(text) : text);
const read = (content: string) => readSet(fileOf(xmlOf(content)));

describe('a file', () => {
  it('holds the boxes of one image, as wide as xmax − xmin', async () => {
    expect(await read(objectOf('dog') + objectOf('cat', boxOf(1, 1, 640, 480)))).toEqual({
      format: 'voc',
      split: undefined,
      classes: ['cat', 'dog'],
      images: [['a.png', 640, 480]],
      boxes: [
        ['a.xml:1', 0, 'dog', [10, 20, 100, 50]],
        ['a.xml:2', 0, 'cat', [1, 1, 639, 479]],
      ],
      problems: {},
    });
  });

  it('may have its corners in any order and as fractions', async () => {
    const turned =
      '<bndbox><ymax>7.5</ymax><xmax> 9e0 </xmax><xmin>+1.25</xmin><ymin>.5</ymin></bndbox>';
    expect((await read(objectOf('a', turned))).boxes[0]?.[3]).toEqual([1.25, 0.5, 7.75, 7]);
  });

  it('keeps what is difficult as a crowd', async () => {
    const { boxes } = await read(objectOf('a', `<difficult>1</difficult>${boxOf(1, 2, 3, 4)}`));
    expect(boxes).toEqual([['a.xml:1', 0, 'a', [1, 2, 2, 2], true]]);
  });

  it('says nothing of parts', async () => {
    const part = `<part><name>head</name>${boxOf(1, 1, 2, 2)}</part>`;
    const { boxes, classes } = await read(
      objectOf('person', `${part}${boxOf(10, 20, 30, 40)}${part}`),
    );
    expect(classes).toEqual(['person']);
    expect(boxes).toEqual([['a.xml:1', 0, 'person', [10, 20, 20, 20]]]);
  });

  it('puts a box around a turned one', async () => {
    const turned = (angle: number) =>
      `<robndbox><cx>100</cx><cy>50</cy><w>40</w><h>20</h><angle>${angle}</angle></robndbox>`;
    const { boxes } = await read(objectOf('a', turned(0)) + objectOf('a', turned(Math.PI / 2)));
    expect(boxes[0]?.[3]).toEqual([80, 40, 40, 20]);
    expect(([boxes[1]?.[3]].flat() as number[]).map(Math.round)).toEqual([90, 30, 20, 40]);
  });

  it('puts a box around a polygon, and leaves out a point', async () => {
    const polygon = (...points: number[][]) =>
      `<polygon>${points.map(([x, y]) => `<pt><x>${x}</x><y>${y}</y></pt>`).join('')}</polygon>`;
    const { boxes, problems } = await read(
      objectOf('a', polygon([3, 9], [10, 2], [5, 20])) +
        objectOf('b', polygon([3, 9])) +
        objectOf('c', `<deleted>1</deleted>${polygon([1, 1], [2, 2], [3, 1])}`),
    );
    expect(boxes).toEqual([['a.xml:1', 0, 'a', [3, 2, 7, 18]]]);
    expect(problems).toEqual({ 'shape-not-a-box': 1 });
  });

  it('counts what a record lacks', async () => {
    const { problems } = await read(
      `<object>${boxOf(1, 1, 9, 9)}</object>` +
        objectOf('a', '') +
        objectOf('b', boxOf('1,5', 1, 9, 9)) +
        objectOf('c', boxOf(9, 1, 1, 9)),
    );
    expect(problems).toEqual({ 'annotation-no-category': 1, 'box-missing': 2, 'box-empty': 1 });
  });

  it('is read in the encoding that it names', async () => {
    const text = `<?xml version="1.0" encoding="GBK"?>${xmlOf(objectOf('@@'))}`;
    const bytes = Uint8Array.from(text, character => character.charCodeAt(0));
    bytes.set([0xc4, 0xe3], text.indexOf('@@'));
    expect((await readSet(fileOf(bytes))).classes).toEqual(['你']);
  });

  it('is read in UTF-16', async () => {
    const text = `\uFEFF<?xml version="1.0" encoding="UTF-16"?>${xmlOf(objectOf('你'))}`;
    expect((await readSet(fileOf(new Uint8Array(Buffer.from(text, 'utf16le'))))).classes).toEqual([
      '你',
    ]);
  });

  it.each([
    ['broken', xmlOf('<object>'), { kind: 'xml-broken', line: 1 }],
    ['cut', xmlOf('').slice(0, -3), { kind: 'xml-broken' }],
    [
      'of an unknown encoding',
      `<?xml version="1.0" encoding="x-y"?>${xmlOf('')}`,
      'encoding-unknown',
    ],
    [
      'of another encoding',
      new Uint8Array([...new TextEncoder().encode(xmlOf('')), 0xff]),
      'not-in-encoding',
    ],
    ['as deep as no other', `<annotation>${'<a>'.repeat(100)}`, 'xml-too-deep'],
    [
      'of one endless word',
      `<annotation>${'a'.repeat(17e6 / 2)}${'b'.repeat(17e6 / 2)}`,
      'file-too-large',
    ],
    [
      'with entities of its own',
      '<!DOCTYPE annotation [<!ENTITY a "b">]><annotation><filename>&a;</filename></annotation>',
      'xml-entities',
    ],
  ])('that is %s is refused', async (_, text, reason) => {
    const failure = await rejection(readSet(fileOf(text)));
    if (reason === 'file-too-large') expect(failure).toMatchObject({ code: reason });
    else expect(failure).toMatchObject({ code: 'annotations-broken', file: 'a.xml', reason });
  });

  it('expands no entity a million times', async () => {
    const names = Array.from('abcdefghij');
    const bomb = names.map(
      (name, at) => `<!ENTITY ${name} "${`&${names[at - 1] ?? 'amp'};`.repeat(10)}">`,
    );
    const text = `<!DOCTYPE annotation [${bomb.join('')}]>${xmlOf(objectOf('&j;'))}`;
    expect(await rejection(readSet(fileOf(text)))).toMatchObject({ reason: 'xml-entities' });
  });

  it('never loads a document type', async () => {
    const text = `<!DOCTYPE annotation SYSTEM "file:///etc/passwd">${xmlOf(objectOf('a &amp; b &#x4f60;'))}`;
    expect((await readSet(fileOf(text))).classes).toEqual(['a & b 你']);
  });
});

describe('a folder', () => {
  const one = xmlOf(objectOf('dog'));
  const two = xmlOf(objectOf('cat'));
  const devkit = {
    'VOC2007/Annotations/1.xml': one,
    'VOC2007/Annotations/2.xml': two,
    'VOC2007/Annotations/3.xml': two,
    'VOC2007/ImageSets/Main/val.txt': '2\r\n',
    'VOC2007/ImageSets/Main/train.txt': '1  1\n3 -1\n\n',
    'VOC2007/ImageSets/Main/dog_train.txt': '1 1\n3 -1\n',
    'VOC2007/ImageSets/Layout/train.txt': '',
  };

  it('reads the first split of its lists, in their order', async () => {
    const { split, images, boxes } = await readSet(memoryTree(devkit));
    expect(split).toBe('train');
    expect(images.map(([name]) => name)).toEqual(['VOC2007/1.png', 'VOC2007/3.png']);
    expect(boxes[1]).toEqual(['VOC2007/Annotations/3.xml:1', 1, 'cat', [10, 20, 100, 50]]);
  });

  it('reads the split that is asked for', async () => {
    const { images, classes } = await readSet(memoryTree(devkit), { split: 'val' });
    expect([images.length, classes]).toEqual([1, ['cat']]);
  });

  it('has a folder for each split', async () => {
    const tree = memoryTree({
      'valid/a.xml': one,
      'train/a.xml': two,
      'train/a.png': '',
      'test/x': '',
    });
    expect(await readSet(tree)).toMatchObject({
      split: 'train',
      images: [['train/a.png', 640, 480]],
    });
    expect(await readSet(tree, { split: 'valid' })).toMatchObject({
      images: [['valid/a.png', 640, 480]],
    });
  });

  it('is read as a whole where it has no splits', async () => {
    const tree = memoryTree({
      'annotations/b.xml': one,
      'annotations/a.xml': two,
      'images/a.jpeg': '',
    });
    expect(await readSet(tree)).toMatchObject({
      split: undefined,
      images: [
        ['images/a.jpeg', 640, 480],
        ['images/b.png', 640, 480],
      ],
      problems: { 'labels-without-image': 1 },
    });
  });

  it('counts a bad file and reads on', async () => {
    const tree = memoryTree({
      'a.xml': one,
      'b.xml': '<annotation',
      'c.xml': '<other/>',
      'd.xml': '',
    });
    expect(await readSet(tree)).toMatchObject({
      images: [['a.png', 640, 480]],
      problems: { 'file-invalid': 3 },
    });
  });

  it('finds names with spaces in its lists', async () => {
    const tree = memoryTree({
      'Annotations/photo 1.xml': one,
      'Annotations/day 2/b c.xml': one,
      'Annotations/d.xml': one,
      'ImageSets/Main/train.txt': 'photo 1\nday 2/b c\nd -1\n',
    });
    const { images, problems } = await readSet(tree);
    expect([images.length, problems]).toEqual([3, {}]);
  });

  it('counts a file that a list names and that is not there', async () => {
    const tree = memoryTree({ 'Annotations/a.xml': one, 'ImageSets/Main/train.txt': 'a\nb' });
    expect((await readSet(tree)).problems).toEqual({ 'file-invalid': 1 });
  });

  it('takes the size of an image from its header where its file does not say', async () => {
    const gif = Uint8Array.from('GIF89a\u0040\u0001\u00f0\u0000\u0000\u0000\u0000', c =>
      c.charCodeAt(0),
    );
    const unsaid = one.replace(size, '<size><width>0</width><height>0</height></size>');
    const tree = memoryTree({ 'a.xml': unsaid, 'b.xml': unsaid, 'a.gif': gif });
    expect(await readSet(tree)).toMatchObject({
      images: [
        ['a.gif', 320, 240],
        ['b.png', Number.NaN, Number.NaN],
      ],
      problems: { 'image-no-size': 1 },
    });
  });

  it('without a box is refused', async () => {
    expect(await rejection(readSet(memoryTree({ 'a.xml': xmlOf('') })))).toEqual({
      code: 'no-annotations',
      file: 'set',
      images: 1,
    });
  });
});
