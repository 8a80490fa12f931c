import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FailureError } from '../../../src/analysis/contract/failures/Failure.ts';
import type { ValidatedFile } from '../../../src/analysis/validation/Finding.ts';
import { annotationSource } from '../../../src/platform/node/files/annotationSource.ts';
import { folderTree } from '../../../src/platform/node/files/folderTree.ts';
import {
  validateAnnotations,
  type ValidateOptions,
} from '../../../src/tasks/validation/validateAnnotations.ts';
import { zipOf } from '../../helpers/annotations/archives.ts';
import { png } from '../../helpers/annotations/png.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

function folderOf(files: Files): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-validate-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** Codes with counts and first records, by the names of splits or files. */
async function found(files: Files, names: readonly string[], options: ValidateOptions = {}) {
  const folder = folderOf(files);
  const sources = await Promise.all(names.map(name => annotationSource(path.join(folder, name))));
  const all = await validateAnnotations(sources, options);
  const place = (file: string) => path.relative(folder, file);
  return Object.fromEntries(
    all.map(({ file, split, findings }) => [split ?? place(file), plain(findings, place)]),
  );
}

function plain(findings: ValidatedFile['findings'], place: (file: string) => string) {
  return findings.map(({ code, count, records: [first] }) => ({
    code,
    count,
    ...(first && { first: { ...first, ...(first.place && { place: placed(first.place) }) } }),
  }));

  function placed({ file, archive, ...spot }: { file?: string; archive?: string; line?: number }) {
    return {
      ...(file !== undefined && { file: archive === undefined ? place(file) : file }),
      ...(archive !== undefined && { archive: place(archive) }),
      ...spot,
    };
  }
}

/** An image whose content differs from that of others. */
const picture = (seed: number, width = 64, height = 48, bytes = 20_000) => {
  const content = new Uint8Array(bytes).map((_, at) => (at * seed + (at >> 8)) % 251);
  content.set(png(width, height));
  return content;
};

const YAML = 'path: .\ntrain: images/train\nval: images/val\nnames: [a, b]\n';
const YOLO: Files = {
  'data.yaml': YAML,
  'images/train/1.png': picture(1),
  'labels/train/1.txt': '0 0.5 0.5 0.2 0.2\n1 0.3 0.3 0.1 0.1\n',
  'images/train/2.png': picture(2),
  'labels/train/2.txt': '0 0.4 0.4 0.2 0.2\n',
  'images/val/3.png': picture(3),
  'labels/val/3.txt': '0 0.2 0.2 0.2 0.2\n1 0.1 0.1 0.1 0.1\n',
};

describe('the splits of a set are validated together', () => {
  it('finds nothing in a sound set', async () => {
    expect(await found(YOLO, ['data.yaml'])).toEqual({ train: [], val: [] });
    expect(await found(YOLO, ['data.yaml'], { split: 'val' })).toEqual({ val: [] });
  });

  it('an image of the same content under another name is in both', async () => {
    const files = {
      ...YOLO,
      'images/val/9.png': picture(1),
      'labels/val/9.txt': '0 0.9 0.9 0.1 0.1\n',
    };
    const { val } = await found(files, ['data.yaml']);
    expect(val).toEqual([
      {
        code: 'split-same-content',
        count: 1,
        first: { image: 'images/val/9.png', place: { file: 'images/val/9.png' } },
      },
    ]);
  });

  it('of equal beginning, end and length, and another middle, it is not', async () => {
    const changed = picture(1);
    changed[10_000]! ^= 1;
    const files = {
      ...YOLO,
      'images/val/9.png': changed,
      'labels/val/9.txt': '0 0.9 0.9 0.1 0.1\n',
    };
    expect(await found(files, ['data.yaml'])).toEqual({ train: [], val: [] });
  });

  it('one name means one image, unless the contents differ', async () => {
    const labels = { 'labels/val/1.txt': '0 0.9 0.9 0.1 0.1\n' };
    const same = { ...YOLO, ...labels, 'images/val/1.png': picture(1) };
    expect((await found(same, ['data.yaml']))['val']).toMatchObject([
      { code: 'split-same-file', first: { image: 'images/val/1.png' } },
    ]);
    const other = { ...YOLO, ...labels, 'images/val/1.png': picture(7) };
    expect((await found(other, ['data.yaml']))['val']).toEqual([]);
    // Where files are not looked into, the name is all there is.
    expect((await found(other, ['data.yaml'], { images: 'none' }))['val']).toMatchObject([
      { code: 'split-same-file', count: 1 },
    ]);
  });

  it('all boxes of an image tell it, too, and a class may be missing', async () => {
    const files = { ...YOLO, 'labels/val/3.txt': YOLO['labels/train/1.txt'] as string };
    expect((await found(files, ['data.yaml']))['val']).toMatchObject([
      { code: 'split-same-boxes', count: 1 },
    ]);
    const lacking = { ...YOLO, 'labels/val/3.txt': '0 0.2 0.2 0.2 0.2\n' };
    expect((await found(lacking, ['data.yaml']))['val']).toMatchObject([
      { code: 'split-class-missing', first: { category: 'b' } },
      { code: 'category-unused' },
    ]);
  });

  it('a split that cannot be read does not end the others, unless it is asked for', async () => {
    const files = { ...YOLO, 'data.yaml': `${YAML}test: images/nowhere\n` };
    expect(await found(files, ['data.yaml'])).toEqual({
      train: [],
      val: [],
      test: [{ code: 'split-unreadable', count: 1 }],
    });
    await expect(found(files, ['data.yaml'], { split: 'test' })).rejects.toThrow(FailureError);
  });

  it('trainval of Pascal VOC shares its images with train and val on purpose', async () => {
    const xml =
      '<annotation><object><name>a</name><bndbox><xmin>1</xmin><ymin>1</ymin><xmax>9</xmax><ymax>9</ymax></bndbox></object></annotation>';
    const voc = {
      'Annotations/1.xml': xml,
      'Annotations/2.xml': xml,
      'ImageSets/Main/train.txt': '1\n',
      'ImageSets/Main/val.txt': '2\n',
      'ImageSets/Main/trainval.txt': '1\n2\n',
      'ImageSets/Main/test.txt': '1\n',
    };
    const all = await found(voc, ['.']);
    const shared = (split: string) =>
      all[split]?.filter(({ code }) => code === 'split-same-file').length;
    expect([shared('trainval'), shared('val')]).toEqual([0, 0]);
    // Held against train, and against trainval.
    expect(shared('test')).toBe(2);
  });

  it('names the place of a row in its label file', async () => {
    const files = { ...YOLO, 'labels/train/2.txt': '0 0.4 0.4 0.2 0.2\n\n0 nonsense\n' };
    expect((await found(files, ['data.yaml']))['train']).toEqual([
      {
        code: 'labels-dropped',
        count: 1,
        first: { file: 'labels/train/2.txt', place: { file: 'labels/train/2.txt' } },
      },
      {
        code: 'row-invalid',
        count: 1,
        first: {
          annotation: 'labels/train/2.txt:3',
          place: { file: 'labels/train/2.txt', line: 3, column: 1 },
        },
      },
    ]);
  });
});

describe('an archive', () => {
  const files = {
    ...YOLO,
    'images/val/9.png': picture(1),
    'labels/val/9.txt': '0 0.9 0.9 0.1 0.1\n',
    'labels/train/2.txt': '0 nonsense\n',
  };
  const inside = Object.entries(files).map(([name, content]) => [`export/${name}`, content]);

  it('is validated as the folder that lies in it, with places in it', async () => {
    const zip = zipOf(Object.fromEntries(inside) as Files);
    const { train, val } = await found({ 'set.zip': zip }, ['set.zip']);
    expect(train).toContainEqual({
      code: 'row-invalid',
      count: 1,
      first: {
        annotation: 'labels/train/2.txt:1',
        place: { archive: 'set.zip', file: 'export/labels/train/2.txt', line: 1, column: 1 },
      },
    });
    expect(val).toMatchObject([
      {
        code: 'split-same-content',
        first: { place: { archive: 'set.zip', file: 'export/images/val/9.png' } },
      },
    ]);
  });
});

const coco = (images: readonly object[], more: object = {}) =>
  JSON.stringify({
    images,
    annotations: images.map((_, at) => ({
      id: at + 1,
      image_id: at + 1,
      category_id: 1,
      bbox: [at, 2, 3, 4 + at],
      area: 3 * (4 + at),
      segmentation: [[at, 2, at + 3, 2, at + 3, 6 + at, at, 6 + at]],
      iscrowd: 0,
    })),
    categories: [{ id: 1, name: 'bolt' }],
    ...more,
  });

const image = (id: number, file_name: string, width = 64, height = 48) => ({
  id,
  file_name,
  width,
  height,
});

describe('the files of images are held against the annotations', () => {
  const turned = (wanted: string) => {
    const file = path.join(import.meta.dirname, '../../fixtures/images/headers.json');
    const { images } = JSON.parse(fs.readFileSync(file, 'utf8')) as {
      images: readonly { name: string; base64: string; stored: [number, number] }[];
    };
    const one = images.find(({ name }) => name === wanted) ?? expect.fail(wanted);
    return { bytes: new Uint8Array(Buffer.from(one.base64, 'base64')), stored: one.stored };
  };

  it('sizes that differ, change places, or were turned; files that are not there', async () => {
    const { bytes, stored } = turned('jpeg of orientation 6');
    const [width, height] = stored;
    const all = await found(
      {
        'a.json': coco([
          image(1, 'same.png'),
          image(2, 'other.png'),
          image(3, 'swapped.png', 48, 64),
          image(4, 'stored.jpg', width, height),
          image(5, 'upright.jpg', height, width),
          image(6, 'gone.png'),
          image(7, 'broken.png'),
        ]),
        'images/same.png': picture(1),
        'images/other.png': picture(2, 32, 48),
        'images/swapped.png': picture(3),
        'images/stored.jpg': bytes,
        'images/upright.jpg': bytes,
        'images/broken.png': 'no image',
        'images/alone.png': picture(4),
      },
      ['a.json'],
    );
    const here = { line: 1, column: expect.any(Number) };
    const sizes = (written: readonly number[], file: readonly number[]) => ({
      sizes: { written, file },
    });
    expect(all['a.json']).toEqual([
      {
        code: 'image-missing',
        count: 1,
        first: { image: 6, file: 'gone.png', place: here },
      },
      {
        code: 'image-unreadable',
        count: 1,
        first: { image: 7, file: 'broken.png', place: here },
      },
      {
        code: 'image-size-differs',
        count: 1,
        first: { image: 2, file: 'other.png', place: here, ...sizes([64, 48], [32, 48]) },
      },
      {
        code: 'image-size-swapped',
        count: 1,
        first: { image: 3, file: 'swapped.png', place: here, ...sizes([48, 64], [64, 48]) },
      },
      {
        code: 'image-turned',
        count: 1,
        first: { image: 4, file: 'stored.jpg', place: here, ...sizes(stored, [height, width]) },
      },
      {
        code: 'image-turned-upright',
        count: 1,
        first: expect.objectContaining({ image: 5 }) as object,
      },
      { code: 'image-without-record', count: 1, first: { file: 'images/alone.png' } },
    ]);
  });

  it.each([
    ['train2017', 'annotations/instances_train2017.json', 'train2017/1.png'],
    ['images/train', 'annotations/train.json', 'images/train/1.png'],
    ['its own folder', 'set/_annotations.coco.json', 'set/1.png'],
    ['a path of another computer', 'a.json', 'images/1.png', 'C:\\data\\1.png'],
  ])('finds them in %s', async (_, file, place, name = '1.png') => {
    const files = { [file]: coco([image(1, name, 10, 10)]), [place]: picture(1) };
    expect(Object.values(await found(files, [file]))[0]).toMatchObject([
      { code: 'image-size-differs', count: 1 },
    ]);
  });

  it('says nothing of files where none is there, and all where a folder is named', async () => {
    const files = { 'a.json': coco([image(1, '1.png')]), 'other/x.png': picture(1) };
    expect(await found(files, ['a.json'])).toEqual({ 'a.json': [] });
    const images = folderTree(folderOf({ 'deep/x.png': picture(1) }));
    expect((await found(files, ['a.json'], { images }))['a.json']).toMatchObject([
      { code: 'image-missing', count: 1 },
      { code: 'image-without-record', first: { file: 'deep/x.png' } },
    ]);
  });

  it('an image of another split has a record', async () => {
    const files = {
      'train.json': coco([image(1, '1.png')]),
      'val.json': coco([image(1, '2.png')]),
      'images/1.png': picture(1),
      'images/2.png': picture(2),
    };
    expect(await found(files, ['train.json', 'val.json'])).toEqual({
      'train.json': [],
      'val.json': [],
    });
    expect((await found(files, ['train.json']))['train.json']).toMatchObject([
      { code: 'image-without-record', count: 1 },
    ]);
  });
});

describe('a folder of COCO files', () => {
  const files = {
    'train/_annotations.coco.json': coco([image(1, 'a.png')]),
    'train/a.png': picture(1),
    'valid/_annotations.coco.json': coco([image(1, 'b.png')]),
    'valid/b.png': picture(1),
  };

  it('is validated split by split, each with its own images', async () => {
    expect(await found(files, ['.'])).toMatchObject({
      train: [],
      valid: [{ code: 'split-same-content', first: { image: 1, file: 'b.png' } }],
    });
  });

  it('names the file of a record', async () => {
    const broken = coco([image(1, 'b.png')], {
      annotations: [{ id: 3, image_id: 1, category_id: 1, bbox: [1, 1, 0, 2], area: 0 }],
    });
    const all = await found(
      { ...files, 'valid/b.png': picture(2), 'valid/_annotations.coco.json': broken },
      ['.'],
    );
    expect(all['valid']?.[0]).toMatchObject({
      code: 'box-empty',
      first: { place: { file: 'valid/_annotations.coco.json', line: 1 } },
    });
  });
});
