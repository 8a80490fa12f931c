import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { WantedExample } from '../../../src/analysis/report/ShownExamples.ts';
import { annotationSource } from '../../../src/platform/node/files/annotationSource.ts';
import { exampleWindow } from '../../../src/tasks/validation/exampleWindow.ts';
import { findExamples } from '../../../src/tasks/validation/findExamples.ts';
import { zipOf } from '../../helpers/annotations/archives.ts';
import { png } from '../../helpers/annotations/png.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

async function sourceOf(files: Files, name: string) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-examples-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  for (const [file, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), content);
  }
  return annotationSource(path.join(folder, name));
}

/** Names of files and marks, of each record that is wanted of a set. */
async function found(
  files: Files,
  name: string,
  records: readonly WantedExample[],
  split?: string,
) {
  const source = await sourceOf(files, name);
  const { examples } = await findExamples(source, { records, split });
  return examples.map(example =>
    'path' in example
      ? {
          path: example.path,
          marked: example.marked.map(
            ({ kind, box, className }) => `${kind} ${className} ${box.map(Math.round).join(' ')}`,
          ),
        }
      : null,
  );
}

const coco = {
  images: [
    { id: 1, file_name: 'a.png', width: 64, height: 48 },
    { id: 2, file_name: 'deep/b.png', width: 64, height: 48 },
    { id: '2', file_name: 'gone.png', width: 64, height: 48 },
  ],
  annotations: [
    { id: 10, image_id: 1, category_id: 1, bbox: [1, 2, 3, 4], area: 12, iscrowd: 0 },
    { id: 11, image_id: 1, category_id: 2, bbox: [5, 6, 7, 8], area: 56, iscrowd: 0 },
    { id: 10, image_id: 1, category_id: 1, bbox: [9, 9, 9, 9], area: 81, iscrowd: 0 },
    { id: 12, image_id: 2, category_id: 1, bbox: ['x', 2, 3, 4], area: 12, iscrowd: 0 },
    { id: 13, image_id: '2', category_id: 1, bbox: [1, 1, 2, 2], area: 4, iscrowd: 0 },
  ],
  categories: [
    { id: 1, name: 'gull' },
    { id: 2, name: 'tern' },
  ],
};
const cocoFiles = {
  'annotations/set.json': JSON.stringify(coco),
  'images/a.png': png(64, 48),
  'images/deep/b.png': png(64, 48),
};

describe('examples of a set', () => {
  it('are found by the ids of a COCO file, with the other boxes of their image', async () => {
    const name = 'annotations/set.json';
    expect(await found(cocoFiles, name, [{ annotation: 11, image: 1 }])).toEqual([
      {
        path: '../images/a.png',
        marked: ['wanted tern 5 6 7 8', 'other gull 1 2 3 4', 'other gull 9 9 9 9'],
      },
    ]);
  });

  it('are all records of an id that several share', async () => {
    const [first] = await found(cocoFiles, 'annotations/set.json', [{ annotation: 10 }]);
    expect(first?.marked).toEqual([
      'wanted gull 1 2 3 4',
      'wanted gull 9 9 9 9',
      'other tern 5 6 7 8',
    ]);
  });

  it('are detections by their box, before the boxes of the image', async () => {
    const wanted = { image: 1, category: 2, box: [20, 20, 4, 4] } as const;
    const [first] = await found(cocoFiles, 'annotations/set.json', [wanted]);
    expect(first?.marked[0]).toBe('detected tern 20 20 4 4');
    expect(first?.marked).toHaveLength(4);
  });

  it('tell 2 from "2", leave out what has no numbers, and say which file is not there', async () => {
    const records = [{ image: 2 }, { image: '2' }, { annotation: 99 }, { image: 3 }];
    expect(await found(cocoFiles, 'annotations/set.json', records)).toEqual([
      { path: '../images/deep/b.png', marked: [] },
      { path: null, marked: ['other gull 1 1 2 2'] },
      null,
      null,
    ]);
  });

  it('are the boxes of a class that is named alone, each with its record', async () => {
    const source = await sourceOf(cocoFiles, 'annotations/set.json');
    const { examples } = await findExamples(source, { records: [{ category: 1 }] });
    expect(examples.map(({ record }) => record)).toEqual([
      { annotation: 10, image: 1 },
      { annotation: 10, image: 1 },
      { annotation: 12, image: 2 },
      { annotation: 13, image: '2' },
    ]);
    const small = await findExamples(source, { records: [{ size: 'small', category: 2 }] });
    expect(small.examples.map(({ record }) => record)).toEqual([{ annotation: 11, image: 1 }]);
    expect((await findExamples(source, { records: [{ size: 'large' }] })).examples).toEqual([]);
    const none = await findExamples(source, { records: [{ category: 7 }] });
    expect(none.examples).toEqual([]);
  });

  it('are found in a YOLO set, by file and line', async () => {
    const files = {
      'data.yaml': 'train: images/train\nval: images/val\nnames: [gull, tern]\n',
      'images/train/a.png': png(100, 50),
      'labels/train/a.txt': '0 .5 .5 .2 .4\n1 .25 .5 .1 .2\n',
      'images/val/b.png': png(100, 50),
      'labels/val/b.txt': '1 .5 .5 .2 .4\n',
    };
    const record = { annotation: 'labels/train/a.txt:2', image: 'images/train/a.png' };
    const [first] = await found(files, 'data.yaml', [record], 'train');
    expect(first?.path).toMatch(/images\/train\/a\.png$/);
    expect(first?.marked).toEqual(['wanted tern 20 20 10 10', 'other gull 40 15 20 20']);
  });

  it('are found in a set of Pascal VOC', async () => {
    const object = (name: string, box: string) =>
      `<object><name>${name}</name><bndbox>${box}</bndbox></object>`;
    const files = {
      'Annotations/000005.xml': `<annotation><filename>000005.jpg</filename><size><width>64</width><height>48</height><depth>3</depth></size>${object('gull', '<xmin>2</xmin><ymin>3</ymin><xmax>11</xmax><ymax>22</ymax>')}${object('tern', '<xmin>21</xmin><ymin>3</ymin><xmax>31</xmax><ymax>22</ymax>')}</annotation>`,
      'JPEGImages/000005.jpg': png(64, 48),
      'ImageSets/Main/train.txt': '000005\n',
    };
    const folder = await found(files, '.', [{ annotation: 'Annotations/000005.xml:2' }]);
    expect(folder[0]?.path).toBe('JPEGImages/000005.jpg');
    expect(folder[0]?.marked).toHaveLength(2);
  });

  it('are found in an archive', async () => {
    const zip = zipOf({
      'annotations/set.json': new TextEncoder().encode(JSON.stringify(coco)),
      'images/a.png': png(64, 48),
    });
    const [first] = await found({ 'set.zip': zip }, 'set.zip', [{ annotation: 11 }]);
    expect(first?.path).toMatch(/images\/a\.png$/);
  });
});

describe('the window around an example', () => {
  const image = { width: 640, height: 480 };
  it.each([
    ['in the middle', [300, 200, 40, 20], { x: 280, y: 170, width: 80, height: 80 }],
    ['small, with its surroundings', [300, 200, 2, 2], { x: 269, y: 169, width: 64, height: 64 }],
    ['at the corner', [0, 0, 10, 10], { x: 0, y: 0, width: 64, height: 64 }],
    ['outside', [700, 500, 10, 10], { x: 576, y: 416, width: 64, height: 64 }],
    ['large', [0, 0, 640, 480], { x: 0, y: 0, width: 640, height: 480 }],
  ] as const)('is in the image for a box %s', (_, box, part) => {
    expect(exampleWindow(image, box)).toEqual(part);
  });

  it('is the whole image without a box that has numbers', () => {
    const whole = { x: 0, y: 0, ...image };
    expect(exampleWindow(image, null)).toEqual(whole);
    expect(exampleWindow(image, [1, NaN, 3, 4])).toEqual(whole);
  });
});
