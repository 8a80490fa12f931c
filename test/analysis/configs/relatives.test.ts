import { describe, expect, it, test } from 'vitest';
import { lossesIn } from '../../../src/analysis/configs/findFocalLossSites.ts';
import { shownRelative } from '../../../src/analysis/configs/reading/RelativeLoss.ts';
import { selectSite } from '../../../src/analysis/configs/selectSite.ts';
import { explainNoFocalLoss } from '../../../src/analysis/configs/explainNoFocalLoss.ts';
import { openAmong } from '../../helpers/configs/configFiles.ts';
import { failureOf } from '../../helpers/failureOf.ts';

type Files = Readonly<Record<string, string>>;

/** The first file is the one that is asked about. */
async function lossesAmong(files: Files) {
  const [file = ''] = Object.keys(files);
  const documents = await openAmong(files, file);
  const { sites, relatives } = lossesIn(documents);
  return {
    file,
    documents,
    sites,
    relatives,
    shown: relatives.map(relative => shownRelative(relative, file)),
  };
}

describe('a loss whose values mean something else', () => {
  test.each([
    ['VarifocalLoss', 'varifocal', 'alpha=0.75, gamma=2.0'],
    ['mmdet.QualityFocalLoss', 'quality-focal', 'beta=2.0'],
    ['GaussianFocalLoss', 'heat-map', 'alpha=2.0, gamma=4.0'],
    ['AsymmetricLoss', 'asymmetric', 'gamma_pos=0.0, gamma_neg=4.0'],
    ['SoftmaxFocalLoss', 'softmax-focal', 'alpha=0.25, gamma=2.0'],
    ['AdaptiveFocalLoss', 'unknown', 'alpha=0.25, gamma=2.0'],
    ['BalancedBCELoss', 'balanced-ce', 'alpha=0.3'],
  ])('%s is a place with its own values, and no focal loss', async (type, meaning, values) => {
    const text = `model = dict(\n    head=dict(loss_cls=dict(type='${type}', ${values})))\n`;
    const { sites, shown } = await lossesAmong({ 'a.py': text });
    expect(sites).toEqual([]);
    const written = values.split(', ').map(value => value.split('='));
    expect(shown).toEqual([
      {
        path: 'model.head.loss_cls',
        line: 2,
        meaning,
        values: written.map(([key, value]) => ({ key, text: value })),
      },
    ]);
  });

  test.each([
    [
      'a class over a softmax',
      'l = CategoricalFocalCrossentropy(0.3, gamma=1.5)\n',
      'softmax-focal l 0.3 1.5',
    ],
    [
      "kornia's class over a softmax",
      'from kornia.losses import FocalLoss\nl = FocalLoss(alpha=0.3)\n',
      'softmax-focal l 0.3',
    ],
    [
      'a head whose α scales',
      "model = dict(type='FastRCNN', head=dict(type='BBoxHeadAVA', focal_alpha=3.0, focal_gamma=1.0))\n",
      'scaled-focal model.head.focal 3.0 1.0',
    ],
    [
      'the same head with an α that would pass for a weight',
      "head = dict(type='BBoxHeadAVA', focal_alpha=0.5, focal_gamma=1.0)\nmodel = dict(type='FastRCNN', head=head)\n",
      'scaled-focal head.focal 0.5 1.0',
    ],
  ])('%s is none that a pair goes into', async (_, text, relative) => {
    const { sites, relatives } = await lossesAmong({ 'a.py': text });
    const found = relatives.map(
      ({ meaning, path, values }) =>
        `${meaning} ${path} ${values.map(value => value.text).join(' ')}`,
    );
    expect([sites, found]).toEqual([[], [relative]]);
  });

  it('is inherited with the file that writes it', async () => {
    const { shown, relatives, documents } = await lossesAmong({
      'mine.py': "_base_ = 'base.py'\nmodel = dict(head=dict(num_classes=3))\n",
      'base.py': "model = dict(\n  head=dict(loss=dict(type='VarifocalLoss', alpha=0.75)))\n",
    });
    expect(shown).toMatchObject([
      { path: 'model.head.loss', line: 2, base: 'base.py', values: [{ text: '0.75' }] },
    ]);
    expect(relatives[0]?.file).toBe('base.py');
    expect(explainNoFocalLoss(documents)).toEqual({ code: 'other-loss', reason: 'varifocal' });
  });

  it('leaves a focal loss beside it alone', async () => {
    const text =
      "a = dict(type='VarifocalLoss', alpha=0.75, gamma=2.0)\nb = dict(type='FocalLoss', alpha=0.25, gamma=2.0)\n";
    const { sites, relatives, file } = await lossesAmong({ 'a.py': text });
    expect(sites.map(({ path }) => path)).toEqual(['b']);
    expect(relatives.map(({ path }) => path)).toEqual(['a']);
    expect(selectSite(file, sites, { relatives }).path).toBe('b');
    const failure = failureOf(() => selectSite(file, sites, { path: 'a', relatives }));
    expect(failure).toEqual({
      code: 'config-other-loss',
      file,
      loss: {
        path: 'a',
        line: 1,
        meaning: 'varifocal',
        values: [
          { key: 'alpha', text: '0.75' },
          { key: 'gamma', text: '2.0' },
        ],
      },
      more: 0,
    });
  });

  it('refuses by itself where it is the only loss', async () => {
    const { sites, relatives, file } = await lossesAmong({
      'a.yaml': 'l: {type: QualityFocalLoss, beta: 2.0}\n',
    });
    expect(failureOf(() => selectSite(file, sites, { relatives }))).toMatchObject({
      code: 'config-other-loss',
      loss: { path: 'l', meaning: 'quality-focal' },
    });
  });

  test.each([
    ['a word in a comment', '# VarifocalLoss(alpha=0.75)\nx = 1\n'],
    ['a class that nothing makes', 'class VarifocalLoss:\n    alpha = 0.75\n'],
    ['a function that hands values on', 'x = varifocal_loss(p, t, alpha=self.alpha)\n'],
    ["a matcher's cost", "c = dict(type='QualityFocalLossCost', alpha=0.25, gamma=2.0)\n"],
  ])('is not made of %s', async (_, text) => {
    const { relatives, documents } = await lossesAmong({ 'a.py': text });
    expect(relatives).toEqual([]);
    expect(explainNoFocalLoss(documents).code).toBe('no-loss');
  });

  test('nor is cross-entropy what trains because something of that name is called', async () => {
    const text =
      'import torch.nn as nn\n\ndef loss_masks(x, y):\n    return nn.functional.binary_cross_entropy_with_logits(x, y)\n';
    const { documents } = await lossesAmong({ 'a.py': text });
    expect(explainNoFocalLoss(documents).code).toBe('no-loss');
  });

  test('a cross-entropy that a section of a config names is told', async () => {
    const text = "model = dict(head=dict(loss_cls=dict(type='CrossEntropyLoss')))\n";
    const { documents } = await lossesAmong({ 'a.py': text });
    expect(explainNoFocalLoss(documents).code).toBe('cross-entropy');
  });
});

test('what a loss is, is the reason before that its values cannot be followed', async () => {
  const text =
    'import keras\n\nclass_loss = keras.losses.CategoricalFocalCrossentropy(alpha=0.3, gamma=1.5)\n';
  const { documents, sites } = await lossesAmong({ 'a.py': text });
  expect(sites).toEqual([]);
  expect(explainNoFocalLoss(documents)).toEqual({ code: 'other-loss', reason: 'softmax-focal' });
});
