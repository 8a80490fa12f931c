import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { count, ratio, share } from '../../src/analysis/advice/measures.ts';
import type { KnobAdvice } from '../../src/analysis/dynamic/knobs/KnobAdvice.ts';
import type { DynamicReport } from '../../src/analysis/report/DynamicReport.ts';
import { toJson } from '../../src/analysis/report/export/json/toJson.ts';
import { REPORT, runMain, temporaryFolder } from './helpers/fakeEnvironment.ts';

const ARGS = 'task: detect\nmode: train\nmodel: yolo11n.pt\nimgsz: 640 # pixels\nmax_det: 300\n';

function folderWith(config: string, name = 'args.yaml') {
  const folder = temporaryFolder();
  const file = path.join(folder, name);
  fs.writeFileSync(file, config);
  const annotations = path.join(folder, 'train.json');
  fs.writeFileSync(annotations, '{"images": []}');
  return { file, annotations };
}

const IMAGE_SIZE: KnobAdvice = {
  code: 'image-size',
  key: 'imgsz',
  now: 640,
  proposed: 960,
  evidence: {
    variant: 'larger',
    side: count(640),
    augmented: true,
    withoutNow: share(0.023),
    boxesWithout: count(77),
    borrows: false,
    otherSide: count(960),
    withoutThen: share(0.004),
    pointsTimes: ratio(2.25),
    upTo: null,
    ofConfig: false,
  },
};

const report = (...knobs: readonly KnobAdvice[]): DynamicReport => ({
  schema: 'focal-lens/dynamic-report@1',
  source: REPORT.source,
  detector: { name: 'yolo11', framework: 'Ultralytics', from: 'config', rule: 'task-aligned' },
  dataset: REPORT.dataset,
  exploration: null,
  knobs,
});

const changed = (text: string) => text.split('\n').filter(line => /^[-+](?![-+])/.test(line));

describe('focal-lens apply --set', () => {
  test('prints the difference that a number makes, and writes nothing', async () => {
    const { file } = folderWith(ARGS);
    const { code, out, err, requests } = await runMain([
      'apply',
      '--config',
      file,
      '--set',
      'imgsz=960',
    ]);
    expect({ code, err, requests }).toEqual({ code: 0, err: '', requests: [] });
    expect(changed(out)).toEqual(['-imgsz: 640 # pixels', '+imgsz: 960 # pixels']);
    expect(fs.readFileSync(file, 'utf8')).toBe(ARGS);
  });

  test('writes several at once', async () => {
    const { file } = folderWith(ARGS);
    const { code } = await runMain([
      'apply',
      '--config',
      file,
      '--set',
      'imgsz=960',
      '--set',
      'cls_pw=.25',
      '--write',
    ]);
    expect(code).toBe(0);
    expect(fs.readFileSync(file, 'utf8')).toBe(`${ARGS.replace('640', '960')}cls_pw: 0.25\n`);
  });

  test('writes none where one of them cannot be', async () => {
    const { file } = folderWith(ARGS);
    const { code, err } = await runMain([
      'apply',
      '--config',
      file,
      '--set',
      'imgsz=960',
      '--set',
      'cls_pw=2',
      '--write',
    ]);
    expect(code).not.toBe(0);
    expect(err).toContain('cls_pw');
    expect(fs.readFileSync(file, 'utf8')).toBe(ARGS);
  });

  test('takes what the annotations propose, and says why', async () => {
    const { file, annotations } = folderWith(ARGS);
    const { code, out, err, requests } = await runMain(
      ['apply', annotations, '--config', file, '--set', 'imgsz'],
      { analyze: async () => report(IMAGE_SIZE) },
    );
    expect(code).toBe(0);
    expect(changed(out)).toEqual(['-imgsz: 640 # pixels', '+imgsz: 960 # pixels']);
    expect(err).toContain('2.3% of the showings of boxes in training have no candidate');
    expect(requests[0]?.[0]).toMatchObject({
      file: { path: annotations },
      dynamic: { name: 'yolo11', from: 'config' },
      simulation: null,
    });
  });

  test('says where nothing is proposed', async () => {
    const { file, annotations } = folderWith(ARGS);
    const told = { ...IMAGE_SIZE, proposed: null };
    for (const knobs of [[], [told]]) {
      const { code, err, out } = await runMain(
        ['apply', annotations, '--config', file, '--set', 'imgsz'],
        { analyze: async () => report(...knobs) },
      );
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('no reason to change imgsz');
    }
  });

  test('takes what a saved report proposes, if it is of this detector and this setting', async () => {
    const { file, annotations } = folderWith(ARGS);
    const run = (saved: DynamicReport, key = 'imgsz') => {
      fs.writeFileSync(annotations, toJson(saved));
      return runMain(['apply', annotations, '--config', file, '--set', key]);
    };
    const saved = await run(report(IMAGE_SIZE));
    expect({ code: saved.code, requests: saved.requests }).toEqual({ code: 0, requests: [] });
    expect(changed(saved.out)).toEqual(['-imgsz: 640 # pixels', '+imgsz: 960 # pixels']);
    const other = { ...report(IMAGE_SIZE).detector, name: 'yolov8-p2' };
    expect((await run({ ...report(IMAGE_SIZE), detector: other })).err).toContain(
      'was made with "yolov8-p2" of "Ultralytics"',
    );
    expect((await run(report({ ...IMAGE_SIZE, now: 320 }))).err).toContain(
      'was made with imgsz 320, and the config has 640',
    );
    expect((await run(report(IMAGE_SIZE), 'max_det')).err).toContain('no reason to change max_det');
  });

  test('refuses a report that is cut off', async () => {
    const { file, annotations } = folderWith(ARGS);
    fs.writeFileSync(annotations, toJson(report(IMAGE_SIZE)).slice(0, -9));
    const { err } = await runMain(['apply', annotations, '--config', file, '--set', 'imgsz']);
    expect(err).toContain('is no report whose values can be used');
  });

  test('says where a config has the value', async () => {
    const { file } = folderWith(ARGS);
    const { code, out, err } = await runMain(['apply', '--config', file, '--set', 'imgsz=640']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('already has imgsz 640');
  });

  test('takes the place that is named', async () => {
    const { file } = folderWith(
      'from ultralytics import YOLO\nYOLO("a.pt").train(imgsz=640)\nYOLO("b.pt").train(imgsz=320)\n',
      'train.py',
    );
    const run = (...more: string[]) =>
      runMain(['apply', '--config', file, '--set', 'imgsz=960', ...more]);
    expect((await run()).err).toContain('train.imgsz (line 2); train.imgsz #2 (line 3)');
    expect(changed((await run('--site', 'train.imgsz #2')).out)).toEqual([
      '-YOLO("b.pt").train(imgsz=320)',
      '+YOLO("b.pt").train(imgsz=960)',
    ]);
  });

  test.each([
    [['--set', 'imgsz='], '--set takes'],
    [['--set', 'imgsz=big'], '--set takes'],
    [['--set', '=960'], '--set takes'],
    [['--set', 'imgsz=960', '--set', 'imgsz=640'], 'twice'],
    [['--set', 'imgsz=960', '--alpha', '0.5'], 'without --alpha'],
    [['--set', 'imgsz=960', '--set', 'max_det=500', '--site', 'imgsz'], 'one --set'],
    [['--set', 'batch=960'], 'imgsz, cls_pw, max_det'],
  ])('refuses %j', async (args, said) => {
    const { file } = folderWith(ARGS);
    const { code, err, out } = await runMain(['apply', '--config', file, ...args]);
    expect(code).not.toBe(0);
    expect(out).toBe('');
    expect(err).toContain(said);
  });

  test('refuses to write into the file that a value comes from', async () => {
    const { file } = folderWith(ARGS);
    const { code } = await runMain(['apply', file, '--config', file, '--set', 'imgsz', '--write']);
    expect(code).not.toBe(0);
    expect(fs.readFileSync(file, 'utf8')).toBe(ARGS);
  });
});
