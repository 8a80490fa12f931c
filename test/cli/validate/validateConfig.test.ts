import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runMain, temporaryFolder } from '../helpers/fakeEnvironment.ts';

const coco = (names: readonly string[], firstId = 1) => ({
  images: [{ id: 1, width: 100, height: 80, file_name: '1.jpg' }],
  annotations: names.map((_, at) => ({
    id: at + 1,
    image_id: 1,
    category_id: at + firstId,
    bbox: [10 * at, 5, 8, 9],
    area: 72,
    iscrowd: 0,
  })),
  categories: names.map((name, at) => ({ id: at + firstId, name })),
});

interface Found {
  readonly code: string;
  readonly text: string;
  readonly records: readonly { readonly category?: string; readonly file?: string }[];
}

/** Findings about a config, by its text and the data. */
async function found(config: readonly [name: string, text: string], data: object, named = true) {
  const folder = temporaryFolder();
  const [name, text] = config;
  fs.writeFileSync(path.join(folder, name), text);
  fs.writeFileSync(path.join(folder, 'train.json'), JSON.stringify(data));
  const files = named ? [path.join(folder, 'train.json')] : [];
  const line = ['--config', path.join(folder, name), '--format', 'json'];
  const { out, err, code } = await runMain(['validate', ...files, ...line]);
  if (code > 1) return { code, err };
  const { files: all } = JSON.parse(out.replaceAll(`${folder}/`, '')) as {
    files: readonly { file: string; findings: readonly Found[] }[];
  };
  const findings = all.flatMap(file => file.findings).filter(one => one.code.startsWith('config-'));
  return {
    files: all.map(({ file }) => file),
    findings: findings.map(({ code: kind, records, text: said }) => [
      kind,
      records.length > 0 ? records.map(({ category, file }) => category ?? file) : said,
    ]),
  };
}

const mmdetection = (classes: string) =>
  [
    'mm.py',
    [
      "_base_ = ['./base.py']",
      "model = dict(type='RetinaNet')",
      "train_dataloader = dict(dataset=dict(type='CocoDataset', ann_file='train.json',",
      `    metainfo=dict(classes=(${classes}))))`,
    ].join('\n'),
  ] as const;
const yolo = (names: string) => ['data.yaml', `train: images\nval: images\n${names}`] as const;
const transformers = (labels: object) =>
  [
    'config.json',
    JSON.stringify({ model_type: 'rt_detr', architectures: ['X'], id2label: labels }),
  ] as const;

describe('class names of a config against those of the data', () => {
  it.each([
    ['MMDetection', mmdetection("'a', 'b'")],
    ['MMDetection, in another order, which it finds by name', mmdetection("'b', 'a'")],
    ['YOLO, a list', yolo('names: [a, b]')],
    ['YOLO, a mapping', yolo('names: {1: b, 0: a}')],
    ['Transformers', transformers({ 0: 'a', 1: 'b' })],
  ])('%s: all there', async (_, config) => {
    expect((await found(config, coco(['a', 'b']))).findings).toEqual([]);
  });

  it.each([
    ['MMDetection', mmdetection("'a', 'x'")],
    ['YOLO', yolo('names: [a, x]')],
    ['Transformers', transformers({ 0: 'a', 1: 'x' })],
  ])('%s: missing and additional ones', async (_, config) => {
    expect((await found(config, coco(['a', 'b', 'c']))).findings).toEqual([
      ['config-class-missing', ['x']],
      ['config-class-additional', ['b', 'c']],
    ]);
  });

  it.each([
    ['YOLO', yolo('names: [b, a, c]')],
    ['Transformers', transformers({ 0: 'b', 1: 'a', 2: 'c' })],
  ])('%s: another order, where places are labels', async (_, config) => {
    expect((await found(config, coco(['a', 'b', 'c']))).findings).toEqual([
      ['config-class-order', ['a', 'b']],
    ]);
  });
});

const detectron2 = (classes: number) =>
  [
    'd2.yaml',
    `MODEL:\n  META_ARCHITECTURE: "RetinaNet"\n  RETINANET:\n    NUM_CLASSES: ${classes}\nSOLVER:\n  BASE_LR: 0.01\n`,
  ] as const;
const pipeline = (classes: number) =>
  ['pipeline.config', `model { ssd { num_classes: ${classes} } }\n`] as const;
const paddle = (classes: number) =>
  ['ppdet.yml', `metric: COCO\nnum_classes: ${classes}\narchitecture: PPYOLOE\n`] as const;
const model = (classes: number) =>
  [
    'yolov5s.yaml',
    `nc: ${classes}\ndepth_multiple: 0.3\nwidth_multiple: 0.5\nbackbone: []\nhead: []\n`,
  ] as const;

describe('the number of classes, where no names are written', () => {
  it.each([
    ['Detectron2', detectron2],
    ['TF Object Detection API', pipeline],
    ['PaddleDetection', paddle],
    ['YOLO, a model', model],
    ['YOLO, data without names', (classes: number) => yolo(`nc: ${classes}`)],
  ])('%s', async (_, config) => {
    const data = coco(['a', 'b', 'c']);
    expect((await found(config(3), data)).findings).toEqual([]);
    const [name] = config(7);
    expect((await found(config(7), data)).findings).toEqual([
      [
        'config-class-count',
        `1 config with another number of classes: 7 in ${name}, 3 in the data`,
      ],
    ]);
    expect((await found(config(2), data)).findings).toMatchObject([
      ['config-classes-off-by-one', {}],
    ]);
  });

  it('says that nothing is known, where a config says nothing', async () => {
    expect((await found(['x.yaml', 'lr: 0.1\n'], coco(['a']))).findings).toEqual([
      ['config-classes-unknown', '1 config of which no classes are known: x.yaml'],
    ]);
  });
});

describe('ids as labels', () => {
  const rtdetr = (remap: boolean) =>
    [
      'rtdetr.yml',
      `DFINECriterion: {losses: [vfl, boxes]}\nnum_classes: 2\nremap_mscoco_category: ${remap}\n`,
    ] as const;

  it('RT-DETR: beyond its classes, and read as those of COCO', async () => {
    expect((await found(rtdetr(false), coco(['a', 'b'], 0))).findings).toEqual([]);
    expect((await found(rtdetr(false), coco(['a', 'b']))).findings).toEqual([
      [
        'config-ids-beyond-classes',
        '1 config takes category ids as labels from 0: rtdetr.yml has 2 classes, and the ids go up to 2',
      ],
    ]);
    expect((await found(rtdetr(true), coco(['a', 'b']))).findings).toMatchObject([
      ['config-ids-read-as-coco', {}],
    ]);
  });
});

describe('the data that a config names', () => {
  it('is validated where none is named', async () => {
    expect(await found(mmdetection("'a', 'b'"), coco(['a', 'b']), false)).toEqual({
      files: ['train.json'],
      findings: [],
    });
    expect(await found(['x.yaml', 'lr: 0.1\n'], coco(['a']), false)).toMatchObject({ code: 2 });
  });

  it('is named where other data is validated', async () => {
    const folder = temporaryFolder();
    const [name, text] = mmdetection("'a'");
    for (const [file, content] of [
      [name, text],
      ['train.json', JSON.stringify(coco(['a']))],
      ['other.json', JSON.stringify(coco(['a']))],
    ] as const)
      fs.writeFileSync(path.join(folder, file), content);
    const { code, out } = await runMain([
      'validate',
      path.join(folder, 'other.json'),
      '--config',
      path.join(folder, name),
    ]);
    expect(code).toBe(0);
    expect(out.replaceAll(`${folder}/`, '')).toContain(
      [
        '  warning  1 file that mm.py trains on and that was not validated here [config-other-data]',
        '             train.json (mm.py, line 3, column 1)',
      ].join('\n'),
    );
  });
});
