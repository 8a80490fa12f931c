import { describe, expect, test } from 'vitest';
import { readAs } from './readAs.ts';

const LOSS = "base = dict(type='FocalLoss', alpha=0.25, gamma=2.0)\n";
const CLASS = 'class Cfg:\n focal_alpha = 0.25\n focal_gamma = 2.0\n';
const SET = 'cfg.focal_alpha = 0.25\ncfg.focal_gamma = 2.0\n';

describe('values that other code of the file sets', () => {
  test.each([
    ['a spread with another value', `${LOSS}m = dict(l={**base, 'alpha': 0.5})\n`, 2],
    ['a copy with another value', `${LOSS}m = dict(l=dict(base, gamma=0.5))\n`, 2],
    ['a key that is taken out', `${LOSS}base.pop('alpha')\n`, 2],
    ['a key that is deleted', `${LOSS}del base['gamma']\n`, 2],
    [
      'a partial that is called with another',
      'f = partial(FocalLoss, alpha=0.25, gamma=2.0)\nl = f(alpha=0.5)\n',
      2,
    ],
    ['an object with values of its own', `${CLASS}cfg = replace(Cfg(), focal_alpha=0.5)\n`, 4],
    ['a class that is made from it', `${CLASS}class Mine(Cfg):\n focal_gamma = 1.0\n`, 5],
    ['an object that gets another later', `${CLASS}cfg = Cfg()\ncfg.focal_alpha = 0.5\n`, 5],
    ['setattr', `${SET}setattr(cfg, 'focal_alpha', 0.5)\n`, 3],
    ['a list of keys and values', `${SET}cfg.merge_from_list(['loss.focal_gamma', 0.5])\n`, 3],
    ['OmegaConf', `${SET}OmegaConf.update(cfg, 'loss.focal_alpha', 0.5)\n`, 3],
  ])('%s', async (_, code, line) => {
    expect((await readAs({ 'a.py': code }))[0]).toMatch(new RegExp(`0\\.25 2\\.0 !${line}$`));
  });

  test.each([
    ['other keys', `${LOSS}m = dict(l={**base, 'loss_weight': 2.0})\nbase.pop('reduction')\n`],
    ['options whose names nobody sees', `${SET}cfg.merge_from_list(args.opts)\n`],
    ['one object of two', `${CLASS}a = Cfg()\nb = Cfg()\nb.focal_alpha = 0.5\n`],
    ['one that is left as it is, too', `${CLASS}a = Cfg()\nb = Cfg(focal_alpha=0.5)\n`],
    ['what comes before', `setattr(cfg, 'focal_alpha', 0.5)\n${SET}`],
  ])('are not: %s', async (_, code) => {
    expect((await readAs({ 'a.py': code }))[0]).toMatch(/ 0\.25 2\.0$/);
  });

  test('leave no γ of 2 to be taken for fixed where the file has one', async () => {
    const code = `${CLASS}cfg = replace(Cfg(), focal_alpha=0.5)\n`;
    expect(await readAs({ 'a.py': code })).toHaveLength(1);
  });
});

describe('a loss that an update replaces', () => {
  const HEAD = "dict(loss_cls=dict(type='FocalLoss', alpha=0.25, gamma=2.0))";
  const MODEL = `model = dict(bbox_head=${HEAD})\n`;
  const OTHER = "loss_cls=dict(type='FocalLoss', alpha=0.5, gamma=1.0)";
  test.each([
    ['of the head', `${MODEL}model['bbox_head'].update(${OTHER})\n`],
    ['of the model', `${MODEL}model.update(bbox_head=dict(${OTHER}))\n`],
    ['by a dictionary', `${MODEL}model['bbox_head'].update(dict(${OTHER}))\n`],
    [
      'in braces',
      `${MODEL}model.bbox_head.update({'loss_cls': dict(type='FocalLoss', alpha=0.5, gamma=1.0)})\n`,
    ],
  ])('is no site, %s', async (_, code) => {
    const sites = await readAs({ 'a.py': code });
    expect(sites).toEqual([expect.stringMatching(/bbox_head\.loss_cls 0\.5 1\.0$/)]);
  });

  test('stays one where it is used in between', async () => {
    const code = `head = ${HEAD}\nfirst = build(head)\nhead.update(${OTHER})\n`;
    expect((await readAs({ 'a.py': code })).filter(site => / 0\.\d+ \d/.test(site))).toHaveLength(
      2,
    );
  });
});

describe('values behind a call', () => {
  test.each([
    [
      'a field of a dataclass',
      'class C:\n focal_alpha: float = field(default=0.25)\n focal_gamma: float = field(default=2.0)\n',
      'C.focal',
    ],
    [
      'a field of pydantic',
      'class C:\n focal_alpha: float = Field(0.25, ge=0)\n focal_gamma: float = Field(2.0, ge=0)\n',
      'C.focal',
    ],
  ])('%s', async (_, code, path) => {
    expect(await readAs({ 'a.py': code })).toEqual([`generic ${path} 0.25 2.0`]);
  });

  test.each([
    [
      'an import by another name',
      'from torchvision.ops import sigmoid_focal_loss as sfl\nl = sfl(x, y, alpha=0.3, gamma=1.5)\n',
    ],
    [
      'a name for a function',
      'import torchvision\nfl = torchvision.ops.sigmoid_focal_loss\nl = fl(x, y, alpha=0.3, gamma=1.5)\n',
    ],
    [
      'a name among others',
      'from torchvision.ops import (nms,\n  sigmoid_focal_loss as sfl)\nl = sfl(x, y, .3, 1.5)\n',
    ],
  ])('of a library, %s', async (_, code) => {
    const [site = ''] = await readAs({ 'a.py': code });
    expect(site.replace('0.3', '.3')).toBe('torchvision l .3 1.5');
  });

  test('with settings that change on the way there', async () => {
    const code = "kw = {'alpha': 0.25, 'gamma': 2.0}\nkw['alpha'] = 0.6\nl = FocalLoss(**kw)\n";
    expect(await readAs({ 'a.py': code })).toEqual([
      'left handed-on',
      'none unclear: handed-on FocalLoss 3',
    ]);
  });
});

describe('names of losses', () => {
  test.each([
    ['a.toml', '[loss]\nkind = "focal"\n[loss.kwargs]\nalpha = 0.25\ngamma = 2.0\n', 'loss.kwargs'],
    ['a.yaml', 'loss_name: focal\nloss_params: {alpha: 0.25, gamma: 2.0}\n', 'loss_params'],
    [
      'a.yaml',
      'criterion: FocalLoss\ncriterion_kwargs:\n  alpha: 0.25\n  gamma: 2.0\n',
      'criterion_kwargs',
    ],
  ])('beside their arguments: %s', async (file, text, path) => {
    expect(await readAs({ [file]: text })).toEqual([`generic ${path} 0.25 2.0`]);
  });

  test.each(['FocalEIoU', 'FocalL1Loss', 'FocalSmoothL1', 'IoU_Focal_Loss', 'focal_mse'])(
    '%s is a loss of boxes',
    async name => {
      const [why] = await readAs({ 'a.yaml': `box: {type: ${name}, alpha: 0.5, gamma: 0.5}\n` });
      expect(why).toBe('none no-loss: no-loss');
      expect(await readAs({ 'a.py': `l = ${name}(alpha=0.5, gamma=0.5)\n` })).toEqual([
        'none no-loss: no-loss',
      ]);
    },
  );
});
