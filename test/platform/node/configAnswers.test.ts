import { describe, expect, it } from 'vitest';
import { configAnswers } from '../../../src/platform/node/configAnswers.ts';
import type { ConfigAnswers, WantedPlan } from '../../../src/protocol/configs.ts';
import { PYTHON } from '../../helpers/configs/configFiles.ts';

const answer = configAnswers({
  python: PYTHON,
  locate: () => Promise.resolve(null),
  content: () => Promise.resolve(null),
});

const WANTED: WantedPlan = {
  annotations: 'data/train.json',
  config: 'configs/model.py',
  directory: '/work',
  pairs: [
    { gamma: 1, alpha: 0.5 },
    { gamma: 2, alpha: 0.25 },
  ],
  seeds: [0, 1],
};
const PATH = 'model.bbox_head.loss_cls';
const MMDETECTION = `model = dict(type='RetinaNet', bbox_head=dict(type='RetinaHead',
    loss_cls=dict(type='FocalLoss', use_sigmoid=True, gamma=2.0, alpha=0.25, loss_weight=1.0)))
`;

const planOf = (text: string, wanted: WantedPlan = WANTED, path = PATH, file = 'model.py') =>
  answer({ kind: 'plan', file, text, paths: [path], wanted }) as Promise<ConfigAnswers['plan']>;

describe('a plan for a config in the editor', () => {
  it('sets each pair over the config with every seed', async () => {
    const { plan, copies } = await planOf(MMDETECTION);
    expect(copies).toEqual([]);
    expect(plan).toMatchObject({
      annotations: 'data/train.json',
      config: 'configs/model.py',
      directory: '/work',
    });
    expect(plan.runs.map(({ gamma, alpha, seed }) => [gamma, alpha, seed])).toEqual([
      [1, 0.5, 0],
      [2, 0.25, 0],
      [1, 0.5, 1],
      [2, 0.25, 1],
    ]);
    expect(plan.runs[0]!.options).toEqual([`${PATH}.gamma=1.0`, `${PATH}.alpha=0.5`]);
  });

  it('copies the config next to it where only the user knows the command', async () => {
    const text = 'focal:\n  alpha: 0.25\n  gamma: 2.0\n';
    const [path, file] = ['focal', 'model.yaml'];
    const wanted = { ...WANTED, config: 'configs/model.yaml' };
    await expect(planOf(text, wanted, path, file)).rejects.toMatchObject({
      failure: { code: 'no-train-command' },
    });
    const command = 'train {config} {seed} {folder}';
    const { plan, copies } = await planOf(text, { ...wanted, command }, path, file);
    expect(copies).toEqual([
      {
        file: 'model_focal_lens_g1_a0_5.yaml',
        text: text.replace('0.25', '0.5').replace('2.0', '1.0'),
      },
      { file: 'model_focal_lens_g2_a0_25.yaml', text },
    ]);
    expect(plan.runs[0]).toMatchObject({ config: 'configs/model_focal_lens_g1_a0_5.yaml' });
  });

  it('is refused where the loss is no longer there', async () => {
    await expect(planOf(MMDETECTION, WANTED, 'model.other')).rejects.toMatchObject({
      failure: { code: 'config-changed' },
    });
  });
});
