import { describe, expect, test } from 'vitest';
import { focalLossSitesIn } from '../../../../src/analysis/configs/findFocalLossSites.ts';
import { provenEdits } from '../../../../src/analysis/configs/provenEdits.ts';
import { asFailure } from '../../../../src/analysis/contract/failures/Failure.ts';
import { setupFrom } from '../../../../src/analysis/configs/setupFrom.ts';
import { openAmong } from '../../../helpers/configs/configFiles.ts';
import { detectorOf, readAs } from './readAs.ts';

describe('what is built on Detectron2', () => {
  const sparse = (section: string, values: string) =>
    `_BASE_: "Base-SparseRCNN.yaml"\nMODEL:\n  META_ARCHITECTURE: "${section}"\n  ${section}:\n    NUM_PROPOSALS: 100\n${values}`;

  test.each([
    ['SparseRCNN', '    ALPHA: 0.3\n    GAMMA: 1.5\n', ['Detectron2 MODEL.SparseRCNN 0.3 1.5']],
    ['DiffusionDet', '', ['Detectron2 MODEL.DiffusionDet - -']],
    [
      'MyRCNN',
      '    USE_FOCAL: True\n    ALPHA: 0.3\n    GAMMA: 1.5\n',
      ['Detectron2 MODEL.MyRCNN 0.3 1.5'],
    ],
  ])('%s trains with focal loss beside its queries', async (section, values, found) => {
    expect(await readAs({ 'a.yaml': sparse(section, values) })).toEqual(found);
  });

  test('none where it is switched off, and no cross entropy because of a file’s name', async () => {
    const text = sparse('SparseRCNN', '    USE_FOCAL: False\n    ALPHA: 0.3\n    GAMMA: 1.5\n');
    expect(await readAs({ 'a.yaml': text })).toEqual([
      'none base-missing: base-missing Base-SparseRCNN.yaml',
    ]);
    expect(await detectorOf({ 'a.yaml': text })).toBe('detector-dynamic bipartite');
  });

  test.each([
    [
      'Unbiased Teacher',
      'MODEL:\n  META_ARCHITECTURE: "TwoStagePseudoLabGeneralizedRCNN"\n  ROI_HEADS: {NAME: "StandardROIHeadsPseudoLab", LOSS: "FocalLoss"}\n',
      'softmax-focal',
    ],
    [
      'CenterNet2',
      'MODEL:\n  META_ARCHITECTURE: "GeneralizedRCNN"\n  PROPOSAL_GENERATOR: {NAME: "CenterNet"}\n  CENTERNET: {HM_FOCAL_ALPHA: 0.25, HM_FOCAL_BETA: 4, LOSS_GAMMA: 2.0}\n',
      'heat-map',
    ],
    [
      'GLIP',
      'MODEL:\n  META_ARCHITECTURE: "GeneralizedVLRCNN"\n  RPN_ONLY: True\n  RPN_ARCHITECTURE: "VLDYHEAD"\n  DYHEAD: {NUM_CLASSES: 81, FUSE_CONFIG: {TOKEN_ALPHA: 0.25, TOKEN_GAMMA: 2.0}}\n',
      'unknown',
    ],
  ])('%s', async (_, text, reason) => {
    expect(await readAs({ 'a.yaml': text })).toEqual([`none other-loss: ${reason}`]);
  });

  test('a Faster R-CNN still trains with cross entropy', async () => {
    const text = '_BASE_: "../Base-RCNN-FPN.yaml"\nMODEL: {WEIGHTS: "x.pkl"}\n';
    expect(await readAs({ 'a.yaml': text })).toEqual(['none cross-entropy: two-stage']);
  });

  test('scripts that set maskrcnn-benchmark’s and AdelaiDet’s keys', async () => {
    const code = 'cfg.MODEL.FCOS.LOSS_ALPHA = 0.3\ncfg.MODEL.FCOS.LOSS_GAMMA = 1.5\n';
    expect(await readAs({ 'a.py': code })).toEqual(['generic cfg.MODEL.FCOS.LOSS 0.3 1.5']);
  });

  test('the model of a config that a script loads is nobody’s to tell', async () => {
    const code =
      'from detectron2 import model_zoo\ncfg = model_zoo.get_config("COCO-Detection/faster_rcnn_R_50_FPN_1x.py")\nmodel = cfg.model\n';
    expect(await readAs({ 'a.py': code })).toEqual([
      'none base-missing: base-missing COCO-Detection/faster_rcnn_R_50_FPN_1x.py',
    ]);
    expect(await detectorOf({ 'a.py': code })).toBe('config-no-detector');
  });
});

describe('YOLOs', () => {
  test.each([
    [
      'settings of a run',
      'imgsz: 640\nepochs: 100\nbatch: 16\nfl_gamma: 0.0\nclose_mosaic: 10\ndfl: 1.5\n',
      'task-aligned',
      'cross-entropy: ultralytics',
    ],
    [
      'hyper-parameters without those of YOLOv9',
      'lr0: 0.01\nbox: 7.5\ncls: 0.5\ndfl: 1.5\nfl_gamma: 0.0\n',
      'task-aligned',
      'cross-entropy: ultralytics',
    ],
    [
      'a model',
      'nc: 80\nbackbone:\n  - [-1, 1, Conv, [64, 3, 2]]\nhead:\n  - [[15, 18, 21], 1, Detect, [nc]]\n',
      'task-aligned',
      'cross-entropy: ultralytics',
    ],
    [
      'RT-DETR’s model',
      'nc: 80\nbackbone:\n  - [-1, 1, HGStem, [32, 48]]\nhead:\n  - [[21, 24, 27], 1, RTDETRDecoder, [nc]]\n',
      'bipartite',
      'other-loss: varifocal',
    ],
  ])('Ultralytics: %s', async (_, text, rule, why) => {
    expect(await readAs({ 'a.yaml': text })).toEqual([`none ${why}`]);
    expect(await detectorOf({ 'a.yaml': text })).toBe(`detector-dynamic ${rule}`);
  });

  test.each([
    [
      'YOLOv9',
      'cls_pw: 1.0\ndfl: 1.5\nanchor_t: 5.0\nfl_gamma: 0.0\nmosaic: 1.0\n',
      'detector-dynamic task-aligned',
    ],
    ['YOLOv5', 'cls_pw: 1.0\nobj_pw: 1.0\nanchor_t: 4.0\nfl_gamma: 0.0\nmosaic: 1.0\n', 'YOLOv5'],
    [
      'YOLOv5',
      'giou: 0.05\ncls_pw: 1.0\nobj_pw: 1.0\nanchor_t: 2.91\nfl_gamma: 0.0\n',
      'config-no-detector',
    ],
  ])('hyper-parameters of %s', async (framework, text, detector) => {
    expect((await readAs({ 'hyp.yaml': text }))[0]).toMatch(new RegExp(`^${framework} fl_gamma`));
    expect(await detectorOf({ 'hyp.yaml': text })).toBe(detector);
  });
});

test('YOLO-NAS by its architecture', async () => {
  const text = 'defaults:\n  - arch_params: yolo_nas_s_arch_params\narchitecture: yolo_nas_s\n';
  expect(await readAs({ 'a.yaml': text })).toEqual(['none other-loss: varifocal']);
});

test('KerasCV’s "focal" is a pair in the code', async () => {
  const code = 'model.compile(classification_loss="focal", box_loss="smoothl1")\n';
  expect(await readAs({ 'a.py': code })).toEqual(['none fixed-in-code: hard-coded 0.25 2']);
});

describe('MMDetection', () => {
  const model =
    "model = dict(type='RetinaNet', bbox_head=dict(type='RetinaHead', num_classes=3, loss_cls=dict(type='FocalLoss', alpha=0.25, gamma=2.0)))\n";

  test('a script that changes a config which is known to train with focal loss', async () => {
    const script = (file: string) =>
      `cfg = Config.fromfile('${file}')\ncfg.model.bbox_head.loss_cls.alpha = 0.5\ncfg.model.bbox_head.loss_cls.gamma = 1.5\n`;
    const known = script('configs/retinanet/retinanet_r50_fpn_1x_coco.py');
    expect(await readAs({ 'a.py': known })).toEqual([
      'MMDetection cfg.model.bbox_head.loss_cls 0.5 1.5',
    ]);
    const other = script('configs/vfnet/vfnet_r50_fpn_1x_coco.py');
    expect(await readAs({ 'a.py': other })).toEqual([
      'none base-missing: base-missing configs/vfnet/vfnet_r50_fpn_1x_coco.py',
    ]);
  });

  test('a config of the package that read_base imports', async () => {
    const code =
      'with read_base():\n    from mmdet.configs.retinanet.retinanet_r50_fpn_1x_coco import *\nmodel.bbox_head.num_classes = 3\n';
    expect(await readAs({ 'a.py': code })).toEqual(['MMDetection model.bbox_head.loss_cls - -']);
    expect(await detectorOf({ 'a.py': code })).toBe('config-no-detector');
  });

  test('sets that wrap each other: their Resize, and how often they are seen', async () => {
    const code = `${model}train_dataloader = dict(dataset=dict(type='ClassBalancedDataset', dataset=dict(type='RepeatDataset', times=3, dataset=dict(pipeline=[dict(type='Resize', scale=(640, 480), keep_ratio=True)]))))\ntrain_cfg = dict(max_epochs=12)\n`;
    const { setup, training } = setupFrom('a.py', await openAmong({ 'a.py': code }, 'a.py'));
    expect(setup.resize).toEqual([{ kind: 'mmdetection', shorterSide: 480, longerSide: 640 }]);
    expect(training.schedule).toEqual({ kind: 'epochs', epochs: 36 });
  });
});

test('torchvision: arguments that nobody sees are said', async () => {
  const code =
    'import torchvision\nmodel = torchvision.models.detection.retinanet_resnet50_fpn(num_classes=4, **kw)\n';
  const { warnings } = setupFrom('a.py', await openAmong({ 'a.py': code }, 'a.py'));
  expect(warnings).toContainEqual({
    code: 'no-plain-value',
    key: '**kw',
    file: 'a.py',
    line: 2,
    taken: 'preset',
  });
});

test('PaddleDetection’s FCOS keeps values that its loss ignores', async () => {
  const text = 'architecture: FCOS\nFCOSLoss:\n  loss_alpha: 0.25\n  loss_gamma: 2.0\n';
  const documents = await openAmong({ 'a.yml': text }, 'a.yml');
  const [site] = focalLossSitesIn(documents);
  const config = {
    text,
    documents,
    reopen: (next: string) => openAmong({ 'a.yml': next }, 'a.yml'),
  };
  const refused = await provenEdits(site!, { alpha: 0.4, gamma: 1.5 }, config).catch(asFailure);
  expect(refused).toMatchObject({ code: 'config-not-editable', reason: 'values-unused' });
});
