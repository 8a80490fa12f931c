import { describeValue } from '../../../../src/words/say/describeValue.ts';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../src/analysis/configs/edits/applyEdits.ts';
import { editsFor } from '../../../../src/analysis/configs/edits/editsFor.ts';
import { focalLossSitesIn } from '../../../../src/analysis/configs/findFocalLossSites.ts';
import { mightContainFocalLoss } from '../../../../src/analysis/configs/mightContainFocalLoss.ts';
import type { FocalLossSite } from '../../../../src/analysis/configs/edits/FocalLossSite.ts';
import { currentValue } from '../../../../src/analysis/configs/edits/currentValue.ts';
import { site as words } from '../../../../src/words/en/site.ts';
import { explainNoFocalLoss } from '../../../../src/analysis/configs/explainNoFocalLoss.ts';
import { openAmong, sitesInPython } from '../../../helpers/configs/configFiles.ts';

const NEXT = { alpha: 0.4375, gamma: 1.25 };
const FOCAL = "dict(type='FocalLoss', alpha=0.25, gamma=2.0)";
const RETINANET = `model = dict(bbox_head=dict(type='RetinaHead', loss_cls=${FOCAL}))\n`;

/** Idioms met in the config trees of MMDetection, detrex, PaddleDetection, …, in words of our own. */
const sitesAmong = async (files: Readonly<Record<string, string>>, file: string) => {
  const sites = focalLossSitesIn(await openAmong(files, file));
  expect(sites.length === 0 || mightContainFocalLoss(files[file]!)).toBe(true);
  return sites;
};
const edited = (text: string, site: FocalLossSite | undefined) =>
  applyEdits(text, editsFor(site!, NEXT));

describe('a chain of three MMDetection files', () => {
  const chain = (middle: string) => ({
    'base.py': RETINANET,
    'middle.py': `_base_ = './base.py'\n${middle}`,
    'mine.py': "_base_ = './middle.py'\nmodel = dict(backbone=dict(depth=101))\n",
  });

  test.each([
    ['replaces the head', "model = dict(bbox_head=dict(_delete_=True, type='FreeAnchorHead'))\n"],
    [
      'replaces the loss',
      "model = dict(bbox_head=dict(loss_cls=dict(_delete_=True, type='GHMC', bins=30)))\n",
    ],
    ['gives the loss another type', "model = dict(bbox_head=dict(loss_cls=dict(type='GHMC')))\n"],
  ])('finds nothing where the one between %s', async (_, middle) => {
    expect(await sitesAmong(chain(middle), 'mine.py')).toEqual([]);
  });

  test('takes the value of the nearest file that writes one', async () => {
    const middle = 'model = dict(bbox_head=dict(loss_cls=dict(gamma=1.5)))\n';
    const [site] = await sitesAmong(chain(middle), 'mine.py');
    expect(site?.inherited).toMatchObject({
      alpha: { value: 0.25, file: 'base.py' },
      gamma: { value: 1.5, file: 'middle.py' },
    });
  });

  test('says where heads in a list can be changed, as in Co-DETR', async () => {
    const files = {
      'base.py': `model = dict(bbox_head=[dict(type='CoATSSHead', loss_cls=${FOCAL})])\n`,
      'mine.py': "_base_ = ['base.py']\nmodel = dict(backbone=dict(depth=101))\n",
    };
    const documents = await openAmong(files, 'mine.py');
    expect(focalLossSitesIn(documents)).toEqual([]);
    expect(explainNoFocalLoss(documents)).toEqual({
      code: 'listed',
      reason: { kind: 'in-list', path: 'model.bbox_head[0].loss_cls', file: 'base.py' },
    });
    const own = await openAmong(
      { ...files, 'mine.py': "_base_ = 'base.py'\nmodel = dict(bbox_head=[])\n" },
      'mine.py',
    );
    expect(explainNoFocalLoss(own).code).toBe('no-loss');
  });

  test('names the file that could not be read, where the loss may stand', async () => {
    const files = {
      'mine.yaml': '_BASE_: "Base.yaml"\nMODEL:\n  WEIGHTS: "x.pkl"\n',
      'Base.yaml': '_BASE_: "../gone.yaml"\nSOLVER:\n  BASE_LR: 0.01\n',
    };
    expect(explainNoFocalLoss(await openAmong(files, 'mine.yaml'))).toEqual({
      code: 'base-missing',
      reason: { kind: 'base-missing', file: '../gone.yaml' },
    });
  });
});

describe('configs of pure Python', () => {
  const HEAD = 'with read_base():\n    from .base import *\n\n';
  const sites = (text: string) =>
    sitesAmong({ 'base.py': RETINANET, 'mine.py': HEAD + text }, 'mine.py');

  test.each(['update', 'merge'])('merge with %s()', async method => {
    const [site, ...others] = await sites(
      `model.${method}(dict(bbox_head=dict(num_classes=3, loss_cls=dict(gamma=3.0))))\n`,
    );
    expect(others).toEqual([]);
    expect(site).toMatchObject({
      path: 'model.bbox_head.loss_cls',
      alpha: null,
      gamma: { value: 3, line: 4 },
      inherited: { alpha: { value: 0.25, file: 'base.py' } },
    });
  });

  test('keep what a base says before it updates something else', async () => {
    const files = {
      'base.py': `${RETINANET}model.update(dict(backbone=dict(depth=101)))\n`,
      'mine.py': HEAD,
    };
    expect(await sitesAmong(files, 'mine.py')).toMatchObject([
      { inherited: { alpha: { value: 0.25 }, gamma: { value: 2 } } },
    ]);
  });

  test.each([
    ['a head', "model.bbox_head = dict(type='FreeAnchorHead')\n"],
    ['a loss', "model.bbox_head.loss_cls = dict(type='GHMC')\n"],
    ['a loss', "model['bbox_head']['loss_cls'] = dict(type=GHMC)\n"],
  ])('assign %s in the place of the imported one', async (_, text) => {
    expect(await sites(text)).toEqual([]);
  });
});

test.each(["dict(type='FocalLoss', **more)", "{'type': 'FocalLoss', **more}"])(
  '%s may have values that are not seen: no default is told',
  async loss => {
    const [site] = await sitesInPython(`l = ${loss}\n`);
    expect(site?.assumed).toBeNull();
    expect(describeValue(currentValue(site!, 'alpha'), words)).toBe('–');
  },
);

describe('a base in an installed package', () => {
  test.each([
    ['mmdet::retinanet/retinanet_r50_fpn_1x_coco.py', 'model.bbox_head.loss_cls', 0.25, 2],
    ['mmdet::_base_/models/retinanet_r50_fpn.py', 'model.bbox_head.loss_cls', 0.25, 2],
    ['mmdet::foveabox/fovea_r50_fpn_4xb4-1x_coco.py', 'model.bbox_head.loss_cls', 0.4, 1.5],
    ['mmdet::tood/tood_r50_fpn_1x_coco.py', 'model.bbox_head.initial_loss_cls', 0.25, 2],
    ['mmdet::solov2/solov2_r50_fpn_1x_coco.py', 'model.mask_head.loss_cls', 0.25, 2],
  ])('%s is inherited from, and overridden here', async (reference, path, alpha, gamma) => {
    const text = `_base_ = '${reference}'\nmodel = dict(backbone=dict(depth=101))\n`;
    const [site, ...others] = await sitesAmong({ 'mine.py': text }, 'mine.py');
    expect(others).toEqual([]);
    expect(site).toMatchObject({
      path,
      alpha: null,
      gamma: null,
      inherited: { alpha: { value: alpha, file: reference }, gamma: { value: gamma } },
    });
    expect(describeValue(currentValue(site!, 'alpha'), words)).toBe(`${alpha} (from ${reference})`);
    const again = await sitesAmong({ 'mine.py': edited(text, site) }, 'mine.py');
    expect(again).toMatchObject([{ path, alpha: { value: 0.4375 }, gamma: { value: 1.25 } }]);
  });

  test.each([
    'mmdet::faster_rcnn/faster-rcnn_r50_fpn_1x_coco.py',
    'mmdet::ghm/retinanet_r50_fpn_ghm-1x_coco.py',
    'mmdet::retinanet/retinanet_tta.py',
    'mmyolo::yolov8/yolov8_s_syncbn_fast_8xb16-500e_coco.py',
  ])('%s has no focal loss that is known', async reference => {
    expect(await sitesAmong({ 'mine.py': `_base_ = '${reference}'\n` }, 'mine.py')).toEqual([]);
  });

  test('gives way to another loss', async () => {
    const text =
      "_base_ = 'mmdet::retinanet/retinanet_r50_fpn_1x_coco.py'\nmodel = dict(bbox_head=dict(loss_cls=dict(_delete_=True, type='GHMC')))\n";
    expect(await sitesAmong({ 'mine.py': text }, 'mine.py')).toEqual([]);
  });
});

test.each([
  '{{_base_.alpha}}',
  '_base_.model.bbox_head.loss_cls.alpha',
  '2 * base_alpha',
  "os.environ['A']",
])('a value from elsewhere, %s, is shown and left to its author', async written => {
  const text = `_base_ = 'gone.py'\nl = dict(type='FocalLoss', alpha=${written}, gamma=2.0)\n`;
  const [site] = await sitesInPython(text);
  expect(site?.alpha).toMatchObject({ value: NaN, text: written });
  expect(() => editsFor(site!, NEXT)).toThrow('config-not-a-number');
  expect(applyEdits(text, editsFor(site!, { gamma: 3 }))).toBe(text.replace('2.0', '3.0'));
});

describe('LazyConfigs', () => {
  const MODEL = 'model = L(RetinaNet)(\n  focal_loss_alpha=0.25,\n  focal_loss_gamma=2.0,\n)\n';
  const CRITERION =
    'model = L(DINO)(\n  criterion=L(DINOCriterion)(\n    matcher=L(HungarianMatcher)(cost_class_type="focal_loss_cost", alpha=0.25, gamma=2.0),\n    loss_class_type="focal_loss",\n    alpha=0.3,\n    gamma=2.5,\n  ),\n)\n';

  test.each([
    ['in one line', 'from .models.retinanet import model\n'],
    ['in brackets', 'from .models.retinanet import (\n    train,\n    model,\n)\n'],
  ])('inherit what a model that is imported %s says', async (_, head) => {
    const text = `${head}model.backbone.freeze_at = 2\n`;
    const [site, ...others] = await sitesAmong(
      { 'models/retinanet.py': MODEL, 'mine.py': text },
      'mine.py',
    );
    expect(others).toEqual([]);
    expect(site).toMatchObject({ path: 'model', inherited: { alpha: { value: 0.25, line: 2 } } });
    expect(edited(text, site)).toBe(
      `${text}model.focal_loss_alpha = 0.4375\nmodel.focal_loss_gamma = 1.25\n`,
    );
  });

  test('of detrex keep the values in their criterion, not in the matcher', async () => {
    const files = { 'models/dino.py': CRITERION, 'mine.py': 'from .models.dino import model\n' };
    expect(await sitesAmong(files, 'models/dino.py')).toMatchObject([
      { framework: 'detrex', path: 'model.criterion', alpha: { line: 5 }, gamma: { line: 6 } },
    ]);
    expect(await sitesAmong(files, 'mine.py')).toMatchObject([
      { framework: 'detrex', path: 'model.criterion', inherited: { alpha: { value: 0.3 } } },
    ]);
    const ce = CRITERION.replace('"focal_loss"', '"ce_loss"');
    expect(await sitesAmong({ 'models/dino.py': ce }, 'models/dino.py')).toEqual([]);
  });

  test('are not met in every module that imports something', async () => {
    const files = { 'loss.py': MODEL, 'mine.py': 'from .loss import retinanet_model, x\n' };
    expect(await sitesAmong(files, 'mine.py')).toEqual([]);
  });
});

/** Path, α, line, γ, line. */
const found = async (text: string) =>
  (await sitesInPython(text)).map(({ path, alpha, gamma }) => [
    path,
    alpha && [alpha.text, alpha.line],
    gamma && [gamma.text, gamma.line],
  ]);

const OWN = `class FocalLoss(nn.Module):
    def __init__(self, alpha=0.25, gamma: float = 2, *, reduction='mean', **kwargs):
        super().__init__()
        self.alpha = alpha
        self.gamma = gamma

    def forward(self, x, y):
        return sigmoid_focal_loss(x, y, alpha=self.alpha, gamma=self.gamma)
`;

describe("a user's own focal loss", () => {
  test('has the defaults of its signature', async () => {
    expect(await found(OWN)).toEqual([['FocalLoss.__init__', ['0.25', 2], ['2', 2]]]);
    const [site] = await sitesInPython(OWN);
    expect(edited(OWN, site)).toBe(
      OWN.replace('alpha=0.25', 'alpha=0.4375').replace('float = 2', 'float = 1.25'),
    );
    expect(site?.note).toBe('own-code');
  });

  test.each([
    ['FocalLoss(0.3, 1.5)', ['0.3', 9], ['1.5', 9], 'FocalLoss(0.4375, 1.25)'],
    ['FocalLoss(gamma=3.0)', null, ['3.0', 9], 'FocalLoss(gamma=1.25, alpha=0.4375)'],
    ['FocalLoss(0.3)', ['0.3', 9], null, 'FocalLoss(0.4375, gamma=1.25)'],
    ['FocalLoss()', null, null, 'FocalLoss(alpha=0.4375, gamma=1.25)'],
  ])('is called as %s', async (call, alpha, gamma, written) => {
    const text = `${OWN}criterion = ${call}\n`;
    expect((await found(text)).find(([path]) => path === 'criterion')).toEqual([
      'criterion',
      alpha,
      gamma,
    ]);
    const site = (await sitesInPython(text)).find(({ path }) => path === 'criterion');
    expect(site?.assumed).toEqual({ alpha: 0.25, gamma: 2 });
    expect(edited(text, site)).toBe(`${OWN}criterion = ${written}\n`);
  });

  test.each([
    [
      'a function',
      'def focal_loss(x: Tensor, y, num_boxes, alpha: float = 0.25, gamma: float = 2):\n    pass\n',
      [['focal_loss', ['0.25', 1], ['2', 1]]],
    ],
    [
      'a loss of another file, by what the call names',
      'from losses import FocalLoss\nc = FocalLoss(gamma=1.5)\nd = FocalLoss(0.5, 3)\n',
      [['c', null, ['1.5', 2]]],
    ],
    [
      "arguments in DETR's own order, by name only",
      'from .segmentation import sigmoid_focal_loss\nl = sigmoid_focal_loss(x, y, num_boxes, alpha=0.25, gamma=2)\n',
      [['l', ['0.25', 2], ['2', 2]]],
    ],
    [
      "Paddle's function, whose third argument is a normalizer",
      'import paddle.nn.functional as F\nl = F.sigmoid_focal_loss(x, y, n, 0.25, 2.0)\n',
      [['l', ['0.25', 2], ['2.0', 2]]],
    ],
    [
      'the focal loss of keras-retinanet',
      'from keras_retinanet import losses\nmodel.compile(loss={"classification": losses.focal(alpha=0.3, gamma=1.5)})\n',
      [['compile.loss.classification', ['0.3', 2], ['1.5', 2]]],
    ],
    [
      'options of the command line',
      "p.add_argument('--lr', default=1e-4)\np.add_argument('--focal_alpha', default=0.25, type=float)\np.add_argument('--focal-gamma', type=float, default=2.0)\n",
      [['add_argument.focal', ['0.25', 2], ['2.0', 3]]],
    ],
  ])('is known: %s', async (_, text, expected) => {
    expect(await found(text)).toEqual(expected);
  });

  test.each([
    [
      'names that hand values on',
      'def f(alpha, gamma):\n    return sigmoid_focal_loss(x, y, alpha=alpha, gamma=gamma)\n',
    ],
    [
      'quality focal loss',
      'class QFocalLoss:\n    def __init__(self, gamma=1.5, alpha=0.25): pass\n',
    ],
    ["a matcher's cost", 'm = HungarianMatcher(focal_alpha=0.25)\n'],
    ['heat maps', 'focal_loss_params = dict(alpha=0.1, beta=0.02, gamma=1)\n'],
    ['a function without γ', 'def focal_crop(x, size=3): pass\n'],
  ])('is not mistaken for: %s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });

  test("keeps DETR's γ where its code fixes it", async () => {
    const [site] = await sitesInPython("p.add_argument('--focal_alpha', default=0.25)\n");
    expect(site).toMatchObject({ framework: 'DETR', fixed: { gamma: 2 } });
  });
});

describe('YAML as PyYAML reads it', () => {
  test('may close its brackets at any indentation', async () => {
    const text =
      "architecture: X\nReader:\n  - Select: { one: [ A: {x: 1} ], # don't {\n      two: [\n        B: {y: '}'},\n  ]}\nHead:\n  loss_class: {name: FocalLoss, alpha: 0.25, gamma: 2.0}\n";
    const [site] = await sitesAmong({ 'a.yml': text }, 'a.yml');
    expect(site).toMatchObject({ path: 'Head.loss_class', alpha: { line: 8, value: 0.25 } });
    expect(edited(text, site)).toBe(text.replace('0.25', '0.4375').replace('2.0', '1.25'));
  });

  test('has to close them', async () => {
    const text = 'architecture: X\na: {b: [1, 2\nc: 3\nfocal: {alpha: 0.25, gamma: 2.0}\n';
    await expect(sitesAmong({ 'a.yml': text }, 'a.yml')).rejects.toThrow('config-broken');
  });

  test.each(['RTDETRCriterionv2', 'DFINECriterion'])('%s with vfl says why', async criterion => {
    const text = `use_focal_loss: True\n${criterion}:\n  losses: ['vfl', 'boxes']\n  alpha: 0.75\n  gamma: 2.0\n`;
    const documents = await openAmong({ 'a.yml': text }, 'a.yml');
    expect(focalLossSitesIn(documents)).toEqual([]);
    expect(explainNoFocalLoss(documents)).toMatchObject({ code: 'other-loss' });
  });
});
