import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../src/analysis/configs/edits/applyEdits.ts';
import { focalLossSitesIn } from '../../../../src/analysis/configs/findFocalLossSites.ts';
import { provenEdits } from '../../../../src/analysis/configs/provenEdits.ts';
import type { ConfigDocument } from '../../../../src/analysis/configs/syntax/ConfigNode.ts';
import { asFailure } from '../../../../src/analysis/contract/failures/Failure.ts';
import { openAmong } from '../../../helpers/configs/configFiles.ts';

const NEXT = { alpha: 0.4375, gamma: 1.25 };

type Reopen = (text: string) => Promise<readonly ConfigDocument[]>;

const reopening =
  (file: string): Reopen =>
  text =>
    openAmong({ [file]: text }, file);

/** The text with the pair in its first focal loss, or why not. */
async function proven(file: string, text: string, reopen = reopening(file)) {
  const documents = await openAmong({ [file]: text }, file);
  const [site] = focalLossSitesIn(documents);
  try {
    return applyEdits(text, await provenEdits(site!, NEXT, { text, documents, reopen }));
  } catch (thrown) {
    const failure = asFailure(thrown);
    return failure.code === 'config-not-editable' ? failure.reason : failure;
  }
}

describe('provenEdits', () => {
  test.each([
    ['a.py', 'model.focal_loss_alpha = train.max_iter = 5000\n'],
    ['a.py', 'train.max_iter = model.focal_loss_alpha = 0.25\n'],
    ['a.yaml', 'focal: {alpha: &a 0.25, gamma: 2.0}\nother: *a\n'],
    ['a.yaml', 'focal:\n  alpha: "0.25"\n  gamma: &g "2.0"\nother: [*g]\n'],
    ['a.py', 'focal_alpha = focal_gamma = 0.5\n'],
    ['a.py', 'other = focal_gamma = 2.0\nfocal_alpha = 0.25\n'],
  ])(
    'leave a number alone that one assignment gives to other names, too: %s, %s',
    async (...given) => {
      expect(await proven(...given)).toBe('shared-number');
    },
  );

  test.each([
    'focal: {alpha: &a 0.25, gamma: 2.0}\nother: b\n',
    'other: &a 0.25\nagain: *a\nfocal: {alpha: &a 0.25, gamma: 2.0}\n',
  ])('change a number with an anchor that no alias repeats: %j', async text => {
    expect(await proven('a.yaml', text)).toBe(
      text.replace('alpha: &a 0.25', 'alpha: &a 0.4375').replace('2.0', '1.25'),
    );
  });

  test('change a loss that two names share', async () => {
    const text = "a = b = dict(type='FocalLoss', alpha=0.25)\n";
    expect(await proven('a.py', text)).toBe(
      "a = b = dict(type='FocalLoss', alpha=0.4375, gamma=1.25)\n",
    );
  });

  test('tell two losses of one name apart', async () => {
    const text = 'sigmoid_focal_loss(a, b, 0.25, 2.0)\nsigmoid_focal_loss(c, d, 0.25, 2.0)\n';
    expect(await proven('a.py', text)).toBe(
      'sigmoid_focal_loss(a, b, 0.4375, 1.25)\nsigmoid_focal_loss(c, d, 0.25, 2.0)\n',
    );
  });

  test('change the defaults of a signature', async () => {
    const text = 'def focal_loss(x, y, alpha=0.25, gamma=2.0):\n    return x\n';
    expect(await proven('a.py', text)).toBe(text.replace('0.25', '0.4375').replace('2.0', '1.25'));
  });

  const TEXT = 'focal: {alpha: 0.25, gamma: 2.0}\nother: 1\n';
  const misread = (change: (text: string) => string) => (text: string) =>
    reopening('a.yaml')(change(text));

  test.each([
    ['not-readable-after', (text: string) => `${text}: : }`],
    ['more-would-change', (text: string) => text.replace('other: 1', 'other: 2')],
    ['more-would-change', (text: string) => text.replace('other: 1', '')],
    ['more-would-change', (text: string) => `${text}third: 1\n`],
    ['more-would-change', (text: string) => text.replace('1.25', '[1.25]')],
    ['not-in-force', (text: string) => text.replace('1.25', '9.25')],
  ])('are refused because %s', async (reason, change) => {
    expect(await proven('a.yaml', TEXT, misread(change))).toBe(reason);
    expect(await proven('a.yaml', TEXT)).toBe('focal: {alpha: 0.4375, gamma: 1.25}\nother: 1\n');
  });

  test('pass on what keeps the text from being read again', async () => {
    const reopen = () => Promise.reject(new Error('gone'));
    expect(await proven('a.yaml', TEXT, reopen)).toEqual({ code: 'internal', message: 'gone' });
  });
});

describe('what is written behind the last line', () => {
  test.each([
    [
      'a.yaml',
      'MODEL:\r  META_ARCHITECTURE: RetinaNet\r  RETINANET:\r    NUM_CLASSES: 3\r',
      '    FOCAL_LOSS_ALPHA: 0.4375\r    FOCAL_LOSS_GAMMA: 1.25\r',
    ],
    ['a.py', 'x = 1\rmodel.focal_loss_alpha = 0.4375\r', 'model.focal_loss_gamma = 1.25\r'],
    ['a.py', 'x = 1\nmodel.focal_loss_alpha = 0.4375\r', 'model.focal_loss_gamma = 1.25\n'],
    ['a.py', 'x = 1\nmodel.focal_loss_alpha = 0.4375 # \\', '\nmodel.focal_loss_gamma = 1.25\n'],
    [
      'a.py',
      "_base_ = ''\nfrom .common import model\nmodel.focal_loss_alpha = 0.4375\n",
      'model.focal_loss_gamma = 1.25\n',
    ],
    [
      'a.py',
      "_base_ = 'mmdet::retinanet/retinanet_r50_fpn_1x_coco.py'\nmodel.bbox_head.loss_cls.update(dict(alpha=0.4375))\n",
      'model.bbox_head.loss_cls.gamma = 1.25\n',
    ],
  ])('%s, %j', async (file, text, added) => {
    expect(await proven(file, text)).toBe(text + added);
  });
});

describe('Python that goes on behind the end of its line is none', () => {
  test.each([
    'alpha =\nmax_iter = 5000\n',
    'alpha = \\\n max_iter =\n 5000\n',
    'model.focal_loss_alpha = 0.2.\ntrain.max_iter = 5000\n',
    'x = 1 +\n 2\n',
    'def f():\n    return 1 +\\\n 2 *\n 3\n',
    'x = f() \\\n',
    'x = f() \\',
  ])('%j', async text => {
    await expect(openAmong({ 'a.py': text }, 'a.py')).rejects.toThrow('config-broken');
  });

  test.each([
    'alpha = \\\n  0.25\n',
    'alpha = \\\r\n  0.25\r\n',
    'alpha = (\n  0.25\n)\n',
    'alpha = [\n  0.25,\n][0]\n',
    'alpha = """\n""" \\\n  + f(\n)(\n)\n',
    "'a'\n'b'\n",
    'f\n(3)\n',
    'x = 1 # \\\n',
    'x = {\n  # one\n  1: 2,\n}\n',
    'def f():\n    return (1 +\n      2)\n',
  ])('%j is some', async text => {
    expect(await openAmong({ 'a.py': text }, 'a.py')).toHaveLength(1);
  });
});
