import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Environment } from '../../src/cli/Environment.ts';

import { learnedOf, SOME } from '../analysis/trainings/runs/someScenarios.ts';
import { REPORT, runMain, temporaryFolder } from './helpers/fakeEnvironment.ts';

const analyze: Environment['analyze'] = async ({ runs = [] }) => ({
  ...REPORT,
  learned: learnedOf({ scenarios: SOME, runs, steps: 1000 }),
});

const inFolder = (files: Readonly<Record<string, string>>) => {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  return folder;
};

const RETINANET = (gamma: number, alpha: number) => `
model = dict(
    type='RetinaNet',
    bbox_head=dict(
        type='RetinaHead',
        loss_cls=dict(type='FocalLoss', use_sigmoid=True, gamma=${gamma}, alpha=${alpha}, loss_weight=1.0)))
randomness = dict(seed=4)
`;
const SCALARS = (score: number) =>
  `{"lr": 0.01, "loss": 0.5, "epoch": 12, "iter": 600, "step": 600}\n{"coco/bbox_mAP": ${score}, "coco/bbox_mAP_50": ${score + 0.2}, "step": 12}\n`;

test('answers what comes next after one run, and passes the run to the analysis', async () => {
  const folder = inFolder({ 'runs.csv': 'gamma,alpha,AP,seed,epochs\n2,0.25,41,0,12\n' });
  const { code, out, err, requests } = await runMain(
    ['learn', 'a.json', '--runs', path.join(folder, 'runs.csv')],
    { analyze },
  );
  expect([code, err]).toEqual([0, '']);
  expect(requests[0]![0]).toMatchObject({
    file: { path: 'a.json' },
    runs: [{ gamma: 2, alpha: 0.25, score: 0.41, seed: '0' }],
    simulation: { inputs: { schedule: { kind: 'epochs', epochs: 12 } } },
  });
  expect(out).toContain('1 run of 1 pair, 1 seed');
  expect(out).toMatch(/Next: train γ .*, the choice, with seed 0 and the same data order\./);
  expect(out).toContain('scores are taken as per cent');
});

test('reads the logs of two trainings in their folders, each with its config', async () => {
  const folder = inFolder({
    'a/20240101_000000/vis_data/scalars.json': SCALARS(0.36),
    'a/20240101_000000/vis_data/config.py': RETINANET(2, 0.25),
    'b/20240101_000000/vis_data/scalars.json': SCALARS(0.2),
    'b/20240102_000000/vis_data/scalars.json': SCALARS(0.38),
    'b/20240102_000000/vis_data/config.py': RETINANET(1, 0.5),
  });
  const { out, requests } = await runMain(
    ['learn', 'a.json', '--format', 'json', '--metric', 'AP50'].concat(
      ...['a', 'b'].map(name => ['--runs', path.join(folder, name)]),
    ),
    { analyze },
  );
  expect(requests[0]![0].runs).toMatchObject([
    { gamma: 2, alpha: 0.25, score: 0.56, seed: '4' },
    { gamma: 1, alpha: 0.5, score: expect.closeTo(0.58, 9), seed: '4' },
  ]);
  const document = JSON.parse(out) as Record<string, unknown>;
  expect(document).toMatchObject({ schema: 'focal-lens/learned@1', runs: 2, seeds: 1 });
  expect(document['remarks']).toContainEqual(
    expect.objectContaining({ code: 'last-evaluation', text: expect.any(String) }),
  );
});

test("takes the pair of an MMDetection 2 log from the log, of Detectron2's from its config, YOLOv5's from its hyp.yaml", async () => {
  const head = JSON.stringify({ env_info: 'x', config: RETINANET(1.5, 0.4), seed: 9 });
  const folder = inFolder({
    'two/1.log.json': `${head}\n{"mode": "val", "epoch": 12, "iter": 1, "bbox_mAP": 0.3}\n`,
    'three/metrics.json': '{"iteration": 9, "total_loss": 1}\n{"iteration": 9, "bbox/AP": 31}\n',
    'three/config.yaml':
      'MODEL:\n  META_ARCHITECTURE: RetinaNet\n  RETINANET:\n    FOCAL_LOSS_GAMMA: 1.0\n    FOCAL_LOSS_ALPHA: 0.5\nSEED: 3\n',
    'four/results.csv': 'epoch,metrics/mAP_0.5,metrics/mAP_0.5:0.95\n0,0.1,0.02\n11,0.5,0.33\n',
    'four/hyp.yaml': 'lr0: 0.01\nbox: 0.05\ncls: 0.5\ncls_pw: 1.0\nobj: 1.0\nfl_gamma: 1.5\n',
    'four/opt.yaml': 'epochs: 1\nseed: 0\n',
  });
  const { code, err, requests } = await runMain(
    ['learn', 'a.json', '--metric', 'AP'].concat(
      ...['two', 'three', 'four'].map(name => ['--runs', path.join(folder, name)]),
    ),
    { analyze },
  );
  expect([code, err]).toEqual([0, '']);
  expect(requests[0]![0].runs).toEqual([
    { gamma: 1.5, alpha: 0.4, score: 0.3, seed: '9' },
    { gamma: 1, alpha: 0.5, score: 0.31, seed: '3' },
    { gamma: 1.5, alpha: 0.25, score: 0.33, seed: '0' },
  ]);
});

test('refuses what cannot be compared, before anything is analyzed', async () => {
  const folder = inFolder({
    'a/vis_data/scalars.json': SCALARS(0.36),
    'a/vis_data/config.py': RETINANET(2, 0.25),
    'bare/metrics.json': '{"iteration": 9, "total_loss": 1}\n{"iteration": 9, "bbox/AP": 31}\n',
    'empty/readme.md': '',
    'long.csv': 'gamma,alpha,AP,seed,epochs\n2,0.25,41,0,12\n',
  });
  const at = (name: string) => path.join(folder, name);
  const refused = async (...args: string[]) => {
    const { code, out, err, requests } = await runMain(['learn', 'a.json', ...args], { analyze });
    expect(out).toBe('');
    expect(requests).toEqual([]);
    return `${code} ${err}`;
  };
  expect(await refused()).toMatch(/^2 .*Name the --runs/s);
  expect(await refused('--runs', at('a'), '--gamma', '1')).toMatch(
    /^3 .*given as 1, but .*config\.py trained with 2/s,
  );
  expect(await refused('--runs', at('bare'))).toMatch(/^3 .*give --gamma and --alpha/s);
  expect(await refused('--runs', at('empty'))).toMatch(/^3 .*holds no log/s);
  expect(await refused('--runs', at('a'), '--runs', at('bare'), '--gamma', '1')).toMatch(/^2 /);
  expect(await refused('--runs', at('none.csv'))).toMatch(/^3 .*does not exist/s);
  expect(await refused('--runs', at('long.csv'), '--schedule', '50epochs')).toMatch(
    /took 12 epochs, and the schedule says 50/,
  );
});

test('refuses runs that saw other images than the annotation file has', async () => {
  const { images } = REPORT.dataset;
  const runs = `gamma,alpha,AP,images\n2,0.25,0.41,${3 * images}\n1,0.5,0.42,${3 * images}\n`;
  const folder = inFolder({ 'runs.csv': runs });
  const { code, err } = await runMain(
    ['learn', 'a.json', '--runs', path.join(folder, 'runs.csv')],
    {
      analyze,
    },
  );
  expect(code).toBe(3);
  expect(err).toContain(`trained on ${3 * images} images, and the annotation file has ${images}`);
});

test('refuses a log of another training than the --config, with what differs', async () => {
  const schedule = (epochs: number) =>
    `${RETINANET(2, 0.25)}train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=${epochs})\n`;
  const folder = inFolder({
    'model.py': schedule(12),
    'a/vis_data/scalars.json': SCALARS(0.36),
    'a/vis_data/config.py': schedule(12).replace('gamma=2', 'gamma=1'),
    'b/vis_data/scalars.json': SCALARS(0.36),
    'b/vis_data/config.py': schedule(24),
  });
  const learn = (name: string, ...more: string[]) =>
    runMain(
      [
        'learn',
        'a.json',
        '--config',
        path.join(folder, 'model.py'),
        '--runs',
        path.join(folder, name),
        ...more,
      ],
      { analyze },
    );
  expect((await learn('a')).code).toBe(0);
  const { code, err } = await learn('b');
  expect(code).toBe(2);
  expect(err).toContain('they differ in length of the training');
});

test('scores the results of a model by the annotation file that is named, and asks for it', async () => {
  const box = (x: number) => [x, 0, 10, 10];
  const detection = (score: number, x: number) => ({
    image_id: 1,
    category_id: 1,
    score,
    bbox: box(x),
  });
  const folder = inFolder({
    'val.json': JSON.stringify({
      images: [{ id: 1, width: 200, height: 100 }],
      categories: [{ id: 1, name: 'a' }],
      annotations: [{ id: 1, image_id: 1, category_id: 1, bbox: box(0), area: 100, iscrowd: 0 }],
    }),
    'a/results.json': JSON.stringify([detection(0.9, 100), detection(0.8, 0)]),
    'a/config.py': RETINANET(1, 0.5),
    'b/results.json': JSON.stringify([detection(0.9, 0)]),
    'b/config.py': RETINANET(2, 0.25),
  });
  const at = (name: string) => path.join(folder, name);
  const runs = ['--runs', at('a/results.json'), '--runs', at('b/results.json')];
  const { code, out, requests } = await runMain(
    ['learn', 'a.json', ...runs, '--truth', at('val.json')],
    { analyze },
  );
  expect([code, requests[0]![0].runs]).toEqual([
    0,
    [
      { gamma: 1, alpha: 0.5, score: 0.5, seed: '4' },
      { gamma: 2, alpha: 0.25, score: 1, seed: '4' },
    ],
  ]);
  expect(out).not.toContain('last evaluation');
  const asked = await runMain(['learn', 'a.json', ...runs], { analyze });
  expect(asked.code).toBe(3);
  expect(asked.err).toContain('--truth');
});
