import { describe, expect, test } from 'vitest';
import { provenText } from '../../../helpers/configs/provenText.ts';

describe('a comment behind the last value', () => {
  test.each([
    [
      'a.py',
      "l = dict(\n    type='FocalLoss',  # alpha=0.9\n)\n",
      "l = dict(\n    type='FocalLoss',  # alpha=0.9\n    alpha=0.4375,\n    gamma=1.25,\n)\n",
    ],
    [
      'a.py',
      "l = dict(\n    type='FocalLoss'  # mine\n)\n",
      "l = dict(\n    alpha=0.4375,\n    gamma=1.25,\n    type='FocalLoss'  # mine\n)\n",
    ],
    [
      'a.py',
      "l = {\n    'type': 'FocalLoss', # a\n    'w': 1, # b\r\n}\n",
      "l = {\n    'type': 'FocalLoss', # a\n    'w': 1, # b\n    'alpha': 0.4375,\n    'gamma': 1.25,\r\n}\n",
    ],
    [
      'a.py',
      "l = dict(type='FocalLoss',  # c\n)\n",
      "l = dict(type='FocalLoss', alpha=0.4375, gamma=1.25,  # c\n)\n",
    ],
    [
      'a.config',
      'weighted_sigmoid_focal {\n  alpha: 0.25 # a\n}\n',
      'weighted_sigmoid_focal {\n  alpha: 0.4375 # a\n  gamma: 1.25\n}\n',
    ],
    [
      'a.py',
      "l = dict(\n    type='FocalLoss',  # c\n    # of its own\n)\n",
      "l = dict(\n    type='FocalLoss',  # c\n    alpha=0.4375,\n    gamma=1.25,\n    # of its own\n)\n",
    ],
  ])('stays in its line: %s, %j', async (file, text, after) => {
    expect(await provenText(file, text)).toBe(after);
  });
});

describe('a value that a base already says', () => {
  const files = {
    'base.py': "model = dict(l=dict(type='FocalLoss', alpha=0.25, gamma=2))\n",
    'base.yaml': 'MODEL: {META_ARCHITECTURE: RetinaNet, RETINANET: {FOCAL_LOSS_ALPHA: 0.4}}\n',
  };
  const text = "_base_ = 'base.py'\n";

  test('gets no line', async () => {
    const written = (alpha: number, gamma: number) =>
      provenText('a.py', text, { files, values: { alpha, gamma } });
    expect(await written(0.25, 2)).toBe(text);
    expect(await written(0.4, 2)).toBe(`${text}model = dict(l=dict(alpha=0.4))\n`);
    expect(await written(0.25, 1.5)).toBe(`${text}model = dict(l=dict(gamma=1.5))\n`);
  });

  test('lends its spelling to the one that overrides it: a whole number where it has one', async () => {
    expect(await provenText('a.py', text, { files, values: { alpha: 0.25, gamma: 3 } })).toBe(
      `${text}model = dict(l=dict(gamma=3))\n`,
    );
    const yaml = "_BASE_: 'base.yaml'\n";
    expect(await provenText('a.yaml', yaml, { files, values: { alpha: 1, gamma: 3 } })).toMatch(
      /FOCAL_LOSS_ALPHA: 1\.0\n\s+FOCAL_LOSS_GAMMA: 3\.0\n/,
    );
  });
});

test.each([
  ['a.yaml', 'focal: {alpha: 0.25, gamma: 2}\n'],
  ['a.json', '{"focal": {"alpha": 0.25, "gamma": 2}}\n'],
  ['a.toml', '[focal]\nalpha = 0.25\ngamma = 2\n'],
  ['a.ini', '[focal]\nalpha = 0.25\ngamma = 2\n'],
  ['a.py', 'f = dict(focal_alpha=0.25, focal_gamma=2)\n'],
])('a whole number stays one, and comes back: %s', async (file, text) => {
  const next = await provenText(file, text, { values: { alpha: 0.25, gamma: 3 } });
  expect(next).toBe(text.replace(/2(?=\D*$)/, '3'));
  expect(await provenText(file, next as string, { values: { alpha: 0.25, gamma: 2 } })).toBe(text);
});
