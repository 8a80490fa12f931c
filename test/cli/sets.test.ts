import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { pngHeader } from '../helpers/annotations/pngHeader.ts';
import { temporaryFolder } from './helpers/fakeEnvironment.ts';
import { installedProgram } from './helpers/program.ts';

const { run } = installedProgram();

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>) {
  for (const [name, content] of Object.entries(files)) {
    const place = path.join(folder, name);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.writeFileSync(place, content);
  }
}

const IMAGE = pngHeader(640, 480);

const YOLO = {
  'data.yaml': 'path: .\ntrain: images/train\nval: images/val\nnames: [cat, dog]\n',
  'images/train/1.png': IMAGE,
  'images/train/2.png': IMAGE,
  'images/train/3.png': IMAGE,
  'labels/train/1.txt': '0 .5 .5 .3 .3\n1 .25 .25 .2 .2\n',
  'labels/train/2.txt': '',
  'labels/train/3.txt': '2 .5 .5 .3 .3\n',
  'images/val/4.png': IMAGE,
  'labels/val/4.txt': '1 .5 .5 .3 .3\n',
};

function yoloSet(): string {
  const folder = path.join(temporaryFolder(), 'pets');
  write(folder, YOLO);
  return folder;
}

/** What the report says first of the file, the dataset and the detector. */
async function headOf(args: readonly string[]) {
  const { code, out, err } = await run(['analyze', ...args, '--no-simulation']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const lines = out.split('\n').map(line => line.trim());
  return lines.filter(line => /^(?:file|dataset|detector) {2,}/.test(line));
}

describe('focal-lens analyze of a set', { timeout: 30_000 }, () => {
  test('takes a YOLO folder and its description, and a split by its name', async () => {
    const folder = yoloSet();
    expect(await headOf([folder])).toEqual([
      expect.stringMatching(/^file +.*pets \(YOLO.*\)$/),
      'dataset   2 images, 2 annotations (0 crowd), 2 classes',
      expect.stringMatching(/^detector/),
    ]);
    const yaml = path.join(folder, 'data.yaml');
    expect(await headOf([yaml])).toContain(
      'dataset   2 images, 2 annotations (0 crowd), 2 classes',
    );
    expect(await headOf([yaml, '--split', 'val'])).toContain(
      'dataset   1 image, 1 annotation (0 crowd), 2 classes',
    );
  });

  test('is found by the config of a run, and is the config itself', async () => {
    const folder = yoloSet();
    const settings = path.join(path.dirname(folder), 'args.yaml');
    fs.writeFileSync(
      settings,
      'task: detect\nmode: train\nmodel: yolo11n.pt\ndata: pets/data.yaml\nimgsz: 640\n',
    );
    const { code, out, err } = await run(['analyze', '--config', settings]);
    expect({ code, err }).toMatchObject({
      code: 0,
      err: expect.stringContaining('pets/data.yaml (line 4)'),
    });
    expect(out).toMatch(/dataset +2 images, 2 annotations \(0 crowd\), 2 classes/);
  });

  test('says what the loader leaves out', async () => {
    const { out } = await run(['analyze', yoloSet(), '--no-simulation']);
    expect(out).toContain('1 × label file is dropped as a whole by its loader');
    expect(out).toContain('e.g. labels/train/3.txt');
  });

  test('names the splits that there are', async () => {
    const { code, err } = await run(['analyze', yoloSet(), '--split', 'test']);
    expect(code).toBe(2);
    expect(err.replaceAll(/\s+/g, ' ')).toContain('has no split "test"; it has train, val.');
  });

  test('names a label file for what it is', async () => {
    const { code, err } = await run(['analyze', path.join(yoloSet(), 'labels/train/1.txt')]);
    expect(code).toBe(3);
    expect(err).toContain('YOLO labels of one image');
  });

  test('says where it looked for images of another machine', async () => {
    const folder = temporaryFolder();
    const yaml = path.join(folder, 'far.yaml');
    fs.writeFileSync(yaml, 'path: /content/far\ntrain: pictures\nnames: [x]\n');
    const { code, err } = await run(['analyze', yaml]);
    expect(code).toBe(3);
    expect(err).toContain('/content/far/pictures');
    expect(err).toContain(path.join(folder, 'pictures'));
    expect(err).toContain('Nothing is downloaded.');
  });

  test('takes a COCO folder', async () => {
    const coco = path.join(temporaryFolder(), 'coco');
    const annotation = {
      image_id: 1,
      category_id: 1,
      bbox: [10, 10, 90, 90],
      area: 8100,
      iscrowd: 0,
      segmentation: [],
    };
    const set = (count: number) =>
      JSON.stringify({
        images: [{ id: 1, width: 640, height: 480, file_name: 'a.jpg' }],
        annotations: Array.from({ length: count }, (_, index) => ({ ...annotation, id: index })),
        categories: [{ id: 1, name: 'cat' }],
      });
    write(coco, { 'train/_annotations.coco.json': set(3), 'valid/_annotations.coco.json': set(2) });
    expect(await headOf([coco])).toContain('dataset   1 image, 3 annotations (0 crowd), 1 class');
    expect(await headOf([coco, '--split', 'val'])).toContain(
      'dataset   1 image, 2 annotations (0 crowd), 1 class',
    );
  });
});
