import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { detectorFrom } from '../../../../src/analysis/configs/detectorFrom.ts';
import { shellCommands } from '../../../../src/analysis/configs/syntax/shell/shellCommands.ts';
import { changedText, settingsText } from '../../../helpers/configs/changedText.ts';
import { openAmong } from '../../../helpers/configs/configFiles.ts';

async function detectorIn(file: string, text: string) {
  const found = detectorFrom(file, await openAmong({ [file]: text }, file));
  return 'dynamic' in found ? found.dynamic : null;
}

describe('the commands of a shell script', () => {
  test.each([
    ['a b', [['a', 'b']]],
    ['a \\\n  b\nc', [['a', 'b'], ['c']]],
    ['a; b && c | d & e', [['a'], ['b'], ['c'], ['d'], ['e']]],
    ['a # b c\nd#e', [['a'], ['d#e']]],
    [`a "b c" 'd;e' f\\ g`, [['a', '"b c"', "'d;e'", 'f\\ g']]],
    ['for s in 1; do a; done', [['for', 's', 'in', '1'], ['a'], ['done']]],
    ['a "b\nc', [['a'], ['b'], ['c']]],
    ['', []],
  ])('of %j', (text, commands) => {
    expect(shellCommands(text).map(words => words.map(word => word.text))).toEqual(commands);
  });

  test('know where their words stand', () => {
    const text = 'a \\\n  bc';
    expect(shellCommands(text)[0]?.map(({ start }) => text.slice(start, start + 1))).toEqual([
      'a',
      'b',
    ]);
  });
});

describe('a training in a shell script', () => {
  const SCRIPT = `#!/bin/bash
set -e
CUDA_VISIBLE_DEVICES=0 yolo detect train data=coco8.yaml model=yolo11n.pt \\
  epochs=100 imgsz=640  # pixels
yolo detect val model=best.pt imgsz=640
`;
  const script = { file: 'train.sh', text: SCRIPT };

  test('says its settings, and the other modes none', async () => {
    expect(await settingsText(script)).toEqual([
      'yolo.imgsz 640 file:4',
      'yolo.cls_pw 0 default',
      'yolo.max_det 300 default',
    ]);
  });

  test('gets another value, or one more', async () => {
    expect(await changedText(script, { key: 'imgsz', value: 960 })).toBe(
      SCRIPT.replace('imgsz=640  #', 'imgsz=960  #'),
    );
    expect(await changedText(script, { key: 'cls_pw', value: 0.25 })).toBe(
      SCRIPT.replace('imgsz=640  #', 'imgsz=640 cls_pw=0.25  #'),
    );
    const quoted = { ...script, text: SCRIPT.replace('imgsz=640  #', 'imgsz="640"  #') };
    expect(await changedText(quoted, { key: 'imgsz', value: 960 })).toBe(
      SCRIPT.replace('imgsz=640  #', 'imgsz="960"  #'),
    );
  });

  test('gets one more before what its output goes to', async () => {
    for (const end of ['> log.txt 2>&1', '2>/dev/null &', '&> log', '| tee log.txt', '>> log']) {
      const text = `yolo train imgsz=640 ${end}\n`;
      expect(await changedText({ ...script, text }, { key: 'cls_pw', value: 0.5 })).toBe(
        `yolo train imgsz=640 cls_pw=0.5 ${end}\n`,
      );
    }
  });

  test.each([
    'yolo detect train \\\n  model="a b.pt" imgsz=640 # x\n',
    'cd /tmp && CUDA_VISIBLE_DEVICES=0 yolo train imgsz=640 > /dev/null 2>&1 || exit\n',
    'if true; then yolo train imgsz=640; fi\n',
    'for s in 1 2; do yolo train seed=$s imgsz=640; done\n',
    "yolo train 'name=it is; so' imgsz='640'\n",
  ])('hands a shell what was wanted: %j', async text => {
    const spied = (code: string) => {
      const { output } = spawnSync('bash', ['-c', `yolo() { printf '[%s]' "$@" >&3; }\n${code}`], {
        stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
        encoding: 'utf8',
      });
      return String(output[3]);
    };
    expect(spied(text)).toContain('[imgsz=640]');
    const changed = await changedText({ ...script, text }, { key: 'imgsz', value: 960 });
    expect(spied(changed as string)).toBe(spied(text).replaceAll('[imgsz=640]', '[imgsz=960]'));
    const added = await changedText({ ...script, text }, { key: 'max_det', value: 500 });
    expect(spied(added as string)).toBe(
      spied(text).replaceAll('[imgsz=640]', '[imgsz=640][max_det=500]'),
    );
  });

  test('is left alone where a variable says it', async () => {
    const text = SCRIPT.replace('imgsz=640', 'imgsz=$SIZE');
    expect(await changedText({ ...script, text }, { key: 'imgsz', value: 960 })).toMatchObject({
      code: 'config-not-a-number',
      text: '$SIZE',
    });
  });

  test('leads to the detector that it trains', async () => {
    expect(await detectorIn('train.sh', SCRIPT)).toMatchObject({
      name: 'yolo11',
      framework: 'Ultralytics',
      rule: 'task-aligned',
      counts: { detector: { side: 640 } },
    });
    await expect(detectorIn('train.sh', 'yolo predict model=a.pt\n')).rejects.toThrow(
      'config-no-detector',
    );
    await expect(detectorIn('train.sh', 'yolo classify train model=a.pt\n')).rejects.toThrow(
      'config-no-detector',
    );
  });
});

describe('a training in a notebook', () => {
  const notebook = (...source: readonly string[]) => ({
    file: 'train.ipynb',
    text: JSON.stringify({ cells: [{ cell_type: 'code', source }] }, null, 1),
  });
  const colab = notebook(
    'from IPython import display\n',
    '%cd /content\n',
    '!yolo task=detect mode=train model="yolov8s.pt" \\\n',
    '  data=d.yaml imgsz=800 plots=True\n',
    'print("imgsz=800")\n',
  );

  test('is a line for the shell', async () => {
    expect(await settingsText(colab)).toEqual([
      'yolo.imgsz 800 file:9',
      'yolo.cls_pw 0 default',
      'yolo.max_det 300 default',
    ]);
    expect(await changedText(colab, { key: 'imgsz', value: 960 })).toBe(
      colab.text.replace('imgsz=800 plots', 'imgsz=960 plots'),
    );
    expect(await changedText(colab, { key: 'max_det', value: 500 })).toBe(
      colab.text.replace('plots=True', 'plots=True max_det=500'),
    );
    expect(await detectorIn(colab.file, colab.text)).toMatchObject({
      name: 'yolov8',
      framework: 'Ultralytics',
      counts: { detector: { side: 800 } },
    });
  });

  test('is a cell for the shell', async () => {
    const cell = notebook('%%bash\n', 'cd x\n', 'yolo detect train imgsz=640 model=a.pt\n');
    expect(await settingsText(cell)).toContain('yolo.imgsz 640 file:8');
  });

  test('is none in a comment, or in Python', async () => {
    const cell = notebook(
      '# !yolo detect train imgsz=640\n',
      'yolo = "yolo detect train imgsz=640"\n',
    );
    expect(await settingsText(cell)).toEqual([]);
  });
});

describe('a training in Python', () => {
  test.each([
    ['YOLO("yolo12s.pt").train(data="d.yaml", imgsz=800)', 'yolo12', 800],
    ['m = YOLO("runs/yolov8n-p2.yaml")\nm.train(data="d.yaml")', 'yolov8-p2', 640],
    ['m = ultralytics.YOLO(args.model)\nm.train(data="d.yaml")', 'yolo11', 640],
    ['m = YOLO(model="yolo26n.pt")\nm.train(data="d.yaml")', 'yolo26', 640],
    ['MODEL = "yolo26n.pt"\nm = YOLO(MODEL)\nm.train(data="d.yaml")', 'yolo26', 640],
  ])('leads to the detector that it trains: %s', async (code, name, side) => {
    expect(await detectorIn('train.py', `from ultralytics import YOLO\n${code}\n`)).toMatchObject({
      name,
      from: 'config',
      counts: { detector: { side } },
    });
  });

  test('leads to RT-DETR and RF-DETR by their classes', async () => {
    const rtdetr = 'from ultralytics import RTDETR\nRTDETR("rtdetr-l.pt").train(data="d.yaml")\n';
    expect(await detectorIn('train.py', rtdetr)).toMatchObject({
      name: 'rtdetr-ultralytics',
      rule: 'bipartite',
    });
    const rfdetr =
      'from rfdetr import RFDETRBase\nmodel = RFDETRBase(num_queries=200)\nmodel.train(dataset_dir="d")\n';
    expect(await detectorIn('train.py', rfdetr)).toMatchObject({
      name: 'rf-detr',
      counts: { detector: { rule: { queries: 200 } } },
    });
  });

  test('leads nowhere where there are two', async () => {
    const text = 'from ultralytics import YOLO\nYOLO("a.pt").train(data="d.yaml")\nYOLO("b.pt")\n';
    await expect(detectorIn('train.py', text)).rejects.toThrow('config-no-detector');
  });

  test('leads nowhere without one', async () => {
    const text = 'from ultralytics import YOLO\nYOLO("yolo11n.pt").predict("a.jpg")\n';
    await expect(detectorIn('predict.py', text)).rejects.toThrow('config-no-detector');
    await expect(detectorIn('a.py', 'toString()\nconstructor()\n')).rejects.toThrow(
      'config-no-detector',
    );
  });
});
