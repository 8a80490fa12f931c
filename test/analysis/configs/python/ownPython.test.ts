import { describe, expect, test } from 'vitest';
import { focalLossSitesIn } from '../../../../src/analysis/configs/findFocalLossSites.ts';
import { mightContainFocalLoss } from '../../../../src/analysis/configs/mightContainFocalLoss.ts';
import { explainNoFocalLoss } from '../../../../src/analysis/configs/explainNoFocalLoss.ts';
import { openAmong, sitesInPython } from '../../../helpers/configs/configFiles.ts';
import { pairsIn, provenText } from '../../../helpers/configs/provenText.ts';

/** Ways in which people's own code holds the two numbers; none of them was seen by the names of arguments alone. */
const CODE: readonly (readonly [name: string, code: string, found: unknown[][], after: string])[] =
  [
    [
      'locals of forward',
      'class MyFocalLoss(Module):\n  def forward(self, a, b):\n    alpha = 0.25\n    gamma = 2.0\n    return a\n',
      [['MyFocalLoss.forward', '0.25 3', '2.0 4']],
      'class MyFocalLoss(Module):\n  def forward(self, a, b):\n    alpha = 0.4375\n    gamma = 1.25\n    return a\n',
    ],
    [
      'locals of one line',
      'def focal_loss(a, b):\n  alpha, gamma = .25, 2.\n  return a\n',
      [['focal_loss', '.25 2', '2. 2']],
      'def focal_loss(a, b):\n  alpha, gamma = .4375, 1.25\n  return a\n',
    ],
    [
      'attributes that the constructor sets',
      'class FocalLoss:\n  def __init__(self):\n    self.alpha = 0.25\n    self.gamma = 2\n',
      [['FocalLoss.__init__', '0.25 3', '2 4']],
      'class FocalLoss:\n  def __init__(self):\n    self.alpha = 0.4375\n    self.gamma = 1.25\n',
    ],
    [
      'a class of attributes',
      'class FocalLoss:\n  alpha = 0.25\n  gamma = 2.0\n  def __call__(self, x): return x\n',
      [['FocalLoss', '0.25 2', '2.0 3']],
      'class FocalLoss:\n  alpha = 0.4375\n  gamma = 1.25\n  def __call__(self, x): return x\n',
    ],
    [
      'parameters of a static forward',
      'class FocalLoss(Module):\n  @staticmethod\n  def forward(x, y, gamma=1.5, alpha=0.25):\n    return x\n',
      [['FocalLoss.forward', '0.25 3', '1.5 3']],
      'class FocalLoss(Module):\n  @staticmethod\n  def forward(x, y, gamma=1.25, alpha=0.4375):\n    return x\n',
    ],
    [
      'one in the signature, one in the body',
      'def focal_loss(x, y, alpha=0.25):\n  gamma = 2.0\n  return x\n',
      [['focal_loss', '0.25 1', '2.0 2']],
      'def focal_loss(x, y, alpha=0.4375):\n  gamma = 1.25\n  return x\n',
    ],
    [
      'functools.partial of a library',
      'import functools\nfrom torchvision.ops import sigmoid_focal_loss\nf = functools.partial(sigmoid_focal_loss, gamma=2.0, alpha=0.25)\n',
      [['f', '0.25 3', '2.0 3']],
      'import functools\nfrom torchvision.ops import sigmoid_focal_loss\nf = functools.partial(sigmoid_focal_loss, gamma=1.25, alpha=0.4375)\n',
    ],
    [
      'functools.partial without values',
      'from functools import partial\nfrom torchvision.ops import sigmoid_focal_loss\nf = partial(sigmoid_focal_loss, reduction="sum")\n',
      [['f', null, null]],
      'from functools import partial\nfrom torchvision.ops import sigmoid_focal_loss\nf = partial(sigmoid_focal_loss, reduction="sum", alpha=0.4375, gamma=1.25)\n',
    ],
    [
      'functools.partial of the own class, by places',
      'from functools import partial\nclass FocalLoss:\n  def __init__(self, gamma=1.0, alpha=0.5): pass\nf = partial(FocalLoss, 2.0, 0.25)\n',
      [['f', '0.25 4', '2.0 4']],
      'from functools import partial\nclass FocalLoss:\n  def __init__(self, gamma=1.0, alpha=0.5): pass\nf = partial(FocalLoss, 1.25, 0.4375)\n',
    ],
    [
      'places of a known package',
      'from monai.losses import FocalLoss\nf = FocalLoss(True, False, 2.0, 0.25)\n',
      [['f', '0.25 2', '2.0 2']],
      'from monai.losses import FocalLoss\nf = FocalLoss(True, False, 1.25, 0.4375)\n',
    ],
    [
      'mmcv, which takes γ first',
      'from mmcv.ops import sigmoid_focal_loss\nf = sigmoid_focal_loss(x, y, 2.0, 0.25, None, "mean")\n',
      [['f', '0.25 2', '2.0 2']],
      'from mmcv.ops import sigmoid_focal_loss\nf = sigmoid_focal_loss(x, y, 1.25, 0.4375, None, "mean")\n',
    ],
    [
      'a spread dictionary',
      "from .loss import FocalLoss\nf = FocalLoss(**{'alpha': 0.25, 'gamma': 2.0}, reduction='sum')\n",
      [['f', '0.25 2', '2.0 2']],
      "from .loss import FocalLoss\nf = FocalLoss(**{'alpha': 0.4375, 'gamma': 1.25}, reduction='sum')\n",
    ],
    [
      'a spread call of dict, half of it',
      "l = dict(type='FocalLoss', **dict(gamma=2.0))\n",
      [['l', null, '2.0 1']],
      "l = dict(type='FocalLoss', **dict(gamma=1.25), alpha=0.4375)\n",
    ],
    [
      'a spread variable that nothing else uses',
      'from .loss import FocalLoss\nargs = dict(alpha=0.25, gamma=2.0)\nf = FocalLoss(**args)\n',
      [['f', '0.25 2', '2.0 2']],
      'from .loss import FocalLoss\nargs = dict(alpha=0.4375, gamma=1.25)\nf = FocalLoss(**args)\n',
    ],
    [
      'options that say focal by their names',
      "p.add_argument('--fl-alpha', default=0.25)\np.add_argument('--fl-gamma', type=float, default=2.0)\n",
      [['add_argument.fl', '0.25 1', '2.0 2']],
      "p.add_argument('--fl-alpha', default=0.4375)\np.add_argument('--fl-gamma', type=float, default=1.25)\n",
    ],
    [
      'options that say focal by their help',
      "p.add_argument('-a', '--alpha', default=0.25, help='Alpha of the focal loss.')\np.add_argument('--gamma', default=2, help='focal loss: gamma')\n",
      [['add_argument.focal', '0.25 1', '2 2']],
      "p.add_argument('-a', '--alpha', default=0.4375, help='Alpha of the focal loss.')\np.add_argument('--gamma', default=1.25, help='focal loss: gamma')\n",
    ],
    [
      'options that say focal by their use',
      "from .loss import FocalLoss\np.add_argument('--a', dest='al', default=0.25)\np.add_argument('--g', default=2.0)\nargs = p.parse_args()\nf = FocalLoss(alpha=args.al, gamma=args.g)\n",
      [['f', '0.25 2', '2.0 3']],
      "from .loss import FocalLoss\np.add_argument('--a', dest='al', default=0.4375)\np.add_argument('--g', default=1.25)\nargs = p.parse_args()\nf = FocalLoss(alpha=args.al, gamma=args.g)\n",
    ],
    [
      'an option whose default is set once more',
      "p.add_argument('--focal_alpha', default=0.25)\np.add_argument('--focal_gamma', default=2.0)\np.set_defaults(focal_gamma=1.0)\n",
      [['add_argument.focal', '0.25 1', '1.0 3']],
      "p.add_argument('--focal_alpha', default=0.4375)\np.add_argument('--focal_gamma', default=2.0)\np.set_defaults(focal_gamma=1.25)\n",
    ],
    [
      'options of click and absl',
      "@click.option('--focal-alpha', default=0.25)\ndef main(focal_alpha): pass\nflags.DEFINE_float('focal_gamma', 2.0, 'exponent')\n",
      [['add_argument.focal', '0.25 1', '2.0 3']],
      "@click.option('--focal-alpha', default=0.4375)\ndef main(focal_alpha): pass\nflags.DEFINE_float('focal_gamma', 1.25, 'exponent')\n",
    ],
    [
      'a constructor that plumbs α, with γ at the call',
      'from .seg import sigmoid_focal_loss\nclass Crit:\n  def __init__(self, focal_alpha=0.25):\n    self.focal_alpha = focal_alpha\n  def labels(self, x, y, n):\n    return sigmoid_focal_loss(x, y, n, alpha=self.focal_alpha, gamma=2)\n',
      [['Crit.labels.sigmoid_focal_loss', '0.25 3', '2 6']],
      'from .seg import sigmoid_focal_loss\nclass Crit:\n  def __init__(self, focal_alpha=0.4375):\n    self.focal_alpha = focal_alpha\n  def labels(self, x, y, n):\n    return sigmoid_focal_loss(x, y, n, alpha=self.focal_alpha, gamma=1.25)\n',
    ],
    [
      'a criterion that plumbs both to a library',
      'from torchvision.ops import sigmoid_focal_loss\nclass Crit:\n  def __init__(self, alpha=0.25, gamma=2.0):\n    self.a, self.g = alpha, gamma\n  def labels(self, x, y):\n    return sigmoid_focal_loss(x, y, self.a, self.g) + cross_entropy(x)\n',
      [['Crit.__init__', '0.25 3', '2.0 3']],
      'from torchvision.ops import sigmoid_focal_loss\nclass Crit:\n  def __init__(self, alpha=0.4375, gamma=1.25):\n    self.a, self.g = alpha, gamma\n  def labels(self, x, y):\n    return sigmoid_focal_loss(x, y, self.a, self.g) + cross_entropy(x)\n',
    ],
    [
      "constants of the module, and of a script's class",
      'from .loss import FocalLoss\nALPHA = 0.25\nclass CFG:\n  gamma = 2.0\nf = FocalLoss(alpha=ALPHA, gamma=CFG.gamma)\n',
      [['f', '0.25 2', '2.0 4']],
      'from .loss import FocalLoss\nALPHA = 0.4375\nclass CFG:\n  gamma = 1.25\nf = FocalLoss(alpha=ALPHA, gamma=CFG.gamma)\n',
    ],
    [
      "automl's hyper-parameters, one by one",
      'def default_detection_configs():\n  h = Config()\n  h.box_loss_weight = 50.0\n  # focal loss\n  h.alpha = 0.25\n  h.gamma = 1.5\n  return h\n',
      [['default_detection_configs.h', '0.25 5', '1.5 6']],
      'def default_detection_configs():\n  h = Config()\n  h.box_loss_weight = 50.0\n  # focal loss\n  h.alpha = 0.4375\n  h.gamma = 1.25\n  return h\n',
    ],
    [
      "automl's hyper-parameters, overridden",
      "c = hparams_config.get_efficientdet_config('efficientdet-d0')\nc.override(dict(alpha=0.25, gamma=1.5))\nc.update({'gamma': 2.0})\n",
      [['c', '0.25 2', '2.0 3']],
      "c = hparams_config.get_efficientdet_config('efficientdet-d0')\nc.override(dict(alpha=0.4375, gamma=1.5))\nc.update({'gamma': 1.25})\n",
    ],
  ];

describe("a pair of people's own code", () => {
  test.each(CODE)('is found and written: %s', async (_, code, found, after) => {
    expect(await pairsIn(code)).toEqual(found);
    expect(await provenText('a.py', code)).toBe(after);
    expect(mightContainFocalLoss(code)).toBe(true);
  });
});

describe('a default that callers override', () => {
  const OWN = 'def focal_loss(x, y, alpha: float = 0.25, gamma: float = 2):\n    return x\n';

  test('gives way to the one call, or to what that takes its values from', async () => {
    expect(await pairsIn(`${OWN}z = focal_loss(x, y, 0.3, 1.5)\n`)).toEqual([
      ['z', '0.3 3', '1.5 3'],
    ]);
    const crit = `${OWN}class Crit:\n  def __init__(self, alpha=0.5, gamma=1.0):\n    self.alpha = alpha\n    self.gamma = gamma\n  def f(self, x, y):\n    return focal_loss(x, y, alpha=self.alpha, gamma=self.gamma)\n`;
    expect(await pairsIn(crit)).toEqual([['Crit.__init__', '0.5 4', '1.0 4']]);
    expect(await pairsIn(`${crit}c = Crit(0.6, gamma=3.0)\n`)).toEqual([['c', '0.6 9', '3.0 9']]);
  });

  test('stays where some call leaves it alone', async () => {
    const text = `${OWN}a = focal_loss(x, y, 0.3, 1.5)\nb = focal_loss(x, y)\n`;
    expect((await pairsIn(text)).map(([path]) => path)).toEqual(['focal_loss', 'a', 'b']);
  });

  test('of a base class gives way to what super().__init__ is given', async () => {
    const text =
      'class FocalLoss(Module):\n  def __init__(self, alpha=0.25, gamma=2.0):\n    self.alpha = alpha\nclass Mine(FocalLoss):\n  def __init__(self):\n    super().__init__(alpha=0.5, gamma=1.0)\n';
    expect(await pairsIn(text)).toEqual([['Mine.__init__.__init__', '0.5 6', '1.0 6']]);
  });

  test('is refused with the line, where several calls give several values', async () => {
    const text =
      'class Crit:\n  def __init__(self, alpha=0.25, gamma=2.0):\n    self.alpha = alpha\n    self.gamma = gamma\n  def f(self, x, y):\n    return focal_loss(x, y, alpha=self.alpha, gamma=self.gamma)\na = Crit(alpha=0.5)\nb = Crit()\n';
    expect(await provenText('a.py', text)).toMatchObject({
      code: 'config-not-editable',
      reason: { kind: 'decided-elsewhere', line: 7, code: 'a = Crit(alpha=0.5)' },
    });
  });

  test('is refused with the call, where nobody can tell what that gives', async () => {
    const text =
      'class FocalLoss:\n  def __init__(self, alpha=0.25, gamma=2.0):\n    pass\ndef build(args):\n  return FocalLoss(args.alpha, args.gamma)\n';
    expect(await provenText('a.py', text)).toMatchObject({
      reason: { kind: 'decided-elsewhere', line: 5 },
    });
  });

  test('is refused where a condition decides', async () => {
    const text = 'def focal_loss(x):\n  alpha = 0.25\n  gamma = 2.0\n  if x:\n    gamma = 0.0\n';
    expect(await provenText('a.py', text)).toMatchObject({
      reason: { kind: 'decided-elsewhere', line: 5, code: 'gamma = 0.0' },
    });
  });
});

describe('what nobody can tell from the file', () => {
  const none = async (text: string) => {
    const documents = await openAmong({ 'a.py': text }, 'a.py');
    expect(focalLossSitesIn(documents)).toEqual([]);
    return explainNoFocalLoss(documents);
  };

  test('is the order of arguments of an imported class', async () => {
    expect(await none('from .losses import FocalLoss\n\nc = FocalLoss(2.0, .25)\n')).toEqual({
      code: 'unclear',
      reason: { kind: 'order-unknown', call: 'FocalLoss', line: 3 },
    });
  });

  test('is where values come from that a call hands on', async () => {
    const text = 'def f(cfg):\n  return focal_loss(x, alpha=cfg.alpha, gamma=cfg.gamma)\n';
    expect((await none(text)).reason).toEqual({ kind: 'handed-on', call: 'focal_loss', line: 2 });
  });

  test.each([
    [
      'a variable that serves something else, too',
      'A = 0.25\nc = FocalLoss(alpha=A, gamma=2.0)\nmixup(A)\n',
    ],
    ['a value that a file sets', 'c = FocalLoss(alpha=cfg.alpha, gamma=2.0)\n'],
    [
      'a spread that is used twice',
      'k = dict(alpha=.25)\nc = FocalLoss(**k, gamma=2.0)\nd = Other(**k)\n',
    ],
  ])('is shown and not written: %s', async (_, text) => {
    const [site] = await sitesInPython(text);
    expect(site?.gamma?.value).toBe(2);
    expect(site?.alpha?.value ?? NaN).toBeNaN();
    expect(await provenText('a.py', text)).toMatchObject({
      code: expect.stringMatching(/config-not-a-number|config-not-editable/),
    });
  });

  test.each([
    ['federated learning', "p.add_argument('--fl_alpha', default=0.5)\n"],
    ['a test of the loss', 'def test_focal_loss():\n  alpha = 0.25\n  gamma = 2.0\n'],
    ['mixup', "p.add_argument('--alpha', default=0.2, help='of mixup')\n"],
    [
      'quality focal loss',
      'class QFocalLoss:\n  def forward(self, x):\n    alpha = 0.25\n    gamma = 1.5\n',
    ],
    ['a matcher', "p.add_argument('--alpha', default=0.2, help='alpha of the focal cost')\n"],
  ])('is not taken for a focal loss: %s', async (_, text) => {
    expect(await sitesInPython(text)).toEqual([]);
  });
});
