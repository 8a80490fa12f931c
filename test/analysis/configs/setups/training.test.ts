import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openConfig } from '../../../../src/analysis/configs/openConfig.ts';
import { setupFrom } from '../../../../src/analysis/configs/setupFrom.ts';
import { mergeTrainingInputs } from '../../../../src/analysis/configs/reading/trainingFromConfig.ts';
import { presetNamed } from '../../../helpers/assignment/presetNamed.ts';
import { trainingText } from '../../../../src/analysis/report/export/text/trainingText.ts';
import { ENGLISH } from '../../../../src/words/numberFormat.ts';
import type { SimulationInputs } from '../../../../src/analysis/contract/SimulationInputs.ts';
import { resolveTraining } from '../../../../src/analysis/simulation/resolveTraining.ts';
import { nodeConfigHost } from '../../../../src/platform/node/nodeConfigHost.ts';
import { GRAMMARS, openAmong } from '../../../helpers/configs/configFiles.ts';
import { describeShared } from '../../../helpers/shared.ts';
import { warningTexts } from '../../../helpers/configs/warningTexts.ts';

const at = (file: string, line: number) => ({ kind: 'config', file, line });

const trainingIn = async (files: Readonly<Record<string, string>>, file: string) =>
  setupFrom(file, await openAmong(files, file));

describeShared('trainings of real configs, by lines as a person finds them', folder => {
  const host = nodeConfigHost(GRAMMARS);
  const open = async (file: string) => {
    const full = path.join(folder, 'data', 'configs', file);
    return setupFrom(full, await openConfig(full, fs.readFileSync(full, 'utf8'), host));
  };

  test('Detectron2: 270,000 iterations of 16 images, the batch from the base', async () => {
    const { training } = await open('detectron2/COCO-Detection/retinanet_R_50_FPN_3x.yaml');
    expect(training).toEqual({
      schedule: { kind: 'iterations', iterations: 270_000, batch: 16 },
      fromScratch: false,
      scoreThreshold: undefined,
      prior: undefined,
      origins: {
        schedule: at('retinanet_R_50_FPN_3x.yaml', 8),
        fromScratch: at('retinanet_R_50_FPN_3x.yaml', 3),
      },
    });
  });

  test('TF Object Detection API: steps, batch, checkpoint, threshold and bias', async () => {
    const file = 'ssd_resnet50_v1_fpn_640x640_coco17_tpu-8.config';
    const { training } = await open(`tf_object_detection_api/configs/tf2/${file}`);
    expect(training).toMatchObject({
      schedule: { kind: 'iterations', iterations: 25_000, batch: 64 },
      fromScratch: false,
      scoreThreshold: 1e-8,
      prior: expect.closeTo(0.00995, 5),
      origins: {
        schedule: at(file, 145),
        fromScratch: at(file, 138),
        scoreThreshold: at(file, 126),
        prior: at(file, 55),
      },
    });
  });

  test('PaddleDetection: epochs of the base', async () => {
    const { training } = await open('paddledetection/retinanet/retinanet_r50_fpn_2x_coco.yml');
    expect(training).toMatchObject({
      schedule: { kind: 'epochs', epochs: 24 },
      fromScratch: false,
      scoreThreshold: 0.05,
      origins: {
        schedule: at('optimizer_2x.yml', 1),
        fromScratch: at('retinanet_r50_fpn.yml', 2),
        scoreThreshold: at('retinanet_r50_fpn.yml', 56),
      },
    });
  });
});

describe('trainings of MMDetection configs', () => {
  const BASES = {
    'model.py':
      "model = dict(type='RetinaNet', backbone=dict(init_cfg=dict(type='Pretrained', checkpoint='torchvision://resnet50')),\n  test_cfg=dict(score_thr=0.05))\n",
    'schedule.py':
      "max_epochs = 24\n\ntrain_cfg = dict(type='EpochBasedTrainLoop', max_epochs=12)\n",
    'runtime.py': 'load_from = None\n',
  };
  const read = (text: string) =>
    trainingIn(
      { ...BASES, 'mine.py': `_base_ = ['model.py', 'schedule.py', 'runtime.py']\n${text}` },
      'mine.py',
    );

  test('epochs, weights and threshold come from the bases', async () => {
    const { training } = await read('');
    expect(training).toMatchObject({
      schedule: { kind: 'epochs', epochs: 12 },
      fromScratch: false,
      scoreThreshold: 0.05,
      origins: {
        schedule: at('schedule.py', 3),
        fromScratch: at('model.py', 1),
        scoreThreshold: at('model.py', 2),
      },
    });
  });

  test.each([
    [
      'max_epochs = 50\ntrain_cfg = dict(max_epochs=max_epochs)\n',
      { epochs: 50 },
      at('mine.py', 2),
    ],
    ['train_cfg = dict(max_epochs={{_base_.max_epochs}})\n', { epochs: 24 }, at('schedule.py', 1)],
    [
      "train_cfg = dict(max_epochs='{{_base_.max_epochs}}')\n",
      { epochs: 24 },
      at('schedule.py', 1),
    ],
    [
      "train_dataloader = dict(dataset=dict(type='RepeatDataset', times=3))\nauto_scale_lr = dict(base_batch_size=16)\n",
      { epochs: 36, batch: 16 },
      at('schedule.py', 3),
    ],
    [
      "train_cfg = dict(_delete_=True, type='IterBasedTrainLoop', max_iters=9000)\nauto_scale_lr = dict(base_batch_size=64)\n",
      { kind: 'iterations', iterations: 9000, batch: 64 },
      at('mine.py', 2),
    ],
    [
      "train_cfg = None\nrunner = dict(type='EpochBasedRunner', max_epochs=20)\n",
      { epochs: 20 },
      at('mine.py', 3),
    ],
    ['train_cfg = None\ntotal_epochs = 7\n', { epochs: 7 }, at('mine.py', 3)],
  ])('the schedule of %s', async (text, schedule, origin) => {
    const { training } = await read(text);
    expect(training.schedule).toMatchObject(schedule);
    expect(training.origins?.schedule).toEqual(origin);
  });

  test('no epochs, where how often one goes through the set is an expression', async () => {
    const text = "train_dataloader = dict(dataset=dict(type='RepeatDataset', times=4 * 4))\n";
    const { training, warnings } = await read(text);
    expect(training.schedule).toBeUndefined();
    expect(warnings).toContainEqual({ code: 'schedule-unread' });
  });

  test('without weights it starts from scratch; a detector to start from wins', async () => {
    const none = 'model = dict(backbone=dict(init_cfg=None))\n';
    expect((await read(none)).training).toMatchObject({
      fromScratch: true,
      origins: { fromScratch: at('mine.py', 2) },
    });
    const loaded = await read(`${none}load_from = 'work_dirs/coco.pth'\n`);
    expect(loaded.training).toMatchObject({
      fromScratch: false,
      origins: { fromScratch: at('mine.py', 3) },
    });
  });

  test.each([
    [
      'train_cfg = dict(max_epochs=2 * 6)\n',
      /train_cfg\.max_epochs is no plain value \(mine\.py, line 2\)/,
    ],
    ["import os\ntrain_cfg = dict(max_epochs=int(os.environ['E']))\n", /max_epochs.*line 3/],
    ['train_cfg = dict(_delete_=True)\n', /No number of epochs or iterations/],
    ['train_cfg = dict(_delete_=True, max_iters=100)\n', /How many GPUs/],
  ])('what cannot be read is said: %s', async (text, warning) => {
    const { training, warnings } = await read(text);
    expect(warningTexts(warnings).some(said => warning.test(said))).toBe(true);
    if (!text.includes('max_iters')) expect(training.schedule).toBeUndefined();
  });
});

describe('precedence', () => {
  const config: SimulationInputs = {
    schedule: { kind: 'epochs', epochs: 12 },
    scoreThreshold: 0.3,
    origins: { schedule: { kind: 'config', file: 'a.py', line: 4 } },
  };
  const setup = presetNamed('retinanet-detectron2');

  test('what is given goes before the config, the config before what is assumed', () => {
    const given = mergeTrainingInputs({ scoreThreshold: 0.1, normalizer: 'all' }, config);
    const { resolved, ...numbers } = resolveTraining(setup, given, 120_000);
    expect(numbers).toMatchObject({ scoreThreshold: 0.1, prior: 0.01, normalizer: 'all' });
    expect(numbers.length).toEqual({ budget: 6, imagesSeen: 1_440_000, assumed: false });
    expect(resolved).toEqual({
      schedule: { kind: 'epochs', epochs: 12 },
      fromScratch: false,
      origins: {
        schedule: { kind: 'config', file: 'a.py', line: 4 },
        fromScratch: { kind: 'default' },
        scoreThreshold: { kind: 'option' },
        prior: { kind: 'detector' },
      },
    });
  });

  test('a schedule that nobody gave is told in epochs, as assumed', () => {
    const { resolved, length } = resolveTraining(setup, {}, 364);
    expect(length.assumed).toBe(true);
    expect(resolved.schedule).toEqual({ kind: 'epochs', epochs: 220 });
    expect(resolved.origins.schedule).toEqual({ kind: 'default' });
  });

  test('the report says each figure with where it comes from', () => {
    const { resolved, ...numbers } = resolveTraining(
      setup,
      mergeTrainingInputs({ prior: 0.02 }, config),
      1,
    );
    const report = { dataset: { images: 1 } } as never;
    const words = trainingText(report, { ...numbers, training: resolved } as never, ENGLISH);
    expect(words).toBe(
      'Training it stands for: schedule: 12 epochs, from a.py line 4; from a pretrained backbone, assumed; ' +
        'score threshold: 0.3, as given; prior π: 0.02, as given.',
    );
  });

  test('of few images no schedule is said to be assumed, and of one that was given nothing else', () => {
    const said = (images: number, inputs: SimulationInputs) => {
      const { resolved, ...numbers } = resolveTraining(setup, inputs, images);
      const report = { dataset: { images } } as never;
      return trainingText(report, { ...numbers, training: resolved } as never, ENGLISH);
    };
    expect(said(499, {})).toContain('schedule: several lengths (too few images to assume one);');
    expect(said(500, {})).toContain('schedule: 188 epochs, assumed;');
    const given = { schedule: { kind: 'epochs', epochs: 36 } } as const;
    expect(said(30, given)).toContain('schedule: 36 epochs, as given;');
  });
});
