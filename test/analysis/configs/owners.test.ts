import { describe, expect, it, test } from 'vitest';
import { lossesIn } from '../../../src/analysis/configs/findFocalLossSites.ts';
import { setupFrom } from '../../../src/analysis/configs/setupFrom.ts';
import { explainNoFocalLoss } from '../../../src/analysis/configs/explainNoFocalLoss.ts';
import { asFailure } from '../../../src/analysis/contract/failures/Failure.ts';
import { openAmong } from '../../helpers/configs/configFiles.ts';
import { detectorOf } from './kinds/readAs.ts';

type Files = Readonly<Record<string, string>>;

/** Sites as `framework path α γ`, relatives as `meaning path values`, and why there are no sites; of the first file. */
async function read(files: Files) {
  const [file = ''] = Object.keys(files);
  const documents = await openAmong(files, file);
  const { sites, relatives } = lossesIn(documents);
  return {
    sites: sites.map(
      ({ framework, path, alpha, gamma }) =>
        `${framework} ${path} ${alpha?.text ?? '-'} ${gamma?.text ?? '-'}`,
    ),
    relatives: relatives.map(({ meaning, path, values }) =>
      `${meaning} ${path} ${values.map(({ text }) => text).join(' ')}`.trim(),
    ),
    why: sites.length === 0 ? explainNoFocalLoss(documents) : null,
  };
}

describe('Hugging Face', () => {
  const config = (type: string, values: object) =>
    JSON.stringify({ architectures: ['X'], model_type: type, num_queries: 300, ...values });
  const pair = { focal_loss_alpha: 0.75, focal_loss_gamma: 2.0, matcher_alpha: 0.25 };

  test.each(['rt_detr', 'rt_detr_v2', 'd_fine'])('%s trains with varifocal loss', async type => {
    expect(await read({ 'config.json': config(type, pair) })).toEqual({
      sites: [],
      relatives: ['varifocal focal_loss 0.75 2'],
      why: { code: 'other-loss', reason: 'varifocal' },
    });
    expect(await detectorOf({ 'config.json': config(type, pair) })).toBe(
      'detector-dynamic bipartite',
    );
  });

  test.each([
    ['deimv2', 'mal focal_loss 0.3 1.5', { mal_alpha: 0.3, focal_loss_gamma: 1.5 }],
    ['lw_detr', 'ia-bce focal_alpha 0.25', { focal_alpha: 0.25 }],
    ['rf_detr', 'ia-bce focal_alpha 0.25', { focal_alpha: 0.25 }],
    ['rt_detr', 'varifocal focal_loss', {}],
    ['made_up_detr', 'unknown focal_loss 0.5', { focal_alpha: 0.5 }],
  ])('%s: %s', async (type, relative, values) => {
    const { sites, relatives } = await read({ 'config.json': config(type, values) });
    expect({ sites, relatives }).toEqual({ sites: [], relatives: [relative] });
  });

  test.each(['deformable_detr', 'conditional_detr', 'dab-detr', 'grounding-dino', 'deta'])(
    '%s trains with focal loss whose γ is fixed',
    async type => {
      const text = config(type, { focal_alpha: 0.25 });
      const documents = await openAmong({ 'config.json': text }, 'config.json');
      expect(lossesIn(documents)).toMatchObject({
        sites: [{ framework: 'Hugging Face', path: 'focal_alpha', fixed: { gamma: 2 } }],
        relatives: [],
      });
    },
  );

  test('of softmax cross-entropy there is none', async () => {
    const { sites, relatives, why } = await read({ 'config.json': config('detr', {}) });
    expect({ sites, relatives, why }).toMatchObject({
      sites: [],
      relatives: [],
      why: { code: 'cross-entropy' },
    });
  });

  test.each([
    [
      'a config that code makes',
      'config = RTDetrConfig(focal_loss_alpha=0.75, focal_loss_gamma=2.0)',
      'varifocal config.focal_loss 0.75 2.0',
    ],
    [
      'a model that is loaded with other values',
      "m = DFineForObjectDetection.from_pretrained('x/y', focal_loss_alpha=0.5, focal_loss_gamma=1.0)",
      'varifocal m.focal_loss 0.5 1.0',
    ],
    [
      'a checkpoint by its name',
      "C = 'PekingU/rtdetr_v2_r50vd'\nm = AutoModelForObjectDetection.from_pretrained(C, focal_loss_alpha=0.5, focal_loss_gamma=1.0)",
      'varifocal m.focal_loss 0.5 1.0',
    ],
    [
      'a checkpoint that nobody can tell',
      'm = AutoModelForObjectDetection.from_pretrained(sys.argv[1], focal_loss_alpha=0.5, focal_loss_gamma=1.0)',
      'unknown m.focal_loss 0.5 1.0',
    ],
    [
      'what is assigned to a config',
      "c = AutoConfig.from_pretrained('PekingU/rtdetr_r18vd')\nc.focal_loss_alpha = 0.5\nc.focal_loss_gamma = 1.0",
      'varifocal c.focal_loss 0.5 1.0',
    ],
  ])('%s', async (_, text, relative) => {
    const { sites, relatives } = await read({ 'train.py': `${text}\n` });
    expect({ sites, relatives }).toEqual({ sites: [], relatives: [relative] });
  });

  test.each([
    [
      'a.yaml',
      'model: {name: PekingU/rtdetr_r50vd, loss: {focal_loss_alpha: 0.5, focal_loss_gamma: 1.0}}\n',
      'varifocal model.loss.focal_loss 0.5 1.0',
    ],
    [
      'a.yaml',
      'pretrained_model_name_or_path: ustc-community/dfine-small-coco\nfocal_loss_alpha: 0.5\nfocal_loss_gamma: 1.0\n',
      'varifocal focal_loss 0.5 1.0',
    ],
    [
      'a.py',
      "from transformers import AutoModelForObjectDetection\nkwargs = {'focal_loss_alpha': 0.5, 'focal_loss_gamma': 1.0}\n",
      'unknown kwargs.focal_loss 0.5 1.0',
    ],
  ])('values of a training of the user in %s: %j', async (file, text, relative) => {
    const { sites, relatives } = await read({ [file]: text });
    expect({ sites, relatives }).toEqual({ sites: [], relatives: [relative] });
  });

  it('does not take the values of others for its own', async () => {
    const text = 'model: {name: my_net, loss: {focal_loss_alpha: 0.5, focal_loss_gamma: 1.0}}\n';
    expect((await read({ 'a.yaml': text })).sites).toEqual([
      'generic model.loss.focal_loss 0.5 1.0',
    ]);
  });

  it('does not own every mapping with a model_type', async () => {
    const text = 'model_type: mine\nfocal: {alpha: 0.25, gamma: 2.0}\n';
    expect((await read({ 'a.yaml': text })).sites).toEqual(['generic focal 0.25 2.0']);
    const flat = 'model_type: retinanet\nfocal_alpha: 0.25\nfocal_gamma: 2.0\n';
    expect(await read({ 'a.yaml': flat })).toMatchObject({
      sites: ['generic focal 0.25 2.0'],
      relatives: [],
    });
  });
});

describe('RF-DETR and LW-DETR', () => {
  test.each([
    ['focal_alpha: 0.25\nia_bce_loss: true', 'ia-bce'],
    ['focal_alpha: 0.25\nuse_varifocal_loss: false', 'ia-bce'],
    ['focal_alpha: 0.25\nia_bce_loss: false\nuse_varifocal_loss: true', 'varifocal'],
    ['focal_alpha: 0.25\nia_bce_loss: false\nuse_position_supervised_loss: true', 'unknown'],
    ['focal_alpha: 0.25\nia_bce_loss: false\nuse_varifocal_loss: ${v}', 'unknown'],
  ])('%j is %s', async (text, meaning) => {
    const { sites, relatives } = await read({ 'a.yaml': `${text}\n` });
    expect({ sites, relatives }).toEqual({
      sites: [],
      relatives: [`${meaning} focal_alpha 0.25`],
    });
  });

  it('is focal loss with a fixed γ where every flag is off', async () => {
    const text = 'focal_alpha: 0.25\nia_bce_loss: false\nuse_varifocal_loss: false\n';
    expect(await read({ 'a.yaml': text })).toMatchObject({
      sites: ['DETR focal_alpha 0.25 -'],
      relatives: [],
    });
  });

  it('has its default loss where only the package says whose value it is', async () => {
    const text =
      "from rfdetr import RFDETRBase\nRFDETRBase().train(dataset_dir='d', focal_alpha=0.5)\n";
    const { sites, relatives } = await read({ 'a.py': text });
    expect({ sites, relatives }).toEqual({
      sites: [],
      relatives: ['ia-bce train.focal_alpha 0.5'],
    });
  });

  it('leaves to the command line which loss trains', async () => {
    const option = (name: string, more: string) => `p.add_argument('--${name}', ${more})\n`;
    const text =
      option('focal_alpha', 'default=0.25, type=float') +
      option('ia_bce_loss', "action='store_true'");
    const { sites, relatives } = await read({ 'main.py': text });
    expect({ sites, relatives }).toEqual({
      sites: [],
      relatives: ['unknown add_argument.focal_alpha 0.25'],
    });
    const alone = await read({ 'main.py': option('focal_alpha', 'default=0.25') });
    expect(alone.sites).toEqual(['DETR add_argument.focal 0.25 -']);
  });
});

describe('RT-DETR, D-FINE and DEIM', () => {
  const BASE =
    "criterion: DFINECriterion\nDFINECriterion:\n  losses: ['vfl', 'boxes']\n  alpha: 0.75\n  gamma: 2.0\n  matcher: {alpha: 0.25, gamma: 2.0}\n";

  it('follows what a config includes', async () => {
    const files = { 'mine.yml': "__include__: ['./base.yml']\nepochs: 7\n", 'base.yml': BASE };
    expect(await read(files)).toEqual({
      sites: [],
      relatives: ['varifocal DFINECriterion 0.75 2.0'],
      why: { code: 'other-loss', reason: 'varifocal' },
    });
    expect(await detectorOf(files)).toBe('detector-dynamic bipartite');
  });

  it('takes what is included last, and its own words before all', async () => {
    const files = {
      'mine.yml': "__include__: ['./base.yml', './deim.yml']\nDEIMCriterion: {gamma: 1.7}\n",
      'base.yml': BASE,
      'deim.yml':
        "criterion: DEIMCriterion\nDEIMCriterion:\n  losses: ['mal', 'boxes']\n  gamma: 1.5\n  alpha: 0.3\n",
    };
    // α of the criterion has no part in MAL; that is `mal_alpha`.
    expect((await read(files)).relatives).toEqual(['mal DEIMCriterion 1.7']);
  });

  it('writes the pair where the losses name focal', async () => {
    const files = {
      'mine.yml': "__include__: ['./base.yml']\nDFINECriterion:\n  losses: ['focal', 'boxes']\n",
      'base.yml': BASE,
    };
    const documents = await openAmong(files, 'mine.yml');
    expect(lossesIn(documents)).toMatchObject({
      relatives: [],
      sites: [
        {
          path: 'DFINECriterion',
          alpha: null,
          inherited: { alpha: { text: '0.75', file: 'base.yml' } },
        },
      ],
    });
  });

  it('says that it does not know where no file names the losses', async () => {
    const files = { 'mine.yml': "__include__: ['./gone.yml']\nDFINECriterion: {alpha: 0.5}\n" };
    expect(await read(files)).toMatchObject({
      sites: [],
      relatives: ['unknown DFINECriterion 0.5'],
    });
    const nothing = { 'mine.yml': "__include__: ['./gone.yml']\nepochs: 7\n" };
    expect(await read(nothing)).toMatchObject({
      relatives: [],
      why: { code: 'base-missing', reason: { kind: 'base-missing', file: './gone.yml' } },
    });
  });

  it('reads a file once, also where it includes itself', async () => {
    const files = {
      'mine.yml': "__include__: ['./mine.yml', './base.yml', './base.yml']\n",
      'base.yml': BASE,
    };
    expect((await read(files)).relatives).toEqual(['varifocal DFINECriterion 0.75 2.0']);
  });
});

describe('maskrcnn-benchmark and Detectron2', () => {
  test.each([
    [
      'the original FCOS',
      'MODEL: {META_ARCHITECTURE: GeneralizedRCNN, WEIGHT: "catalog://R-50", RPN_ONLY: True, FCOS_ON: True, RETINANET: {USE_C5: False}}',
      'MODEL.FCOS',
    ],
    [
      'its RetinaNet',
      'MODEL: {RETINANET_ON: True, RETINANET: {SCALES_PER_OCTAVE: 3}}',
      'MODEL.RETINANET',
    ],
  ])('%s has its own keys, and no others are inserted', async (_, text, path) => {
    const documents = await openAmong({ 'a.yaml': `${text}\n` }, 'a.yaml');
    const { sites } = lossesIn(documents);
    expect(sites).toMatchObject([
      {
        framework: 'maskrcnn-benchmark',
        path,
        assumed: { alpha: 0.25, gamma: 2 },
        insertion: { alphaKey: 'LOSS_ALPHA: ', gammaKey: 'LOSS_GAMMA: ' },
      },
    ]);
    expect(await detectorOf({ 'a.yaml': `${text}\n` })).toBe('config-no-detector');
  });

  test('the pair that is written is the one that is edited', async () => {
    const text =
      'MODEL:\n  RETINANET_ON: True\n  RETINANET:\n    LOSS_ALPHA: 0.3\n    LOSS_GAMMA: 1.5\n';
    expect((await read({ 'a.yaml': text })).sites).toEqual([
      'maskrcnn-benchmark MODEL.RETINANET 0.3 1.5',
    ]);
  });

  test("a fork's own head keeps what it writes, and gets no keys that nobody knows", async () => {
    const text = 'MODEL: {WEIGHT: x, ATSS_ON: True, ATSS: {LOSS_GAMMA: 2.0}}\n';
    const documents = await openAmong({ 'a.yaml': text }, 'a.yaml');
    expect(lossesIn(documents).sites).toMatchObject([
      { path: 'MODEL.ATSS', gamma: { value: 2 }, alpha: null, insertion: null },
    ]);
  });

  test('a head that is switched off is no place', async () => {
    const text = 'MODEL: {WEIGHT: x, FCOS_ON: False, FCOS: {LOSS_ALPHA: 0.25, LOSS_GAMMA: 2.0}}\n';
    expect(await read({ 'a.yaml': text })).toMatchObject({
      sites: [],
      why: { code: 'cross-entropy', reason: 'two-stage-sampled' },
    });
  });

  const C4 =
    'MODEL:\n  META_ARCHITECTURE: GeneralizedRCNN\n  RPN: {ANCHOR_STRIDE: [16], PRE_NMS_TOP_N_TEST: 6000}\n';

  test('a proposal network of maskrcnn-benchmark is counted by none of the rules of Detectron2', async () => {
    expect(await detectorOf({ 'a.yaml': C4 })).toBe('config-no-detector');
    const theirs = C4.replace(/RPN:.*/, 'RPN: {IN_FEATURES: [res4]}');
    expect(await detectorOf({ 'a.yaml': theirs })).toBe('Detectron2');
  });

  test.each([
    [
      'an architecture that both have',
      'MODEL: {META_ARCHITECTURE: GeneralizedRCNN, MASK_ON: True}',
    ],
    ['a section that both have', 'MODEL: {RETINANET: {NUM_CLASSES: 4}}'],
  ])('of %s nobody knows whose it is', async (_, text) => {
    expect(await read({ 'a.yaml': `${text}\n` })).toMatchObject({
      sites: [],
      why: { code: 'owner-unclear', reason: 'owner-unclear' },
    });
    const failure = await Promise.resolve()
      .then(async () => setupFrom('a.yaml', await openAmong({ 'a.yaml': `${text}\n` }, 'a.yaml')))
      .catch(asFailure);
    expect(failure).toMatchObject({ code: 'config-no-detector', reason: 'owner-unclear' });
  });

  test('a base tells it', async () => {
    const text = '_BASE_: base.yaml\nMODEL: {RETINANET: {NUM_CLASSES: 4}}\n';
    const base = 'MODEL: {META_ARCHITECTURE: RetinaNet}\n';
    expect((await read({ 'a.yaml': text, 'base.yaml': base })).sites).toEqual([
      'Detectron2 MODEL.RETINANET - -',
    ]);
  });

  test('a first stage of a project is none that samples and trains with cross-entropy', async () => {
    const text = (name: string) =>
      `VERSION: 2\nMODEL: {META_ARCHITECTURE: GeneralizedRCNN, PROPOSAL_GENERATOR: {NAME: ${name}}}\n`;
    expect((await read({ 'a.yaml': text('CenterNet') })).why?.code).toBe('no-loss');
    expect((await read({ 'a.yaml': text('RPN') })).why?.code).toBe('cross-entropy');
  });

  test("losses of a project's own are still found by their names", async () => {
    const text =
      '_BASE_: b.yaml\nMODEL: {META_ARCHITECTURE: SOLO, SOLO: {FOCAL_LOSS_ALPHA: 0.25, FOCAL_LOSS_GAMMA: 2.0}}\n';
    expect((await read({ 'a.yaml': text })).sites).toEqual([
      'generic MODEL.SOLO.FOCAL_LOSS 0.25 2.0',
    ]);
  });
});

describe('MMDetection', () => {
  const ANCHORS =
    "rpn_head=dict(type='RPNHead', anchor_generator=dict(type='AnchorGenerator', scales=[8], ratios=[1.0], strides=[8]))";

  test.each([
    ['a type that is known', `model = dict(type='CoDETR', ${ANCHORS})\n`],
    [
      'a head of queries',
      `model = dict(type='MyDetector', query_head=dict(type='MyQueryHead'), ${ANCHORS}, train_cfg=[dict(), dict()])\n`,
    ],
  ])('a detector that is dynamic by %s is not taken for its proposal network', async (_, text) => {
    expect(await detectorOf({ 'a.py': text })).toBe('detector-dynamic bipartite');
  });

  test('the α of varifocal loss is that of the config', async () => {
    const loss = (values: string) =>
      `model = dict(type='VFNet', bbox_head=dict(type='VFNetHead', loss_cls=dict(type='VarifocalLoss'${values})))\n`;
    const lossIn = async (text: string) =>
      setupFrom('a.py', await openAmong({ 'a.py': text }, 'a.py')).setup.loss;
    expect(await lossIn(loss(', alpha=0.6'))).toMatchObject({ kind: 'varifocal', alpha: 0.6 });
    expect(await lossIn(loss(''))).toMatchObject({ kind: 'varifocal', alpha: 0.75 });
  });

  test('several heads that train together are not counted by one of them', async () => {
    const text = `model = dict(type='Mine', ${ANCHORS}, train_cfg=[dict(), dict()])\n`;
    expect(await detectorOf({ 'a.py': text })).toBe('config-no-detector');
  });

  test('a two-stage detector is still counted by its proposal network', async () => {
    expect(await detectorOf({ 'a.py': `model = dict(type='FasterRCNN', ${ANCHORS})\n` })).toBe(
      'MMDetection',
    );
  });

  test('keys of another family do not make a focal loss of it', async () => {
    const text = "model = dict(type='X', head=dict(type='Y', focal_alpha=0.25))\n";
    expect((await read({ 'a.py': text })).sites).toEqual([]);
  });
});

describe('YOLO', () => {
  test('YOLOv9 is no YOLOv5', async () => {
    const hyp = 'box: 7.5\ncls: 0.5\nobj: 0.7\ndfl: 1.5\nanchor_t: 5.0\nfl_gamma: 0.0\n';
    const documents = await openAmong({ 'hyp.yaml': hyp }, 'hyp.yaml');
    expect(lossesIn(documents).sites).toMatchObject([
      { framework: 'YOLOv9', fixed: { alpha: 0.25 }, note: 'soft-targets' },
    ]);
    expect(await detectorOf({ 'hyp.yaml': hyp })).toBe('detector-dynamic task-aligned');
    const old = hyp.replace('dfl: 1.5\n', '');
    expect((await read({ 'hyp.yaml': old })).sites).toEqual(['YOLOv5 fl_gamma - 0.0']);
    expect(await detectorOf({ 'hyp.yaml': old })).toBe('YOLOv5');
  });

  test.each([
    ['a run', 'task: detect\nmode: train\nmodel: best.pt\nfl_gamma: 0.0\ndfl: 1.5\n'],
    ['its defaults', 'kobj: 1.0\nnbs: 64\nanchor_t: 4.0\nfl_gamma: 1.5\n'],
  ])('a left-over fl_gamma in %s of Ultralytics is no place', async (_, text) => {
    expect(await read({ 'args.yaml': text })).toEqual({
      sites: [],
      relatives: [],
      why: { code: 'cross-entropy', reason: 'ultralytics' },
    });
    expect(await detectorOf({ 'args.yaml': text })).toBe('detector-dynamic task-aligned');
  });

  test('RT-DETR of Ultralytics trains with varifocal loss', async () => {
    const text = 'task: detect\nmode: train\nmodel: rtdetr-l.pt\n';
    expect((await read({ 'args.yaml': text })).why).toEqual({
      code: 'other-loss',
      reason: 'varifocal',
    });
    expect(await detectorOf({ 'args.yaml': text })).toBe('detector-dynamic bipartite');
  });

  test.each([
    [
      'YOLOv6',
      "model = dict(type='YOLOv6s', head=dict(type='EffiDeHead'))\nsolver = dict(optim='SGD')\n",
      'varifocal',
      'task-aligned',
    ],
    [
      'YOLOX',
      'from yolox.exp import Exp as MyExp\n\nclass Exp(MyExp):\n    pass\n',
      'yolox',
      'simota',
    ],
  ])('%s says why there is no pair', async (_, text, reason, rule) => {
    expect((await read({ 'a.py': text })).why?.reason).toBe(reason);
    expect(await detectorOf({ 'a.py': text })).toBe(`detector-dynamic ${rule}`);
  });

  test.each([
    ['a.py', 'loss = PPYoloELoss(num_classes=3, use_static_assigner=False)\n'],
    ['a.yaml', 'training_hyperparams: {loss: {ppyoloe_loss: {num_classes: 3}}}\n'],
    ['a.yaml', 'training_hyperparams: {loss: PPYoloELoss}\n'],
  ])('YOLO-NAS in %s: %j', async (file, text) => {
    expect((await read({ [file]: text })).why).toEqual({ code: 'other-loss', reason: 'varifocal' });
  });
});

describe('PaddleDetection', () => {
  const base = 'architecture: X\nX: {head: MyHead}\nMyHead:\n  use_varifocal_loss: true\n';

  it('has a place for what a flag makes varifocal', async () => {
    const { relatives } = await read({ 'a.yml': base });
    expect(relatives).toEqual(['varifocal MyHead true']);
  });

  it('believes the file that turns it off', async () => {
    const files = {
      'a.yml': "_BASE_: ['b.yml']\nMyHead: {use_varifocal_loss: false}\n",
      'b.yml': base,
    };
    expect((await read(files)).relatives).toEqual([]);
  });
});

test.each([
  [
    'retinanet_resnet50_fpn(num_classes=4)',
    'fixed-in-code',
    { kind: 'hard-coded', alpha: 0.25, gamma: 2 },
  ],
  ['fcos_resnet50_fpn()', 'fixed-in-code', { kind: 'hard-coded', alpha: 0.25, gamma: 2 }],
  ['fasterrcnn_resnet50_fpn_v2()', 'cross-entropy', 'two-stage-sampled'],
  ['ssd300_vgg16()', 'cross-entropy', 'cross-entropy'],
])('torchvision: %s says why there is no pair', async (call, code, reason) => {
  const text = `from torchvision.models import detection\nm = detection.${call}\n`;
  expect((await read({ 'a.py': text })).why).toEqual({ code, reason });
});
