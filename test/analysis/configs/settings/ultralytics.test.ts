import { describe, expect, test } from 'vitest';
import { changedText, settingsText } from '../../../helpers/configs/changedText.ts';

const ARGS = `task: detect
mode: train
model: yolo11n.pt
data: coco8.yaml
epochs: 100
batch: 16
imgsz: 640
close_mosaic: 10
max_det: 300
cls: 0.5
dfl: 1.5
`;

const args = { file: 'runs/detect/train/args.yaml', text: ARGS };

describe('a run of Ultralytics', () => {
  test('says what it trains with, and what it takes where nothing is written', async () => {
    expect(await settingsText(args)).toEqual([
      'imgsz 640 file:7',
      'cls_pw 0 default',
      'max_det 300 file:9',
    ]);
  });

  test('gets another image size and nothing else', async () => {
    expect(await changedText(args, { key: 'imgsz', value: 960 })).toBe(
      ARGS.replace('imgsz: 640', 'imgsz: 960'),
    );
  });

  test('gets a key that it did not have, as a number with a point', async () => {
    expect(await changedText(args, { key: 'cls_pw', value: 0.25 })).toBe(`${ARGS}cls_pw: 0.25\n`);
    expect(await changedText(args, { key: 'cls_pw', value: 1 })).toBe(`${ARGS}cls_pw: 1.0\n`);
  });

  test('is left as it is where it has the value', async () => {
    expect(await changedText(args, { key: 'imgsz', value: 640 })).toBe(ARGS);
  });

  test('gets a default as well, if it is asked for', async () => {
    expect(await changedText(args, { key: 'cls_pw', value: 0 })).toBe(`${ARGS}cls_pw: 0.0\n`);
  });

  test('keeps comments, quotes and line ends', async () => {
    const text = 'task: detect\r\nmode: train\r\nimgsz: "640" # the size\r\nbatch: 8\r\n';
    expect(await changedText({ ...args, text }, { key: 'imgsz', value: 1280 })).toBe(
      text.replace('640', '1280'),
    );
  });

  test.each([
    ['imgsz', 640.5, 'setting-out-of-range'],
    ['imgsz', 0, 'setting-out-of-range'],
    ['cls_pw', 1.5, 'setting-out-of-range'],
    ['cls_pw', Number.NaN, 'setting-out-of-range'],
    ['num_queries', 300, 'setting-unknown'],
  ])('refuses %s %d', async (key, value, code) => {
    expect(await changedText(args, { key, value })).toMatchObject({ code });
  });

  test('refuses a list of two sides', async () => {
    const text = ARGS.replace('640', '[640, 480]');
    expect(await changedText({ ...args, text }, { key: 'imgsz', value: 960 })).toMatchObject({
      code: 'config-not-a-number',
      text: '[640, 480]',
    });
  });

  test('refuses a number that an alias gives to another key as well', async () => {
    const text = ARGS.replace('imgsz: 640', 'imgsz: &side 640').replace(
      'max_det: 300',
      'max_det: *side',
    );
    expect(await changedText({ ...args, text }, { key: 'imgsz', value: 960 })).toMatchObject({
      code: 'setting-not-editable',
      reason: 'shared-number',
    });
  });

  test('may be a file by hand that overrides defaults', async () => {
    const text = 'epochs: 50\nimgsz: 800\n';
    expect(await settingsText({ file: 'mine.yaml', text })).toContain('imgsz 800 file:2');
  });

  test('is none of another framework', async () => {
    for (const text of [
      'task: detection\nnum_classes: 80\nremap_mscoco_category: True\n',
      'weights: yolov5s.pt\nhyp: hyp.yaml\nbatch_size: 16\nimgsz: 640\n',
      'task: detect\nanchor_t: 4.0\n',
    ])
      expect(await settingsText({ file: 'other.yaml', text })).toEqual([]);
  });

  test('has no such settings where it classifies pictures, or where it lists data', async () => {
    const classify = ARGS.replace('task: detect', 'task: classify');
    expect(await settingsText({ ...args, text: classify })).toEqual([]);
    expect(await settingsText({ file: 'data.yaml', text: 'train: images\nnc: 2\n' })).toEqual([]);
  });
});

const CALL = `from ultralytics import YOLO

model = YOLO("yolo11n.pt")
results = model.train(data="coco8.yaml", epochs=100, imgsz=640)
`;

describe('a call of train', () => {
  const call = { file: 'train.py', text: CALL };

  test('says its arguments', async () => {
    expect(await settingsText(call)).toEqual([
      'train.imgsz 640 file:4',
      'train.cls_pw 0 default',
      'train.max_det 300 default',
    ]);
  });

  test('gets another value, or one more argument', async () => {
    expect(await changedText(call, { key: 'imgsz', value: 960 })).toBe(
      CALL.replace('imgsz=640', 'imgsz=960'),
    );
    expect(await changedText(call, { key: 'cls_pw', value: 0.25 })).toBe(
      CALL.replace('imgsz=640', 'imgsz=640, cls_pw=0.25'),
    );
  });

  test('is found behind the model', async () => {
    const text = 'YOLO("yolo11n.pt").train(data="coco8.yaml")\n';
    expect(await changedText({ ...call, text }, { key: 'imgsz', value: 960 })).toBe(
      'YOLO("yolo11n.pt").train(data="coco8.yaml", imgsz=960)\n',
    );
  });

  test('gets a line of its own where its arguments have', async () => {
    const text =
      'from ultralytics import YOLO\nYOLO("a.pt").train(\n    data="d.yaml",\n    imgsz=640,  # pixels\n)\n';
    expect(await changedText({ ...call, text }, { key: 'cls_pw', value: 0.5 })).toBe(
      text.replace('# pixels\n', '# pixels\n    cls_pw=0.5,\n'),
    );
  });

  test('changes the variable that gives the number to it alone', async () => {
    const text = CALL.replace('imgsz=640', 'imgsz=SIZE').replace('\nmodel', 'SIZE = 640\nmodel');
    expect(await changedText({ ...call, text }, { key: 'imgsz', value: 960 })).toBe(
      text.replace('SIZE = 640', 'SIZE = 960'),
    );
  });

  test('leaves a variable alone that is used elsewhere, or set again', async () => {
    const once = CALL.replace('imgsz=640', 'imgsz=SIZE').replace('\nmodel', 'SIZE = 640\nmodel');
    const text = `${once}model.val(imgsz=SIZE)\n`;
    expect(await changedText({ ...call, text }, { key: 'imgsz', value: 960 })).toMatchObject({
      reason: 'shared-number',
    });
    const again = once.replace('SIZE = 640', 'SIZE = 640\nif BIG:\n    SIZE = 1280');
    expect(await changedText({ ...call, text: again }, { key: 'imgsz', value: 960 })).toMatchObject(
      { reason: { kind: 'decided-elsewhere' } },
    );
  });

  test('adds nothing to a call that takes arguments from elsewhere', async () => {
    const text = CALL.replace('imgsz=640', '**settings');
    expect(await settingsText({ ...call, text })).toContain('train.imgsz null default');
    expect(await changedText({ ...call, text }, { key: 'imgsz', value: 960 })).toMatchObject({
      reason: 'arguments-spread',
    });
  });

  test('finds the number in a dictionary of the file', async () => {
    const text = CALL.replace('imgsz=640', '**settings').replace(
      '\nmodel',
      'settings = dict(imgsz=640, cls=0.5)\nmodel',
    );
    expect(await changedText({ ...call, text }, { key: 'imgsz', value: 960 })).toBe(
      text.replace('imgsz=640', 'imgsz=960'),
    );
  });

  test('does not know what a file says that it names', async () => {
    const text = CALL.replace(', imgsz=640', ', cfg="mine.yaml"');
    expect(await settingsText({ ...call, text })).toContain('train.imgsz null default');
  });

  test('is not a switch of the mode, and not of another library', async () => {
    const text = 'from ultralytics import YOLO\nmodel.train()\n';
    expect(await settingsText({ ...call, text })).toEqual([]);
    expect(await settingsText({ ...call, text: 'import x\nmodel.train(imgsz=640)\n' })).toEqual([]);
  });

  test('has to be named where there are two', async () => {
    const text = `${CALL}model.train(data="b.yaml", imgsz=320)\n`;
    const change = { key: 'imgsz', value: 960 };
    expect(await changedText({ ...call, text }, change)).toMatchObject({
      code: 'setting-ambiguous',
      candidates: [
        { path: 'train.imgsz', line: 4 },
        { path: 'train.imgsz #2', line: 5 },
      ],
    });
    expect(await changedText({ ...call, text }, { ...change, path: 'train.imgsz #2' })).toBe(
      text.replace('320', '960'),
    );
  });

  test('is changed in a notebook, cell by cell', async () => {
    const text = JSON.stringify(
      {
        cells: [
          {
            cell_type: 'code',
            source: [
              'from ultralytics import YOLO\n',
              'YOLO("a.pt").train(data="d.yaml", imgsz=640)',
            ],
          },
        ],
      },
      null,
      1,
    );
    const notebook = { file: 'train.ipynb', text };
    expect(await changedText(notebook, { key: 'imgsz', value: 960 })).toBe(
      text.replace('imgsz=640', 'imgsz=960'),
    );
    expect(await changedText(notebook, { key: 'max_det', value: 500 })).toBe(
      text.replace('imgsz=640', 'imgsz=640, max_det=500'),
    );
  });
});

describe('a model file of Ultralytics', () => {
  const model = (given: string) => ({
    file: 'rtdetr-l.yaml',
    text: `nc: 80\nbackbone:\n  - [-1, 1, HGStem, [32, 48]]\nhead:\n  - [[21, 24, 27], 1, RTDETRDecoder, ${given}] # Decoder\n`,
  });

  test('says its queries by their place', async () => {
    const written = model('[nc, 256, 300]');
    expect(await settingsText(written)).toEqual(['RTDETRDecoder.nq 300 file:5']);
    expect(await changedText(written, { key: 'nq', value: 500 })).toBe(
      written.text.replace('256, 300', '256, 500'),
    );
  });

  test('is left alone where the arguments before them are not written', async () => {
    const absent = model('[nc]');
    expect(await settingsText(absent)).toEqual(['RTDETRDecoder.nq 300 default']);
    expect(await changedText(absent, { key: 'nq', value: 500 })).toMatchObject({
      code: 'setting-not-editable',
      reason: 'arguments-by-place',
    });
  });
});
