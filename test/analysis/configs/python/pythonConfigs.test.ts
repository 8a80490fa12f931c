import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../src/analysis/configs/edits/applyEdits.ts';
import { editsFor } from '../../../../src/analysis/configs/edits/editsFor.ts';
import { focalLossSitesIn } from '../../../../src/analysis/configs/findFocalLossSites.ts';
import { mightContainFocalLoss } from '../../../../src/analysis/configs/mightContainFocalLoss.ts';
import { explainNoFocalLoss } from '../../../../src/analysis/configs/explainNoFocalLoss.ts';
import { asFailure } from '../../../../src/analysis/contract/failures/Failure.ts';
import { openAmong, sitesInPython } from '../../../helpers/configs/configFiles.ts';
import { differences } from '../../../helpers/annotations/independentParse.ts';
import { HAS_PYTHON, pythonAst } from '../../../helpers/configs/pythonAst.ts';

const NEXT = { alpha: 0.4375, gamma: 1.25 };

/** Framework, path, α, line, γ, line of each focal loss. */
async function found(text: string) {
  const sites = await sitesInPython(text);
  expect(sites.length === 0 || mightContainFocalLoss(text)).toBe(true);
  return sites.map(({ framework, path, alpha, gamma }) => [
    framework,
    path,
    alpha && [alpha.value, alpha.line],
    gamma && [gamma.value, gamma.line],
  ]);
}

const RETINANET = `# model settings
model = dict(
    type='RetinaNet',
    backbone=dict(type='ResNet', depth=50),
    bbox_head=dict(
        type='RetinaHead',
        num_classes=80,
        loss_cls=dict(
            type='FocalLoss',
            use_sigmoid=True,
            gamma=2.0,  # exponent
            alpha=0.25,
            loss_weight=1.0),
        loss_bbox=dict(type='L1Loss', loss_weight=1.0)),
    # model training and testing settings
    train_cfg=dict(
        assigner=dict(type='MaxIoUAssigner', pos_iou_thr=0.5),
        allowed_border=-1, pos_weight=-1, debug=False))
`;

describe('MMDetection in Python', () => {
  test.each([
    ['nested calls of dict', RETINANET, [['model.bbox_head.loss_cls', [0.25, 12], [2, 11]]]],
    [
      'literal dictionaries',
      "model = {'bbox_head': {'loss_cls': {'type': \"FocalLoss\", 'alpha': .25,\n 'gamma': 2.}}}\n",
      [['model.bbox_head.loss_cls', [0.25, 1], [2, 2]]],
    ],
    [
      'heads in a list, one by one',
      "head = dict(loss_cls=dict(type='FocalLoss', gamma=1.5, alpha=0.1))\nmodel = dict(bbox_head=[\n  dict(loss_cls=dict(type='FocalLoss', gamma=2.0, alpha=0.25)),\n  dict(loss_cls={'type': 'FocalLoss', 'gamma': 3.0, 'alpha': 0.3}),\n])\n",
      [
        ['head.loss_cls', [0.1, 1], [1.5, 1]],
        ['model.bbox_head[0].loss_cls', [0.25, 3], [2, 3]],
        ['model.bbox_head[1].loss_cls', [0.3, 4], [3, 4]],
      ],
    ],
    [
      'a type that is a class, as in configs of pure Python',
      'model = dict(bbox_head=dict(loss_cls=dict(type=FocalLoss, alpha=0.25, gamma=2.0)))\n',
      [['model.bbox_head.loss_cls', [0.25, 1], [2, 1]]],
    ],
    [
      "another library's scope",
      "model = dict(h=dict(loss_cls=dict(type='mmdet.FocalLoss', alpha=0.25, gamma=2.0)))\n",
      [['model.h.loss_cls', [0.25, 1], [2, 1]]],
    ],
    [
      'absent values',
      "model = dict(bbox_head=dict(loss_cls=dict(type='FocalLoss', use_sigmoid=True)))\n",
      [['model.bbox_head.loss_cls', null, null]],
    ],
    [
      'a variable of its own, an annotation and a continued line',
      "loss: dict = \\\n  dict(type='FocalLoss',\n    alpha=0.25, gamma=2.0)\nmodel = dict(loss_cls=loss)\n",
      [['loss', [0.25, 3], [2, 3]]],
    ],
  ])('is read in %s', async (_, text, expected) => {
    expect(await found(text)).toEqual(expected.map(site => ['MMDetection', ...site]));
  });

  test.each([
    ['BCE', "model = dict(loss_cls=dict(type='CrossEntropyLoss', use_sigmoid=True))\n"],
    ["a matcher's cost", "a = dict(type='FocalLossCost', weight=2.0, alpha=0.25, gamma=2.0)\n"],
    ['a comment', "# loss_cls=dict(type='FocalLoss', alpha=0.25, gamma=2.0)\n"],
    ['a string', "doc = '''dict(type='FocalLoss', alpha=0.25, gamma=2.0)'''\n"],
  ])('leaves %s alone', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });

  test.each([
    ['VarifocalLoss', 'varifocal'],
    ['QualityFocalLoss', 'quality-focal'],
    ['GaussianFocalLoss', 'heat-map'],
  ])('says why %s is not set', async (type, reason) => {
    const text = `model = dict(loss_cls=dict(type='${type}', alpha=0.75, gamma=2.0, beta=2.0))\n`;
    const documents = await openAmong({ 'a.py': text }, 'a.py');
    expect(focalLossSitesIn(documents)).toEqual([]);
    expect(explainNoFocalLoss(documents).reason).toBe(reason);
  });

  test.each(['ALPHA', '1 / 4', 'cfg.alpha', '[0.25, 0.75]', "'0.25'", 'float(x)', '-A'])(
    'shows %s, which is no plain number, as NaN',
    async written => {
      const text = `l = dict(type='FocalLoss', alpha=${written}, gamma=2.0)\n`;
      const [site] = await sitesInPython(text);
      expect(site?.alpha?.value).toBeNaN();
      expect(site?.gamma?.value).toBe(2);
    },
  );
});

const BASE = {
  '_base_/models/retinanet.py': RETINANET,
  '_base_/schedule.py': "optimizer = dict(type='SGD', lr=0.01)\n",
};
const CHILD = 'configs/mine.py';

describe('_base_ of MMDetection', () => {
  const open = async (text: string) => {
    const files = { ...BASE, [CHILD]: text };
    return focalLossSitesIn(await openAmong(files, CHILD));
  };
  const HEAD = "_base_ = ['../_base_/models/retinanet.py', '../_base_/schedule.py']\n";

  test('is followed to where the values stand, and edits override them in the file itself', async () => {
    const [site, ...others] = await open(`${HEAD}optimizer = dict(lr=0.02)`);
    expect(others).toEqual([]);
    expect(site).toMatchObject({ alpha: null, gamma: null, path: 'model.bbox_head.loss_cls' });
    expect(site?.inherited).toMatchObject({
      alpha: { file: '_base_/models/retinanet.py', value: 0.25, line: 12 },
      gamma: { file: '_base_/models/retinanet.py', value: 2, line: 11 },
    });
    expect(applyEdits(`${HEAD}optimizer = dict(lr=0.02)`, editsFor(site!, NEXT))).toBe(
      `${HEAD}optimizer = dict(lr=0.02)\nmodel = dict(bbox_head=dict(loss_cls=dict(alpha=0.4375, gamma=1.25)))\n`,
    );
  });

  test.each([
    [
      'model = dict(bbox_head=dict(num_classes=3))\n',
      'model = dict(bbox_head=dict(num_classes=3, loss_cls=dict(alpha=0.4375, gamma=1.25)))\n',
    ],
    [
      'model = dict(\n    bbox_head=dict(\n        num_classes=3,  # mine\n    ),\n)\n',
      'model = dict(\n    bbox_head=dict(\n        num_classes=3,  # mine\n        loss_cls=dict(alpha=0.4375, gamma=1.25),\n    ),\n)\n',
    ],
    [
      "model = {'bbox_head': {}}\n",
      "model = {'bbox_head': {'loss_cls': {'alpha': 0.4375, 'gamma': 1.25}}}\n",
    ],
    [
      'model = dict(bbox_head=dict(loss_cls=dict(gamma=3)))\n',
      'model = dict(bbox_head=dict(loss_cls=dict(gamma=1.25, alpha=0.4375)))\n',
    ],
  ])('finds where an override belongs: %j', async (text, expected) => {
    const [site] = await open(HEAD + text);
    expect(applyEdits(HEAD + text, editsFor(site!, NEXT))).toBe(HEAD + expected);
  });

  test('does not look below _delete_=True', async () => {
    const text = `${HEAD}model = dict(bbox_head=dict(_delete_=True, type='FCOSHead', loss_cls=dict(type='FocalLoss')))\n`;
    const [site, ...others] = await open(text);
    expect(others).toEqual([]);
    expect(site).toMatchObject({ path: 'model.bbox_head.loss_cls', alpha: null });
    expect(site?.inherited).toBeUndefined();
    expect(site?.assumed).toEqual({ alpha: 0.25, gamma: 2 });
  });

  test('finds nothing where the file trains with another loss', async () => {
    const loss = "loss_cls=dict(_delete_=True, type='CrossEntropyLoss')";
    expect(await open(`${HEAD}model = dict(bbox_head=dict(${loss}))\n`)).toEqual([]);
    expect(await open(`${HEAD}model = dict(bbox_head=dict(loss_cls=dict(type='GHMC')))\n`)).toEqual(
      [],
    );
  });

  test("offers nothing for heads in a base's list, which no override reaches", async () => {
    const files = {
      'base.py': "model = dict(heads=[dict(loss_cls=dict(type='FocalLoss', alpha=0.25))])\n",
      'mine.py': "_base_ = 'base.py'\n",
    };
    expect(focalLossSitesIn(await openAmong(files, 'mine.py'))).toEqual([]);
    expect(focalLossSitesIn(await openAmong(files, 'base.py'))).toHaveLength(1);
  });

  test('tells nothing about a base that is not there, and survives a circle', async () => {
    const text = "_base_ = 'gone.py'\nmodel = dict(loss_cls=dict(type='FocalLoss'))\n";
    const [site] = await open(text);
    expect(site?.assumed).toBeNull();
    const circle = { 'a.py': `_base_ = 'b.py'\n${RETINANET}`, 'b.py': "_base_ = 'a.py'\n" };
    expect(focalLossSitesIn(await openAmong(circle, 'b.py'))).toHaveLength(1);
  });

  test('is followed through with read_base(), where edits assign', async () => {
    const text =
      'from mmengine.config import read_base\n\nwith read_base():\n    from .._base_.models.retinanet import *\n\nmodel.bbox_head.num_classes = 3\n';
    const [site] = await open(text);
    expect(site?.inherited).toMatchObject({ alpha: { value: 0.25 } });
    const next = applyEdits(text, editsFor(site!, NEXT));
    expect(next).toBe(
      `${text}model.bbox_head.loss_cls.alpha = 0.4375\nmodel.bbox_head.loss_cls.gamma = 1.25\n`,
    );
    const [again] = await open(next);
    expect([again?.alpha?.value, again?.gamma?.value]).toEqual([0.4375, 1.25]);
  });
});

describe('calls in Python', () => {
  test.each([
    [
      'L(RetinaNet)(…) of a LazyConfig',
      'model = L(RetinaNet)(\n    backbone=L(FPN)(x=1),\n    focal_loss_alpha=0.25,\n    focal_loss_gamma=2.0,\n)\n',
      ['Detectron2 LazyConfig', 'model', [0.25, 3], [2, 4]],
    ],
    [
      'an assignment to a LazyConfig',
      'from .common import model\nmodel.focal_loss_gamma = 1.5\n',
      ['Detectron2 LazyConfig', 'model', null, [1.5, 2]],
    ],
    [
      "torchvision's function, inside a method",
      'class Head:\n  def loss(self, x, t):\n    return sigmoid_focal_loss(x, t, alpha=0.25, gamma=2, reduction="sum") / n\n',
      ['torchvision', 'Head.loss.sigmoid_focal_loss', [0.25, 3], [2, 3]],
    ],
    [
      'positional arguments',
      'loss = torchvision.ops.sigmoid_focal_loss(x, t, 0.25, 2)\n',
      ['torchvision', 'loss', [0.25, 1], [2, 1]],
    ],
    [
      "fvcore's function",
      'from fvcore.nn import sigmoid_focal_loss\nl = sigmoid_focal_loss(x, t, gamma=2.0)\n',
      ['fvcore', 'l', null, [2, 2]],
    ],
    [
      'Keras',
      'model.compile(loss=keras.losses.BinaryFocalCrossentropy(alpha=0.25, gamma=2.0))\n',
      ['Keras', 'compile.loss', [0.25, 1], [2, 1]],
    ],
    [
      "a loss of the user's own",
      'criterion = FocalLoss(alpha=0.25, gamma=2.0)\n',
      ['generic', 'criterion', [0.25, 1], [2, 1]],
    ],
    [
      'plain names',
      'focal_alpha = 0.25\nfocal_gamma = 2.0\n',
      ['generic', 'focal', [0.25, 1], [2, 2]],
    ],
    ["DETR's one name", 'focal_alpha = 0.25\n', ['DETR', 'focal_alpha', [0.25, 1], null]],
  ])('know %s', async (_, text, expected) => {
    expect(await found(text)).toEqual([expected]);
  });

  test.each([
    ['fvcore', 'from fvcore.nn import sigmoid_focal_loss\n', -1],
    ['torchvision', 'from torchvision.ops import sigmoid_focal_loss\n', 0.25],
  ])('know what %s takes for an absent α', async (framework, head, alpha) => {
    expect(await sitesInPython(`${head}l = sigmoid_focal_loss(x, y)\n`)).toMatchObject([
      { framework, alpha: null, assumed: { alpha, gamma: 2 } },
    ]);
  });

  test("say that Keras' α counts only with class balancing", async () => {
    const note = async (more: string) =>
      (await sitesInPython(`l = BinaryFocalCrossentropy(alpha=0.25, gamma=2.0${more})\n`))[0]?.note;
    expect(await note('')).toBe('class-balancing');
    expect(await note(', apply_class_balancing=True')).toBeNull();
  });

  test('keep two losses of one function apart', async () => {
    const text =
      'def f():\n  a(sigmoid_focal_loss(x, y, alpha=0.1))\n  b(sigmoid_focal_loss(x, y, alpha=0.2))\n';
    expect(new Set((await sitesInPython(text)).map(({ path }) => path)).size).toBe(2);
  });
});

describe('Python syntax', () => {
  const failure = (text: string) => sitesInPython(text).then(() => null, asFailure);

  test.each([
    ['a = dict(\n  b=1\n  c=2)\n', 3],
    ['a = 1\nmodel = dict(b=(1, 2\n', 2],
    ['a = 1\n"""\nb', 2],
  ])('refuses %j and names line %i', async (text, line) => {
    expect(await failure(text)).toMatchObject({ code: 'config-broken', at: { line } });
  });

  test('refuses 10,000 levels of nesting', async () => {
    const open = 'dict(a='.repeat(10_000);
    const text = `x = ${open}1${')'.repeat(10_000)}\nl = dict(type='FocalLoss', alpha=0.25)\n`;
    expect(await failure(text)).toMatchObject({ code: 'config-broken' });
  });

  test('reads a byte-order mark, CRLF, tabs and letters beyond ASCII with exact offsets', async () => {
    const text =
      "\uFEFF# αγ 𝒳\r\nl = dict(\r\n\ttype='FocalLoss',\r\n\talpha=.25, # é\r\n\tgamma=2.)\r\n";
    const [site] = await sitesInPython(text);
    expect([site?.alpha?.line, site?.gamma?.line]).toEqual([4, 5]);
    expect(applyEdits(text, editsFor(site!, { alpha: 0.5, gamma: 3 }))).toBe(
      text.replace('.25', '.5').replace('2.)', '3.)'),
    );
  });
});

describe.skipIf(!HAS_PYTHON)("edits of Python, as Python's own parser reads them", () => {
  test.each([
    ['model.bbox_head.loss_cls', RETINANET],
    ['', "l = {'type': 'FocalLoss', 'alpha': 0.25, 'gamma': 2.0}  # x\n"],
    ['', 'def f():\n    return sigmoid_focal_loss(x, y, 0.25, gamma=2.0)\n'],
  ])('differ in two numbers only, and can be taken back', async (_, text) => {
    const [site] = await sitesInPython(text);
    const next = applyEdits(text, editsFor(site!, NEXT));
    const numbers = (code: string) => JSON.stringify(pythonAst(code)).match(/-?\d+(\.\d+)?/g) ?? [];
    const [before, after] = [numbers(text), numbers(next)];
    const changed = after.filter((number, i) => number !== before[i]);
    expect(after).toHaveLength(before.length);
    expect(changed.map(Number).toSorted((a, b) => a - b)).toEqual([0.4375, 1.25]);
    const [again] = await sitesInPython(next);
    expect(applyEdits(next, editsFor(again!, { alpha: 0.25, gamma: 2 }))).toBe(text);
  });

  test.each([
    "l = dict(type='FocalLoss')\n",
    "l = dict(type='FocalLoss', use_sigmoid=True, )\n",
    "l = dict(\n    type='FocalLoss',\n    **more,\n)\n",
    "l = {'type': 'FocalLoss'}\n",
    "l = {\n  'type': 'FocalLoss',\n  'w': 1.0\n}\n",
    'l = BinaryFocalCrossentropy()\n',
    'l = sigmoid_focal_loss(x, y)\n',
  ])('add absent values to %j', async text => {
    const [site] = await sitesInPython(text);
    const next = applyEdits(text, editsFor(site!, NEXT));
    expect(differences(pythonAst(text), pythonAst(next))).toEqual({
      '/0/l/alpha': 0.4375,
      '/0/l/gamma': 1.25,
    });
  });
});
