import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Environment } from '../../src/cli/Environment.ts';
import type { Plan } from '../../src/analysis/trainings/plans/Plan.ts';

import { learnedOf, SOME } from '../analysis/trainings/runs/someScenarios.ts';
import { REPORT, runMain, temporaryFolder } from './helpers/fakeEnvironment.ts';

const analyze: Environment['analyze'] = async ({ runs = [] }) => ({
  ...REPORT,
  learned: learnedOf({ scenarios: SOME, runs, steps: 1000 }),
});
const { list } = learnedOf({ scenarios: SOME, runs: [], steps: 1000 });

const DETECTRON2 = `MODEL:
  META_ARCHITECTURE: RetinaNet
  BACKBONE:
    NAME: build_retinanet_resnet_fpn_backbone
  RETINANET:
    NUM_CLASSES: 3
SOLVER:
  MAX_ITER: 900
`;

const MMDETECTION = `model = dict(
    type='RetinaNet',
    neck=dict(type='FPN', start_level=1, add_extra_convs='on_input', num_outs=5),
    bbox_head=dict(
        type='RetinaHead', num_classes=3,
        anchor_generator=dict(type='AnchorGenerator', octave_base_scale=4, scales_per_octave=3,
                              ratios=[0.5, 1.0, 2.0], strides=[8, 16, 32, 64, 128]),
        loss_cls=dict(type='FocalLoss', use_sigmoid=True, gamma=2.0, alpha=0.25)),
    train_cfg=dict(assigner=dict(type='MaxIoUAssigner', pos_iou_thr=0.5, neg_iou_thr=0.4, min_pos_iou=0)))
`;

/** Stands for a trainer: notes its arguments, fails where a file says so, and leaves Detectron2's log. */
const TRAINER = `#!/bin/sh
folder=$2
for argument; do printf '%s\\n' "$argument" >> "$folder/arguments.txt"; done
if [ -e fail ]; then exit 7; fi
printf '{"iteration": 9, "total_loss": 1}\\n{"iteration": 899, "bbox/AP": 3%s.5}\\n' "$3" > "$folder/metrics.json"
`;

/** A working folder with a config, where commands of the test run, too. */
function workplace(name: string, config: string, files: Readonly<Record<string, string>> = {}) {
  const folder = path.join(temporaryFolder(), name);
  fs.mkdirSync(folder);
  for (const [file, text] of Object.entries({ [config]: '', 'train.sh': TRAINER, ...files }))
    fs.writeFileSync(path.join(folder, file), text);
  const before = process.cwd();
  process.chdir(folder);
  onTestFinished(() => process.chdir(before));
  return folder;
}

const readPlan = (): Plan =>
  JSON.parse(fs.readFileSync('focal-lens-plan/plan.json', 'utf8')) as Plan;
const run = (...args: string[]) => runMain(args, { analyze });
const STUB = 'sh train.sh {config} {folder} {seed} {options}';

test('plans the choice and the default with one seed, then the list, for each seed', async () => {
  workplace('a', 'model.yaml', { 'model.yaml': DETECTRON2 });
  const { code, out, requests } = await run(
    'plan',
    'train.json',
    '--config',
    'model.yaml',
    '--runs',
    '3',
    '--seeds',
    '2',
    '--seed',
    '5',
  );
  expect(code).toBe(0);
  expect(requests[0]![0]).toMatchObject({ runs: [], file: { path: 'train.json' } });
  const { runs, command, directory } = readPlan();
  expect(directory).toBe(process.cwd());
  expect(command).toBe(
    'python tools/train_net.py --config-file {config} OUTPUT_DIR {folder} SEED {seed} {options}',
  );
  const usual = { gamma: 2, alpha: 0.25 };
  const pairs = [list[0], usual, list[1]];
  expect(runs.map(({ gamma, alpha, seed }) => ({ gamma, alpha, seed }))).toEqual([
    ...pairs.map(pair => ({ ...pair, seed: 5 })),
    ...pairs.map(pair => ({ ...pair, seed: 6 })),
  ]);
  expect(runs[1]!.options).toEqual([
    'MODEL.RETINANET.FOCAL_LOSS_GAMMA',
    '2.0',
    'MODEL.RETINANET.FOCAL_LOSS_ALPHA',
    '0.25',
  ]);
  expect(out).toContain('A plan of 6 runs: 3 pairs, 2 seeds.');
  expect(out).toContain('sh focal-lens-plan/run.sh');
});

test.each([
  [
    'model.py',
    MMDETECTION,
    'python tools/train.py {config} --work-dir {folder} --cfg-options randomness.seed={seed} {options}',
    'model.bbox_head.loss_cls.gamma=2.0',
  ],
  [
    'old.py',
    `${MMDETECTION}data = dict(samples_per_gpu=2)\n`,
    'python tools/train.py {config} --work-dir {folder} --seed {seed} --cfg-options {options}',
    'model.bbox_head.loss_cls.gamma=2.0',
  ],
])("has MMDetection's command and options for %s", async (name, text, command, option) => {
  workplace('a', name, { [name]: text });
  const { code, err } = await run('plan', 'train.json', '--config', name);
  expect([code, err]).toEqual([0, expect.not.stringContaining('focal-lens:')]);
  expect(readPlan().command).toBe(command);
  expect(readPlan().runs[1]!.options).toContain(option);
  expect(fs.readdirSync('.')).not.toContainEqual(expect.stringContaining('_focal_lens_'));
});

test('makes a copy of the config for each pair where a command takes no options', async () => {
  workplace('a', 'model.yaml', { 'model.yaml': DETECTRON2 });
  const own = 'python own.py {config} {folder} {seed}';
  const { out } = await run('plan', 'train.json', '--config', 'model.yaml', '--command', own);
  expect(readPlan().runs[1]).toMatchObject({
    config: 'model_focal_lens_g2_a0_25.yaml',
    options: [],
  });
  expect(out).toContain('model_focal_lens_g2_a0_25.yaml');
  const [pick] = readPlan().runs;
  expect(fs.readFileSync(pick!.config, 'utf8')).toContain(`FOCAL_LOSS_GAMMA: ${pick!.gamma}`);
  expect(fs.readFileSync('model.yaml', 'utf8')).toBe(DETECTRON2);
});

describe('the script', () => {
  test('trains, passes over what is finished, repeats what failed, and is learned from half way', async () => {
    workplace('a', 'model.yaml', { 'model.yaml': DETECTRON2 });
    await run('plan', 'train.json', '--config', 'model.yaml', '--command', STUB);
    const script = (...numbers: string[]) =>
      spawnSync('sh', ['focal-lens-plan/run.sh', ...numbers], { encoding: 'utf8' });
    expect(script('1').stdout).toContain('Run 1 (1-');
    const learn = async () => {
      const outcome = await run('learn', '--plan', 'focal-lens-plan/plan.json');
      return { ...outcome, runs: outcome.requests[0]?.[0].runs };
    };
    const half = await learn();
    expect(half.err).toBe('');
    expect(half.runs).toEqual([{ ...list[0], score: 0.305, seed: '0' }]);
    expect(half.out).toMatch(
      /- 2-g2-a0\.25-s0 has not been started\.\n- 3-\S+ has not been started\./,
    );
    fs.writeFileSync('fail', '');
    const failed = script();
    expect([failed.status, failed.stderr]).toEqual([
      7,
      expect.stringContaining('failed with code 7'),
    ]);
    expect((await learn()).out).toContain('2-g2-a0.25-s0 failed');
    fs.rmSync('fail');
    const rest = script();
    expect(rest.status).toBe(0);
    expect(rest.stdout).toMatch(/^Run 1 \(\S+\) is finished\.\nRun 2 \(\S+\) starts\.\nRun 3/);
    expect((await learn()).runs).toHaveLength(3);
    expect(script().stdout.match(/is finished/g)).toHaveLength(3);
    expect(script('9')).toMatchObject({ status: 2, stderr: expect.stringContaining('no run 9') });
  });

  test.each([
    ['it\'s "a" $(touch hacked) `touch hacked`; touch hacked', "a b's $(touch hacked).yaml"],
    ['\n new\nline & *', '-rf.yaml'],
    ['ünï codé', '日本 語.yaml'],
  ])('keeps names as they are, in a folder %j', async (name, config) => {
    const folder = workplace(name, config, { [config]: DETECTRON2 });
    await run('plan', 'train.json', '--config', path.join(folder, config), '--command', STUB);
    const { runs } = readPlan();
    execFileSync('sh', ['focal-lens-plan/run.sh'], { cwd: folder });
    const results = path.join(folder, 'focal-lens-plan', 'runs', runs[1]!.name);
    expect(fs.readFileSync(path.join(results, 'arguments.txt'), 'utf8')).toBe(
      `${[path.join(folder, config), results, '0', ...runs[1]!.options].join('\n')}\n`,
    );
    expect(fs.existsSync('hacked')).toBe(false);
  });

  test('starts a run again that was killed, which does not count until it has finished', async () => {
    workplace('a', 'model.yaml', { 'model.yaml': DETECTRON2 });
    const sleeper = 'sh -c "kill -9 $$" {config} {folder} {seed} {options}';
    await run('plan', 'train.json', '--config', 'model.yaml', '--command', sleeper);
    const { runs } = readPlan();
    const killed = spawnSync('sh', ['focal-lens-plan/run.sh', '1']);
    expect(killed.signal).toBe('SIGKILL');
    const { out } = await run('learn', '--plan', 'focal-lens-plan/plan.json');
    expect(out).toContain(`${runs[0]!.name} was started and has not finished`);
    const script = fs.readFileSync('focal-lens-plan/run.sh', 'utf8');
    fs.writeFileSync(
      'focal-lens-plan/run.sh',
      script.replaceAll('sh -c "kill -9 $$"', 'sh train.sh'),
    );
    expect(spawnSync('sh', ['focal-lens-plan/run.sh', '1']).status).toBe(0);
    const folder = `focal-lens-plan/runs/${runs[0]!.name}`;
    expect(fs.readdirSync(folder).toSorted()).toEqual([
      'arguments.txt',
      'done',
      'metrics.json',
      'started',
    ]);
  });

  test('takes a relative config whose name looks like an option', async () => {
    workplace('a', '-m.yaml', { '-m.yaml': DETECTRON2 });
    await run('plan', 'train.json', '--config=-m.yaml', '--command', STUB);
    expect(fs.readFileSync('focal-lens-plan/run.sh', 'utf8')).toContain(
      'sh train.sh ./-m.yaml "$2" 0',
    );
  });
});

describe('nothing is planned', () => {
  const refused = async (...args: string[]) => {
    const { code, out, err } = await run('plan', 'train.json', ...args);
    expect(out).toBe('');
    expect(fs.existsSync('focal-lens-plan/plan.json')).toBe(false);
    return `${code} ${err}`;
  };

  test('where a config has no focal loss, or code fixes one of its values', async () => {
    workplace('a', 'frcnn.yaml', {
      'frcnn.yaml': 'MODEL:\n  META_ARCHITECTURE: GeneralizedRCNN\n',
      'hyp.yaml':
        'lr0: 0.01\nbox: 0.05\ncls: 0.5\ncls_pw: 1.0\nobj: 1.0\nobj_pw: 1.0\nanchor_t: 4.0\nfl_gamma: 0.0\n',
    });
    fs.writeFileSync(
      'args.yaml',
      'task: detect\nmode: train\nmodel: yolov8n.pt\ndata: coco.yaml\nepochs: 100\nbox: 7.5\ncls: 0.5\ndfl: 1.5\n',
    );
    expect(await refused('--config', 'frcnn.yaml')).toMatch(/^3 /);
    expect(await refused('--config', 'args.yaml', '--command', STUB)).toMatch(/^3 .*Ultralytics/s);
    expect(await refused('--config', 'hyp.yaml', '--command', STUB)).toMatch(/^3 /);
  });

  test('where more pairs are asked for than are worth a run, or fewer than two', async () => {
    workplace('a', 'model.yaml', { 'model.yaml': DETECTRON2 });
    expect(await refused('--config', 'model.yaml', '--runs', '9')).toMatch(
      /^2 .*9 pairs are asked for/,
    );
    expect(await refused('--config', 'model.yaml', '--runs', '1')).toMatch(/^2 /);
    expect(await refused('--config', 'model.yaml', '--seed', '1.5')).toMatch(/^2 /);
    expect(await refused()).toMatch(/^2 .*Name the --config/);
  });

  test('where nobody knows how the framework is started', async () => {
    const text =
      'name: efficientdet-d0\nnum_classes: 20\nnum_epochs: 50\nalpha: 0.25\ngamma: 1.5\n';
    workplace('a', 'd0.yaml', { 'd0.yaml': text });
    expect(await refused('--config', 'd0.yaml')).toMatch(/^2 .*EfficientDet.*Give the --command/s);
    const { code } = await run('plan', 'train.json', '--config', 'd0.yaml', '--command', STUB);
    expect(code).toBe(0);
    expect(readPlan().runs[0]!.config).toMatch(/^d0_focal_lens_g\w+\.yaml$/);
  });

  test('over another plan', async () => {
    workplace('a', 'model.yaml', { 'model.yaml': DETECTRON2 });
    await run('plan', 'train.json', '--config', 'model.yaml');
    const before = fs.readFileSync('focal-lens-plan/plan.json', 'utf8');
    const { code, err } = await run('plan', 'train.json', '--config', 'model.yaml', '--runs', '2');
    expect([code, err]).toEqual([2, expect.stringContaining('plan.json exists')]);
    expect(fs.readFileSync('focal-lens-plan/plan.json', 'utf8')).toBe(before);
  });
});

test.each([
  ['nonsense', 'is not a usable plan'],
  ['{"schema": "focal-lens/plan@9"}', 'its schema is "focal-lens/plan@9"'],
  [
    '{"schema": "focal-lens/plan@1", "annotations": "a", "config": "b", "directory": "/", "command": "c", "runs": [{"name": "../../etc", "gamma": 1, "alpha": 0.5, "seed": 0, "config": "b"}]}',
    'runs[0].name',
  ],
  [
    '{"schema": "focal-lens/plan@1", "annotations": "a", "config": "b", "directory": "/", "command": "c", "runs": [{"name": "x", "gamma": -1, "alpha": 0.5, "seed": 0, "config": "b"}]}',
    'runs[0].gamma',
  ],
])('a damaged plan is refused: %s', async (text, said) => {
  workplace('a', 'plan.json', { 'plan.json': text });
  const { code, err } = await run('learn', '--plan', 'plan.json');
  expect([code, err]).toEqual([3, expect.stringContaining(said)]);
});
