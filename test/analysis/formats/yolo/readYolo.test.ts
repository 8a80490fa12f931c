import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/analysis/dataset/Dataset.ts';
import { isFolder } from '../../../../src/analysis/contract/sources/AnnotationSource.ts';
import { readAnnotations } from '../../../../src/analysis/formats/readAnnotations.ts';
import { memorySource } from '../../../../src/platform/node/files/memorySource.ts';
import { memoryTree } from '../../../helpers/annotations/memoryTree.ts';
import { pngHeader } from '../../../helpers/annotations/pngHeader.ts';
import { rejection } from '../../../helpers/rejection.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const image = pngHeader(200, 100);
const box = '0 0.5 0.5 0.25 0.5\n';

/** A set of one image and one box. */
const one = (folder: string): Files => ({
  [`${folder}/images/a.png`]: image,
  [`${folder}/labels/a.txt`]: box,
});

/** The description of a set in a folder of files. */
function described(files: Files) {
  const tree = memoryTree(files);
  const bytes = new TextEncoder().encode(files['data.yaml'] as string);
  return { ...memorySource('set/data.yaml', bytes), folder: tree };
}

async function read(files: Files, split?: string) {
  const { dataset, source } = await readAnnotations(memoryTree(files), { split });
  return { ...simple(dataset), source };
}

const failureOf = (files: Files, split?: string) =>
  rejection(readAnnotations(memoryTree(files), { split }));

function simple({ images, annotations, categories, problems }: Dataset) {
  const rows = Array.from({ length: annotations.count }, (_, row) => row);
  return {
    images: Array.from({ length: images.count }, (_, row) => [
      images.ids.at(row),
      images.width[row],
      images.height[row],
    ]),
    boxes: rows.map(row => [
      annotations.ids.at(row),
      annotations.category[row],
      ...annotations.boxes.subarray(4 * row, 4 * row + 4),
    ]),
    names: categories.map(({ name }) => name),
    problems: Object.fromEntries(
      problems.map(({ code, count, examples }) => [code, { count, first: examples[0] }]),
    ),
  };
}

describe('readYolo', () => {
  it('reads images, boxes in pixels, and names of classes', async () => {
    const files = {
      'data.yaml': 'train: images\nnames:\n  0: cat\n  1: dog\n',
      'images/a.png': image,
      'labels/a.txt': '1 0.5 0.5 0.25 0.5\n0 0.25 0.5 0.5 1\n',
    };
    expect(await read(files)).toMatchObject({
      images: [['images/a.png', 200, 100]],
      boxes: [
        ['labels/a.txt:1', 1, 75, 25, 50, 50],
        ['labels/a.txt:2', 0, 0, 0, 100, 100],
      ],
      names: ['cat', 'dog'],
      source: { format: 'yolo', split: 'train', files: 2 },
    });
  });

  it.each<[string, Files]>([
    ['relative path', { 'data.yaml': 'path: sub\ntrain: images\nnames: [x]', ...one('sub') }],
    ['dots of Roboflow', { 'data.yaml': 'train: ../train/images\nnames: [x]', ...one('train') }],
    ['backslashes', { 'data.yaml': 'train: train\\images\nnames: [x]', ...one('train') }],
    ['list of folders', { 'data.yaml': 'train: [sub/images]\nnames: [x]', ...one('sub') }],
    ['pattern', { 'data.yaml': "train: 'sub/*/*.png'\nnames: [x]", ...one('sub') }],
    ['pattern of any depth', { 'data.yaml': "train: '**/*.png'\nnames: [x]", ...one('a/b') }],
    [
      'list of images',
      {
        'data.yaml': 'train: train.txt\nnames: [x]',
        'train.txt': './s/images/a.png\r\n',
        ...one('s'),
      },
    ],
    [
      'list of images of another machine',
      {
        'data.yaml': 'train: lists/train.txt\nnames: [x]',
        'lists/train.txt': '/home/me/s/images/a.png\n',
        ...one('s'),
      },
    ],
    ['yml', { 'set.yml': 'train: sub/images\nnames: [x]', ...one('sub') }],
    [
      'UTF-16',
      {
        'data.yaml': new Uint8Array(Buffer.from('\uFEFFtrain: s\nnames: [x]', 'utf16le')),
        ...one('s'),
      },
    ],
    ['CRLF and mark', { 'data.yaml': '\uFEFFtrain: s\r\nnc: 1\r\nnames: [x]\r\n', ...one('s') }],
    ['images beside labels', { 'classes.txt': 'x\n', 'a.png': image, 'a.txt': box }],
    ['Darknet', { 'obj.names': 'x\n', 'a.png': image, 'a.txt': box }],
    ['a pair of folders', { 'classes.txt': 'x\n', 'images/a.png': image, 'labels/a.txt': box }],
    ['no names', { 'images/a.png': image, 'labels/a.txt': box }],
  ])('finds the images of a set with %s', async (_, files) => {
    const found = await read(files);
    expect(found.boxes).toMatchObject([[expect.stringMatching(/a\.txt:1$/), 0, 75, 25, 50, 50]]);
    expect(found.images).toHaveLength(1);
  });

  it.each(['val', 'valid'])('takes the split %s of Darknet', async name => {
    const source = memoryTree({
      'obj.data': `classes = 1\ntrain = train.txt\n${name} = other.txt\nnames = obj.names\n`,
      'obj.names': 'x\n',
      'train.txt': 'data/a.png\n',
      'other.txt': 'data/b.png\n',
      ...Object.fromEntries(
        ['a', 'b'].flatMap(at => [
          [`data/${at}.png`, image],
          [`data/${at}.txt`, box],
        ]),
      ),
    });
    const { dataset } = await readAnnotations(source, { split: name });
    expect(simple(dataset).images).toHaveLength(1);
  });

  it('takes the description itself as it takes its folder', async () => {
    const files = {
      'data.yaml': 'train: images\nnames: [x]',
      'images/a.png': image,
      'labels/a.txt': box,
    };
    const source = described(files);
    expect(isFolder(source)).toBe(false);
    const { dataset } = await readAnnotations(source, {});
    expect({ ...simple(dataset) }).toEqual({ ...(await read(files)), source: undefined });
  });

  it.each([
    [undefined, 'images/train/t.png'],
    ['train', 'images/train/t.png'],
    ['val', 'images/val/v.png'],
    ['valid', 'images/val/v.png'],
  ])('reads of the split %s %s', async (split, name) => {
    const files = {
      'images/train/t.png': image,
      'labels/train/t.txt': box,
      'images/val/v.png': image,
      'labels/val/v.txt': box,
    };
    expect(await read(files, split)).toMatchObject({ images: [[name, 200, 100]] });
    const yaml = 'train: images/train\nvalidation: images/val\ntest:\nnames: [x]\n';
    expect(await read({ ...files, 'data.yaml': yaml }, split)).toMatchObject({
      images: [[name, 200, 100]],
    });
  });

  it('knows the parts of a set of folders', async () => {
    const files = { ...one('valid'), ...one('train'), ...one('other') };
    expect(await read(files)).toMatchObject({ images: [['train/images/a.png', 200, 100]] });
    expect(await failureOf(files, 'test')).toEqual({
      code: 'split-unknown',
      file: 'set',
      split: 'test',
      known: ['train', 'valid'],
    });
  });

  it('counts what the loader leaves out, and why', async () => {
    const files = {
      'data.yaml': 'train: images\nnames: [x, y]',
      'images/background.png': image,
      'images/bare.png': image,
      'images/broken.png': 'no image',
      'images/class.png': image,
      'images/good.png': image,
      'images/row.png': image,
      'images/small.png': pngHeader(9, 40),
      'images/twice.png': image,
      'images/wide.png': image,
      'labels/background.txt': '',
      'labels/alone.txt': box,
      'labels/broken.txt': box,
      'labels/class.txt': `${box}2 .5 .5 .1 .1\n`,
      'labels/classes.txt': 'x\n',
      'labels/good.txt': box,
      'labels/row.txt': '0,0.5,0.5,0.1,0.1',
      'labels/small.txt': box,
      'labels/twice.txt': `${box}1 .5 .5 .1 .1\n${box}`,
      'labels/wide.txt': new Uint8Array(Buffer.from(`\uFEFF${box}`, 'utf16le')),
    };
    const { images, boxes, problems } = await read(files);
    expect(images.map(([name]) => name)).toEqual([
      'images/background.png',
      'images/bare.png',
      'images/good.png',
      'images/twice.png',
    ]);
    expect(boxes.map(([name]) => name)).toEqual([
      'labels/good.txt:1',
      'labels/twice.txt:1',
      'labels/twice.txt:2',
    ]);
    expect(problems).toMatchObject({
      'class-number-unknown': { count: 1, first: { annotation: 'labels/class.txt:2' } },
      'duplicate-row': { count: 1, first: { annotation: 'labels/twice.txt:3' } },
      'file-invalid': { count: 1, first: { file: 'labels/wide.txt' } },
      'image-too-small': { count: 1, first: { image: 'images/small.png' } },
      'image-unreadable': { count: 1, first: { image: 'images/broken.png' } },
      'image-without-labels': { count: 1, first: { image: 'images/bare.png' } },
      'labels-dropped': { count: 3, first: { file: 'labels/class.txt' } },
      'labels-without-image': { count: 1, first: { file: 'labels/alone.txt' } },
      'row-invalid': { count: 1, first: { annotation: 'labels/row.txt:1' } },
    });
  });

  it('counts images of a list that are not there, or twice', async () => {
    const files = {
      'data.yaml': 'train: train.txt\nnames: [x]',
      'train.txt': 'images/a.png\nimages/gone.png\nimages/a.png\n\nnotes\n',
      'images/a.png': image,
      'labels/a.txt': box,
    };
    expect(await read(files)).toMatchObject({
      images: [['images/a.png', 200, 100]],
      problems: {
        'image-missing': { count: 1, first: { image: 'images/gone.png' } },
        'duplicate-image-id': { count: 1, first: { image: 'images/a.png' } },
      },
    });
  });

  it('finds a set of another machine beside its description, and says so', async () => {
    const files = {
      'data.yaml': 'path: /content/set\ntrain: images\nnames: [x]',
      'images/a.png': image,
      'labels/a.txt': box,
    };
    expect(await read(files)).toMatchObject({ problems: { 'set-moved': { count: 1 } } });
  });

  it('shares the label file of two images of one name', async () => {
    const files = { 'images/a.png': image, 'images/a.jpg': image, 'labels/a.txt': box };
    expect((await read(files)).boxes).toHaveLength(2);
  });

  it.each<[string, Files, object]>([
    [
      'images that are nowhere',
      { 'data.yaml': 'path: /far\ntrain: images\nnames: [x]', 'labels/a.txt': box },
      {
        code: 'images-not-found',
        wanted: '/far: images',
        looked: ['/far/images', 'images', 'far/images', '../far/images'],
      },
    ],
    [
      'labels alone',
      { 'a.txt': box, 'b.txt': box },
      { code: 'no-image-sizes', seen: { kind: 'labels', files: 2 } },
    ],
    [
      'labels without images',
      { 'data.yaml': 'train: images\nnames: [x]', 'images/note': '', 'labels/a.txt': box },
      { code: 'no-image-sizes', seen: { kind: 'labels', files: 1 } },
    ],
    [
      'images without headers',
      { 'data.yaml': 'train: images\nnames: [x]', 'images/a.png': 'no', 'labels/a.txt': box },
      { code: 'no-image-sizes', seen: { kind: 'unreadable', images: 1, example: 'images/a.png' } },
    ],
    [
      'labels that are all refused',
      {
        'data.yaml': 'train: images\nnames: [x]',
        'images/a.png': 'no',
        'images/b.png': image,
        'labels/b.txt': '0 7 7 7 7',
      },
      { code: 'labels-refused', images: 2, example: 'labels/b.txt' },
    ],
    [
      'no boxes',
      { 'data.yaml': 'train: images\nnames: [x]', 'images/a.png': image },
      { code: 'no-annotations', images: 1 },
    ],
    [
      'splits of nothing',
      { 'data.yaml': 'train:\nnames: [x]' },
      { code: 'set-unusable', reason: 'no-splits' },
    ],
    [
      'no classes',
      { 'data.yaml': 'train: images\nnames:' },
      { code: 'set-unusable', reason: 'no-class-names' },
    ],
    [
      'a wrong count',
      { 'data.yaml': 'train: images\nnc: 3\nnames: [x]' },
      { code: 'set-unusable', reason: 'names-unlike-count' },
    ],
    [
      'gaps',
      { 'data.yaml': 'train: images\nnames: {0: a, 2: b}' },
      { code: 'set-unusable', reason: 'names-with-gaps' },
    ],
    ['broken YAML', { 'data.yaml': 'train: [images\nnames: [x' }, { code: 'set-unusable' }],
    [
      'a bomb of anchors',
      {
        'data.yaml': `train: images\na: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
          .split('')
          .map((name, index) => `${name}: &${name} [${`*${'abcdefg'[index]},`.repeat(10)}]`)
          .join('\n')}\nnames: *h\n`,
      },
      { code: 'set-unusable' },
    ],
  ])('fails for %s', async (_, files, failure) => {
    expect(await failureOf(files)).toMatchObject(failure);
  });

  it.each([
    ['0001.txt', box, 'yolo-labels'],
    ['classes.txt', 'cat\ndog\n', 'class-list'],
    ['obj.names', 'cat\n', 'class-list'],
    ['train.txt', './images/a.jpg\n', 'image-list'],
  ])('names %s for what it is', async (name, text, part) => {
    const source = memorySource(`set/${name}`, new TextEncoder().encode(text));
    expect(await rejection(readAnnotations(source, {}))).toEqual({
      code: 'not-annotations',
      file: `set/${name}`,
      found: part,
    });
  });

  it('never runs what a description wants to download', async () => {
    const files = {
      'data.yaml': 'train: images\nnames: [x]\ndownload: |\n  raise SystemExit\n',
      'images/a.png': image,
      'labels/a.txt': box,
    };
    expect((await read(files)).boxes).toHaveLength(1);
  });

  it('ends when it is cancelled', async () => {
    const options = { signal: AbortSignal.abort() };
    const tree = memoryTree({ 'images/a.png': image, 'labels/a.txt': box });
    expect(await rejection(readAnnotations(tree, options))).toEqual({ code: 'cancelled' });
  });
});
