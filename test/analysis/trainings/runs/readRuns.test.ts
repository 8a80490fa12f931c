import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRuns } from '../../../../src/analysis/trainings/runs/readers/readRuns.ts';
import { failureOf } from '../../../helpers/failureOf.ts';

const lines = (...objects: readonly object[]) =>
  objects.map(one => `${JSON.stringify(one)}\n`).join('');

describe('a table of runs', () => {
  it.each([
    ['gamma,alpha,score,seed\n2,0.25,0.41,0\n', 'score', 0.41],
    ['Gamma;Alpha;mAP\n2;0,25;0,41\n', 'AP', 0.41],
    ['γ\tα\tAP50\n2\t0.25\t41\n', 'AP50', 41],
    [
      '\uFEFF# my runs\r\n\r\n"focal_gamma","focal_alpha","mAP@[.5:.95]"\r\n2,.25,"0.41"\r\n',
      'AP',
      0.41,
    ],
    ['fl_gamma,fl alpha,coco/bbox_mAP_50\n2,0.25,41 %\n', 'AP50', 41],
    ['alpha,gamma,metrics/mAP50-95(B)\n0.25,2,0.41\n', 'AP', 0.41],
    ['alpha,gamma,mAP_0.5\n0.25,2,0.41\n', 'AP50', 0.41],
  ])('is read whatever its columns are called: %j', (text, metric, score) => {
    const { records, format } = readRuns('runs.csv', text);
    expect(format).toBe('csv');
    expect(records).toMatchObject([{ gamma: 2, alpha: 0.25, scores: { [metric]: score } }]);
  });

  it('says where each run stands, and what else is known of it', () => {
    const text =
      'gamma,alpha,ap50,ap75,seed,epochs,images\n1,0.5,0.6,0.4,3,12,117266\n\n2,0.25,0.5,,3.0,,\n';
    expect(readRuns('a.csv', text).records).toEqual([
      {
        place: { file: 'a.csv', line: 2 },
        gamma: 1,
        alpha: 0.5,
        scores: { AP50: 0.6, AP75: 0.4 },
        seed: '3',
        epochs: 12,
        iterations: null,
        batch: null,
        images: 117266,
      },
      expect.objectContaining({ place: { file: 'a.csv', line: 4 }, seed: '3', epochs: null }),
    ]);
  });

  it('is read up to a last line that is cut off', () => {
    const { records, cutOff } = readRuns('a.csv', 'gamma,alpha,score\n1,0.5,0.4\n2,0.2');
    expect(records).toHaveLength(1);
    expect(cutOff).toBe(3);
  });

  it.each([
    ['gamma,score\n2,0.4\n', { reason: { kind: 'missing-columns', names: ['alpha'] } }],
    [
      'name,value\na,b\n',
      { reason: { kind: 'missing-columns', names: ['gamma', 'alpha', 'score'] } },
    ],
    [
      'gamma,alpha,score\n2,0.25,NaN\n',
      { line: 2, reason: { kind: 'no-number', field: 'score', found: 'NaN' } },
    ],
    [
      'gamma,alpha,score\n2,,0.4\n',
      { line: 2, reason: { kind: 'no-number', field: 'alpha', found: null } },
    ],
    [
      'gamma,alpha,score\n2,0.25,\n',
      { line: 2, reason: { kind: 'no-number', field: 'score', found: null } },
    ],
    [
      'gamma,alpha,score\n2,0.25,inf\n',
      { line: 2, reason: { kind: 'no-number', field: 'score', found: 'inf' } },
    ],
    ['gamma,alpha,score\n', { reason: 'no-runs' }],
    ['', { reason: 'empty-file' }],
    ['hello\n', { reason: 'no-run-format' }],
    ['{"images": []}', { reason: 'no-run-format' }],
  ])('is refused where something is missing: %j', (text, expected) => {
    expect(failureOf(() => readRuns('a.csv', text))).toMatchObject({
      code: 'runs-unusable',
      file: 'a.csv',
      ...expected,
    });
  });

  it('is refused where it has more rows than anybody trains', () => {
    const text = `gamma,alpha,score\n${'2,0.25,0.4\n'.repeat(1001)}`;
    expect(failureOf(() => readRuns('a.csv', text))).toMatchObject({
      reason: { kind: 'too-many-runs', most: 1000 },
    });
  });
});

describe('a log of MMDetection', () => {
  const three = [
    { lr: 0.001, data_time: 0.01, loss: 1.9, loss_cls: 1.1, epoch: 1, iter: 50, step: 50 },
    { 'coco/bbox_mAP': 0.21, 'coco/bbox_mAP_50': 0.4, 'coco/bbox_mAP_75': 0.2, step: 1 },
    { lr: 0.001, data_time: 0.01, loss: 0.9, loss_cls: 0.5, epoch: 12, iter: 600, step: 600 },
    { 'coco/bbox_mAP': 0.36, 'coco/bbox_mAP_50': 0.56, 'coco/bbox_mAP_75': 0.39, step: 12 },
  ];

  it('3 says the last evaluation and how long it took', () => {
    const read = readRuns('scalars.json', lines(...three));
    expect(read).toMatchObject({ format: 'mmdetection', scale: 'share', cutOff: null });
    expect(read.restarted).toBe(false);
    expect(read.records).toMatchObject([
      {
        place: { line: 4 },
        gamma: null,
        scores: { AP: 0.36, AP50: 0.56, AP75: 0.39 },
        epochs: 12,
        iterations: 600,
      },
    ]);
  });

  it('2 also says its seed and its config', () => {
    const text = lines(
      { env_info: 'sys.platform: linux', config: 'model = dict()\n', seed: 7, exp_name: 'a.py' },
      { mode: 'train', epoch: 12, iter: 50, lr: 0.01, memory: 3000, loss: 0.5 },
      { mode: 'val', epoch: 12, iter: 625, lr: 0.0001, bbox_mAP: 0.36, bbox_mAP_50: 0.56 },
    );
    const { records, config } = readRuns('20210101_000000.log.json', text);
    expect(records).toMatchObject([{ scores: { AP: 0.36, AP50: 0.56 }, seed: '7', epochs: 12 }]);
    expect(config).toBe('model = dict()\n');
  });

  it('is read up to a line that is cut off', () => {
    const { records, cutOff } = readRuns('a.json', `${lines(...three)}{"lr": 0.00`);
    expect(records).toHaveLength(1);
    expect(cutOff).toBe(5);
  });

  it('is known to be written by two trainings where its steps start again', () => {
    const text = lines(three[2]!, three[3]!, three[0]!, three[1]!);
    const { records, restarted } = readRuns('a.json', text);
    expect(restarted).toBe(true);
    expect(records[0]!.scores.AP).toBe(0.21);
  });

  it('3 with both of its metrics says what COCO calls AP50, and not the AP50 of VOC', () => {
    const text = lines(
      { lr: 0.02, loss: 0.1, epoch: 50, iter: 86, memory: 3494, step: 4300 },
      {
        'coco/bbox_mAP': 0.82,
        'coco/bbox_mAP_50': 0.96,
        'coco/bbox_mAP_75': 0.91,
        'coco/bbox_mAP_s': -1,
        'pascal_voc/mAP': 0.9841,
        'pascal_voc/AP50': 0.984,
        step: 50,
      },
    );
    expect(readRuns('vis_data/scalars.json', text).records).toMatchObject([
      { scores: { AP: 0.82, AP50: 0.96, AP75: 0.91 }, epochs: 50, iterations: 4300 },
    ]);
  });

  it('3 says nothing of keypoints, whose AP is no detector’s', () => {
    const text = lines({ lr: 1, loss: 1, epoch: 1, step: 6 }, { 'coco/AP': 0.74, step: 1 });
    expect(failureOf(() => readRuns('scalars.json', text))).toMatchObject({
      reason: 'no-evaluation',
    });
  });

  it('knows what VOC calls its AP at IoU .5', () => {
    const text = lines(three[0]!, { 'pascal_voc/mAP': 0.71, 'pascal_voc/AP50': 0.71, step: 4 });
    expect(readRuns('a.json', text).records[0]!.scores).toEqual({ AP50: 0.71 });
  });

  it.each([
    [lines(three[0]!), { reason: 'no-evaluation' }],
    [`${lines(three[0]!)}nonsense\n${lines(three[3]!)}`, { line: 2, reason: 'log-line-broken' }],
  ])('is refused without an evaluation, and where it is damaged', (text, expected) => {
    expect(failureOf(() => readRuns('a.json', text))).toMatchObject(expected);
  });
});

describe("Detectron2's metrics.json", () => {
  it('has AP in per cent, NaN for absent classes, and counts iterations from 0', () => {
    const text = [
      '{"data_time": 0.06, "eta_seconds": 12643.2, "iteration": 19, "loss_cls": 1.1, "lr": 2e-05, "total_loss": 2.1}',
      '{"bbox/AP": 31.02, "bbox/AP-cat": NaN, "bbox/AP50": 52.37, "bbox/AP75": 31.54, "iteration": 499}',
      '',
    ].join('\n');
    const { format, scale, records } = readRuns('metrics.json', text);
    expect([format, scale]).toEqual(['detectron2', 'per-cent']);
    expect(records).toMatchObject([
      { scores: { AP: 31.02, AP50: 52.37, AP75: 31.54 }, iterations: 500, place: { line: 2 } },
    ]);
  });
});

describe('a real log of Detectron2', () => {
  it('says its last evaluation, also where training went on and was stopped', () => {
    const text = fs.readFileSync('test/fixtures/runs/detectron2_metrics.json', 'utf8');
    const { format, cutOff, restarted, records } = readRuns('metrics.json', text);
    expect({ format, cutOff, restarted }).toEqual({
      format: 'detectron2',
      cutOff: null,
      restarted: false,
    });
    expect(records).toMatchObject([
      { scores: { AP: 11.628244343272662, AP50: 23.438507581527208 }, iterations: 20_000 },
    ]);
  });
});

describe("Ultralytics' results.csv", () => {
  it('of newer releases has the time in a column of its own, and no spaces', () => {
    const text =
      'epoch,time,train/box_loss,train/cls_loss,train/dfl_loss,metrics/precision(B),metrics/recall(B),metrics/mAP50(B),metrics/mAP50-95(B),val/box_loss,val/cls_loss,val/dfl_loss,lr/pg0,lr/pg1,lr/pg2\n' +
      '1,93.3,1.01,8.41,0.01,0.002,0.86,0.094,0.07,0.72,6.47,0.012,4e-4,4e-4,4e-4\n' +
      '2,116.7,0.90,7.39,0.01,0.003,0.96,0.22,0.17,0.75,5.79,0.013,9e-4,9e-4,9e-4\n';
    expect(readRuns('results.csv', text).records).toMatchObject([
      { scores: { AP50: 0.22, AP: 0.17 }, epochs: 2 },
    ]);
  });

  it('of version 8 counts epochs from 1', () => {
    const text = [
      'epoch,time,train/box_loss,metrics/precision(B),metrics/recall(B),metrics/mAP50(B),metrics/mAP50-95(B),lr/pg0',
      '1,10.5,1.02,0.63,0.39,0.43,0.32,0.067',
      '2,21.1,0.98,0.66,0.41,0.47,0.35,0.05',
      '',
    ].join('\n');
    expect(readRuns('results.csv', text).records).toMatchObject([
      { scores: { AP50: 0.47, AP: 0.35 }, epochs: 2 },
    ]);
  });

  it('of YOLOv5 is padded with spaces and counts from 0', () => {
    const text = [
      '               epoch,      train/box_loss,     metrics/mAP_0.5,metrics/mAP_0.5:0.95,               x/lr0',
      '                   0,             0.10966,            0.014226,           0.0029797,            0.070028',
      '                   1,             0.09064,            0.054226,           0.0129797,            0.060028',
      '',
    ].join('\n');
    const { format, records } = readRuns('results.csv', text);
    expect(format).toBe('ultralytics');
    expect(records).toMatchObject([{ scores: { AP50: 0.054226, AP: 0.0129797 }, epochs: 2 }]);
  });
});
