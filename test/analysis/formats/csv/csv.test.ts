import { describe, expect, it } from 'vitest';
import { csv } from '../../../../src/analysis/formats/csv/csv.ts';
import { memorySource } from '../../../../src/platform/node/files/memorySource.ts';
import { chunkedSource } from '../../../helpers/annotations/chunkedSource.ts';
import { memoryTree } from '../../../helpers/annotations/memoryTree.ts';
import { readSet } from '../../../helpers/annotations/readSet.ts';
import { rejection } from '../../../helpers/rejection.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array, name = 'a.csv') =>
  readSet(memorySource(name, typeof text === 'string' ? bytesOf(text) : text));
const HEADER = 'filename,width,height,class,xmin,ymin,xmax,ymax';

describe("TensorFlow's table", () => {
  it('has a row for each box', async () => {
    expect(
      await read(
        `${HEADER}\nb.jpg,64,48,dog,1,2,4,6\na.jpg,32,24,cat,0,0,10,5.5\nb.jpg,64,48,cat,3,3,9,9\n`,
      ),
    ).toEqual({
      format: 'csv',
      split: undefined,
      classes: ['cat', 'dog'],
      images: [
        ['b.jpg', 64, 48],
        ['a.jpg', 32, 24],
      ],
      boxes: [
        ['a.csv:2', 0, 'dog', [1, 2, 3, 4]],
        ['a.csv:3', 1, 'cat', [0, 0, 10, 5.5]],
        ['a.csv:4', 0, 'cat', [3, 3, 6, 6]],
      ],
      problems: {},
    });
  });

  it.each([
    ['in another order', 'xmax,CLASS,ymax,Image_Path,ymin,xmin\n4,dog,6,a.jpg,2,1'],
    ['with semicolons', 'filename;class;xmin;ymin;xmax;ymax\na.jpg;dog;1;2;4;6'],
    ['with tabs', 'filename\tclass\txmin\tymin\txmax\tymax\na.jpg\tdog\t1\t2\t4\t6'],
    [
      'with a mark and line ends of Windows',
      '\uFEFFfilename,class,xmin,ymin,xmax,ymax\r\na.jpg,dog,1,2,4,6\r\n',
    ],
    [
      'with quotes',
      '"filename","class","xmin","ymin","xmax","ymax"\n"a.jpg","dog","1","2","4","6"',
    ],
    ['with widths of boxes', 'image_name,label_name,x1,y1,w,h\na.jpg,dog,1,2,3,4'],
    [
      'as makesense.ai writes it',
      'label_name,bbox_x,bbox_y,bbox_width,bbox_height,image_name,image_width,image_height\ndog,1,2,3,4,a.jpg,64,48',
    ],
  ])('may be written %s', async (_, text) => {
    expect((await read(text)).boxes).toEqual([['a.csv:2', 0, 'dog', [1, 2, 3, 4]]]);
  });

  it('may hold line ends, separators and quotes in quotes', async () => {
    const { classes, boxes } = await read(
      `${HEADER}\n"a\n,"".jpg",64,48,"a ""dog""\r\n",1,2,4,6\n\nb,64,48,x,1,2,4,6`,
    );
    expect(classes).toEqual(['a "dog"', 'x']);
    expect(boxes.map(([name]) => name)).toEqual(['a.csv:2', 'a.csv:6']);
  });

  it('is the same in pieces of any size', async () => {
    const text = `${HEADER}\n"a\n,"".jpg",64,48,"你""x""",1,2,4,6\r\nb.jpg,64,48,dog,1,2,4,6`;
    const whole = await read(text);
    for (const size of [1, 2, 7])
      expect(await readSet({ ...chunkedSource(text, size), name: 'a.csv' })).toEqual(whole);
  });

  it('is read in UTF-16', async () => {
    const { classes } = await read(
      new Uint8Array(Buffer.from(`\uFEFF${HEADER}\na,9,9,你,1,2,4,6`, 'utf16le')),
    );
    expect(classes).toEqual(['你']);
  });

  it('leaves out rows that are no boxes, and counts odd boxes', async () => {
    const rows = [
      'a,9,9,x,1,2',
      ',9,9,x,1,2,3,4',
      'a,9,9,x,1,2,3,four',
      'a,9,9,,1,2,3,4',
      'a,9,9,x,4,2,3,4',
      'a,9,9,x,1,2,3,4,extra',
    ];
    const { problems, boxes } = await read(`${HEADER}\n${rows.join('\n')}`);
    expect(problems).toEqual({ 'row-invalid': 3, 'annotation-no-category': 1, 'box-empty': 1 });
    expect(boxes).toHaveLength(3);
  });

  it('takes sizes from images beside it where it says none', async () => {
    const gif = Uint8Array.from('GIF89a\u0040\u0001\u00f0\u0000\u0000\u0000\u0000', c =>
      c.charCodeAt(0),
    );
    const text = 'filename,class,xmin,ymin,xmax,ymax\n/home/me/a.gif,x,1,2,3,4\nb.gif,x,1,2,3,4';
    const folder = memoryTree({ 'images/a.gif': gif });
    const { images } = await readSet({ ...memorySource('a.csv', bytesOf(text)), folder });
    expect(images).toEqual([
      ['/home/me/a.gif', 320, 240],
      ['b.gif', Number.NaN, Number.NaN],
    ]);
  });

  it('is refused where its boxes are shares of images', async () => {
    expect(await rejection(read(`${HEADER}\na,9,9,x,0.1,0.2,0.5,1`))).toEqual({
      code: 'annotations-broken',
      file: 'a.csv',
      reason: 'table-shares',
    });
  });

  it('is refused where a quote is not closed', async () => {
    expect(await rejection(read(`${HEADER}\na,9,9,x,1,2,3,4\n"b,9,9,x,1,2,3,4\n`))).toEqual({
      code: 'annotations-broken',
      file: 'a.csv',
      line: 3,
      reason: 'table-quote-open',
    });
  });

  it.each([
    ['a row', 'x'],
    ['a quote', '\n'],
  ])('is refused where %s has no end', async (_, filling) => {
    const long = bytesOf(`${HEADER}\n"a${filling.repeat(9e6)}${filling.repeat(9e6)}`);
    expect(await rejection(read(long))).toMatchObject({ line: 2, reason: 'table-row-too-long' });
  });

  it('without a row has no images', async () => {
    expect(await rejection(read(`${HEADER}\n`))).toEqual({ code: 'no-images', file: 'a.csv' });
  });
});

describe("keras-retinanet's table", () => {
  it('has no header, and rows for images without a box', async () => {
    expect(await read('a/1.jpg,1,2,4,6,dog\na/2.jpg,,,,,\na/1.jpg,0,0,10,10,cat\n')).toMatchObject({
      format: 'csv',
      classes: ['cat', 'dog'],
      images: [
        ['a/1.jpg', Number.NaN, Number.NaN],
        ['a/2.jpg', Number.NaN, Number.NaN],
      ],
      boxes: [
        ['a.csv:1', 0, 'dog', [1, 2, 3, 4]],
        ['a.csv:3', 0, 'cat', [0, 0, 10, 10]],
      ],
    });
  });

  it.each([
    ['classes.csv', 'hen,2\r\ndog,0\r\n', ['dog', 'hen', 'cat'], [0, 2, 3]],
    ['class_mapping.csv', 'cat,1\ndog,0\n', ['dog', 'cat'], [0, 1]],
    // No table of classes: numbered twice, not numbered, broken.
    ['classes.csv', 'cat,1\ndog,1\n', ['cat', 'dog'], [0, 1]],
    ['classes.csv', 'name,id\ncat,1\ndog,0\n', ['cat', 'dog'], [0, 1]],
    ['classes.csv', 'cat,1\n"dog,0\n', ['cat', 'dog'], [0, 1]],
    ['other.csv', 'cat,1\ndog,0\n', ['cat', 'dog'], [0, 1]],
  ])('has the classes of %s beside it: %j', async (name, table, classes, ids) => {
    const text = 'a/1.jpg,1,2,4,6,dog\na/1.jpg,0,0,10,10,cat\n';
    const source = memorySource('a.csv', bytesOf(text));
    const dataset = await csv.read({ ...source, folder: memoryTree({ [name]: table }) }, {});
    expect(dataset.categories.map(category => category.name)).toEqual(classes);
    expect(dataset.categories.map(({ id }) => id)).toEqual(ids);
    const used = [...dataset.annotations.category].map(row => dataset.categories[row]?.name);
    expect(used).toEqual(['dog', 'cat']);
  });
});

describe("VIA's table", () => {
  const header =
    'filename,file_size,file_attributes,region_count,region_id,region_shape_attributes,region_attributes';
  const cell = (value: object) => `"${JSON.stringify(value).replaceAll('"', '""')}"`;
  const row = (shape: object, attributes: object) =>
    `a.jpg,9,"{}",1,0,${cell(shape)},${cell(attributes)}`;

  it('has a region in a cell', async () => {
    const rows = [
      row({ name: 'rect', x: 1, y: 2, width: 3, height: 4 }, { class: 'dog', colour: 'black' }),
      row({ name: 'circle', cx: 10, cy: 20, r: 5 }, { kind: 'cat' }),
      row(
        { name: 'polygon', all_points_x: [3, 9, 5], all_points_y: [1, 4, 8] },
        { a: '1', b: '2' },
      ),
      row({ name: 'point', cx: 1, cy: 2 }, {}),
      row({}, {}),
      'b.jpg,9,"{}",0,0,"{}","{}"',
      'b.jpg,9,"{}",0,0,broken,"{}"',
    ];
    expect(await read([header, ...rows].join('\n'))).toMatchObject({
      images: [
        ['a.jpg', Number.NaN, Number.NaN],
        ['b.jpg', Number.NaN, Number.NaN],
      ],
      boxes: [
        ['a.csv:2', 0, 'dog', [1, 2, 3, 4]],
        ['a.csv:3', 0, 'cat', [5, 15, 10, 10]],
        ['a.csv:4', 0, null, [3, 1, 6, 7]],
      ],
      problems: { 'shape-not-a-box': 1, 'row-invalid': 1, 'annotation-no-category': 1 },
    });
  });
});

describe('a folder', () => {
  it('has a table for each split, as Roboflow makes it', async () => {
    const table = (name: string) => `${HEADER}\n${name}.jpg,64,48,dog,1,2,4,6`;
    const tree = memoryTree({
      'valid/_annotations.csv': table('v'),
      'train/_annotations.csv': table('t'),
      'train/t.jpg': '',
    });
    expect(await readSet(tree)).toMatchObject({
      format: 'csv',
      split: 'train',
      images: [['t.jpg', 64, 48]],
    });
    expect(await readSet(tree, { split: 'valid' })).toMatchObject({ images: [['v.jpg', 64, 48]] });
  });
});

describe('what is no table of boxes', () => {
  it.each([
    ['labels of images', 'image_name,label_name\na.jpg,dog'],
    ['a column whose boxes may be either', 'image_name,label_name,bbox\na.jpg,dog,"[1,2,3,4]"'],
    ['sizes that may be those of images', 'filename,class,x,y,width,height\na.jpg,dog,1,2,3,4'],
    ['seven columns without a header', 'a.jpg,1,2,3,4,dog,x'],
    ['a text', 'hello'],
  ])('%s is left to others', async (_, text) => {
    expect(await rejection(read(text))).not.toMatchObject({ code: 'internal' });
    expect((await rejection(read(text))).code).not.toBe('no-images');
  });
});
