import { describe, expect, it } from 'vitest';
import { setupFrom } from '../../../../src/analysis/configs/setupFrom.ts';
import { asFailure } from '../../../../src/analysis/contract/failures/Failure.ts';
import { explain } from '../../../../src/words/choose/explain.ts';
import { openAmong } from '../../../helpers/configs/configFiles.ts';

/** What cannot be meant, by what a key holds. */
const NONSENSE: Readonly<Record<string, readonly string[]>> = {
  count: ['0', '-1', '0.5', '1e308', '99999999999', '1e999'],
  several: ['0', '1', '-1', '2.5', '1e308'],
  positive: ['0', '-1', '1e308', '1e999', '5e-324'],
  share: ['-0.5', '2', '1e308', '1e999'],
  iou: ['-0.5', '2', '1e308', '1e999', '5e-324', '1e-46'],
  threshold: ['0', '-1', '2', '1e308', '5e-324', '1e-46'],
  prior: ['0', '1', '-1', '2', '5e-324', '1e-300'],
  gamma: ['-1', '101', '1e308'],
  alpha: ['-2', '1.5', '1e308'],
  level: ['-1', '3.5', '1000000000', '1e308'],
  offset: ['-1', '2', '1e308'],
  pair: ['[-1, -1]', '[0, 0]', '[]', '[1e308, 800]', '[0.5, 800]'],
  positives: ['[]', '[0]', '[8, -8]', '[8, 1e308]', `[${'8, '.repeat(20_000)}8]`],
  thresholds: ['[]', '[2]', '[0.4, 2]', '[-1, 0.5]', '[0.1, 0.2, 0.3]', '[5e-324]', '[0, 5e-324]'],
  repeated: ['0', '-1', '1e308', '1e999'],
  words: ['0', '-8 16', '1e308', 'nan', '8 inf', '8 '.repeat(200)],
};

/** What the syntaxes have of their own. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  yaml: ['.nan', '.inf', '-.inf'],
  config: ['nan', 'inf', '-inf', 'infinity'],
  ini: [],
  py: [],
};

/** Configs with marks `‹key|kind|value›` where a number stands. */
const CONFIGS: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'MMDetection, RetinaNet': [
    'a.py',
    `model = dict(
  type='RetinaNet',
  data_preprocessor=dict(pad_size_divisor=‹model.data_preprocessor.pad_size_divisor|count|32›),
  bbox_head=dict(
    type='RetinaHead', num_classes=‹model.bbox_head.num_classes|count|80›,
    anchor_generator=dict(
      type='AnchorGenerator',
      center_offset=‹model.bbox_head.anchor_generator.center_offset|offset|0.0›,
      octave_base_scale=‹model.bbox_head.anchor_generator.octave_base_scale|positive|4›,
      scales_per_octave=‹model.bbox_head.anchor_generator.scales_per_octave|count|3›,
      ratios=‹model.bbox_head.anchor_generator.ratios|positives|[0.5, 1.0, 2.0]›,
      strides=‹model.bbox_head.anchor_generator.strides|positives|[8, 16, 32, 64, 128]›),
    loss_cls=dict(type='FocalLoss',
      gamma=‹model.bbox_head.loss_cls.gamma|gamma|2.0›,
      alpha=‹model.bbox_head.loss_cls.alpha|alpha|0.25›),
    init_cfg=dict(override=dict(bias_prob=‹model.bbox_head.init_cfg.override.bias_prob|prior|0.01›))),
  train_cfg=dict(assigner=dict(type='MaxIoUAssigner',
    pos_iou_thr=‹model.train_cfg.assigner.pos_iou_thr|threshold|0.5›,
    neg_iou_thr=‹model.train_cfg.assigner.neg_iou_thr|iou|0.4›,
    min_pos_iou=‹model.train_cfg.assigner.min_pos_iou|iou|0›,
    ignore_iof_thr=-1)),
  test_cfg=dict(score_thr=‹model.test_cfg.score_thr|share|0.05›))
train_pipeline = [
  dict(type='Resize', keep_ratio=True,
    scale=‹train_pipeline[0].scale|pair|(1333, 800)›)]
train_dataloader = dict(batch_size=‹train_dataloader.batch_size|count|2›)
train_cfg = dict(max_iters=‹train_cfg.max_iters|count|90000›)
`,
  ],
  'MMDetection, other parts': [
    'a.py',
    `model = dict(
  type='FasterRCNN',
  rpn_head=dict(type='RPNHead', anchor_generator=dict(
    scales=‹model.rpn_head.anchor_generator.scales|positives|[8]›,
    base_sizes=‹model.rpn_head.anchor_generator.base_sizes|repeated|[4, 8]›,
    strides=[4, 8])),
  train_cfg=dict(rpn=dict(
    assigner=dict(type='MaxIoUAssigner', pos_iou_thr=0.7, neg_iou_thr=0.3),
    sampler=dict(type='RandomSampler',
      num=‹model.train_cfg.rpn.sampler.num|count|256›,
      pos_fraction=‹model.train_cfg.rpn.sampler.pos_fraction|threshold|0.5›))))
train_cfg = dict(max_epochs=‹train_cfg.max_epochs|positive|12›)
auto_scale_lr = dict(base_batch_size=‹auto_scale_lr.base_batch_size|count|16›)
`,
  ],
  'MMDetection, FCOS': [
    'a.py',
    `model = dict(type='FCOS', bbox_head=dict(type='FCOSHead', center_sampling=True,
  center_sample_radius=‹model.bbox_head.center_sample_radius|positive|1.5›,
  strides=‹model.bbox_head.strides|positives|[8, 16, 32, 64, 128]›))
`,
  ],
  'MMDetection, ATSS': [
    'a.py',
    `model = dict(type='ATSS',
  bbox_head=dict(type='ATSSHead', anchor_generator=dict(ratios=[1.0], octave_base_scale=8, scales_per_octave=1)),
  train_cfg=dict(assigner=dict(type='ATSSAssigner',
    topk=‹model.train_cfg.assigner.topk|count|9›)))
`,
  ],
  MMYOLO: [
    'a.py',
    `img_scale = ‹img_scale|pair|(640, 640)›
model = dict(type='YOLODetector', bbox_head=dict(type='YOLOv5Head',
  prior_generator=dict(strides=‹model.bbox_head.prior_generator.strides|positives|[8]›,
    base_sizes=[[(10, 13), (16, 30)]]),
  prior_match_thr=‹model.bbox_head.prior_match_thr|positive|4.0›))
`,
  ],
  'Detectron2, RetinaNet': [
    'a.yaml',
    `MODEL:
  META_ARCHITECTURE: RetinaNet
  ANCHOR_GENERATOR:
    SIZES: ‹MODEL.ANCHOR_GENERATOR.SIZES|positives|[[32], [64], [128], [256], [512]]›
    ASPECT_RATIOS: ‹MODEL.ANCHOR_GENERATOR.ASPECT_RATIOS|positives|[[0.5, 1.0, 2.0]]›
    OFFSET: ‹MODEL.ANCHOR_GENERATOR.OFFSET|offset|0.0›
  RETINANET:
    NUM_CLASSES: ‹MODEL.RETINANET.NUM_CLASSES|count|80›
    IOU_THRESHOLDS: ‹MODEL.RETINANET.IOU_THRESHOLDS|thresholds|[0.4, 0.5]›
    PRIOR_PROB: ‹MODEL.RETINANET.PRIOR_PROB|prior|0.01›
    FOCAL_LOSS_GAMMA: ‹MODEL.RETINANET.FOCAL_LOSS_GAMMA|gamma|2.0›
    FOCAL_LOSS_ALPHA: ‹MODEL.RETINANET.FOCAL_LOSS_ALPHA|alpha|0.25›
    SCORE_THRESH_TEST: ‹MODEL.RETINANET.SCORE_THRESH_TEST|share|0.05›
INPUT:
  MIN_SIZE_TRAIN: ‹INPUT.MIN_SIZE_TRAIN|positives|(640, 800)›
  MAX_SIZE_TRAIN: ‹INPUT.MAX_SIZE_TRAIN|count|1333›
SOLVER:
  IMS_PER_BATCH: ‹SOLVER.IMS_PER_BATCH|count|16›
  MAX_ITER: ‹SOLVER.MAX_ITER|count|90000›
`,
  ],
  'Detectron2, RPN': [
    'a.yaml',
    `MODEL:
  META_ARCHITECTURE: GeneralizedRCNN
  RPN:
    IOU_THRESHOLDS: ‹MODEL.RPN.IOU_THRESHOLDS|thresholds|[0.3, 0.7]›
    BATCH_SIZE_PER_IMAGE: ‹MODEL.RPN.BATCH_SIZE_PER_IMAGE|count|256›
    POSITIVE_FRACTION: ‹MODEL.RPN.POSITIVE_FRACTION|threshold|0.5›
  RESNETS: {RES5_DILATION: ‹MODEL.RESNETS.RES5_DILATION|count|1›}
  ROI_HEADS: {SCORE_THRESH_TEST: ‹MODEL.ROI_HEADS.SCORE_THRESH_TEST|share|0.05›}
  BACKBONE: {NAME: build_resnet_backbone}
`.replace('  RPN:\n', '  RPN:\n    IN_FEATURES: [res5]\n'),
  ],
  'a LazyConfig': [
    'a.py',
    `model = L(RetinaNet)(
  anchor_generator=L(DefaultAnchorGenerator)(
    sizes=[[32]], aspect_ratios=[[1.0]],
    strides=‹model.anchor_generator.strides|positives|[8, 16]›),
  anchor_matcher=L(Matcher)(thresholds=‹model.anchor_matcher.thresholds|thresholds|[0.4, 0.5]›),
  head=L(RetinaNetHead)(prior_prob=‹model.head.prior_prob|prior|0.01›),
  num_classes=‹model.num_classes|count|80›,
  focal_loss_gamma=‹model.focal_loss_gamma|gamma|2.0›)
train = dict(max_iter=‹train.max_iter|count|90000›)
`,
  ],
  AdelaiDet: [
    'a.yaml',
    `MODEL:
  PROPOSAL_GENERATOR: {NAME: FCOS}
  FCOS:
    FPN_STRIDES: ‹MODEL.FCOS.FPN_STRIDES|positives|[8, 16, 32, 64, 128]›
    POS_RADIUS: ‹MODEL.FCOS.POS_RADIUS|positive|1.5›
    LOSS_GAMMA: ‹MODEL.FCOS.LOSS_GAMMA|gamma|2.0›
    NUM_CLASSES: ‹MODEL.FCOS.NUM_CLASSES|count|80›
`,
  ],
  'TF Object Detection API, RetinaNet': [
    'a.config',
    `model { ssd {
  num_classes: ‹model.ssd.num_classes|count|90›
  image_resizer { fixed_shape_resizer {
    height: ‹model.ssd.image_resizer.fixed_shape_resizer.height|count|640›
    width: ‹model.ssd.image_resizer.fixed_shape_resizer.width|count|640›
  } }
  matcher { argmax_matcher {
    matched_threshold: ‹model.ssd.matcher.argmax_matcher.matched_threshold|threshold|0.5›
    unmatched_threshold: ‹model.ssd.matcher.argmax_matcher.unmatched_threshold|iou|0.5›
  } }
  anchor_generator { multiscale_anchor_generator {
    min_level: ‹model.ssd.anchor_generator.multiscale_anchor_generator.min_level|level|3›
    max_level: ‹model.ssd.anchor_generator.multiscale_anchor_generator.max_level|level|7›
    anchor_scale: ‹model.ssd.anchor_generator.multiscale_anchor_generator.anchor_scale|positive|4.0›
    aspect_ratios: 1.0
    aspect_ratios: ‹model.ssd.anchor_generator.multiscale_anchor_generator.aspect_ratios|repeated|2.0›
    scales_per_octave: ‹model.ssd.anchor_generator.multiscale_anchor_generator.scales_per_octave|count|2›
  } }
  loss { classification_loss { weighted_sigmoid_focal {
    alpha: ‹model.ssd.loss.classification_loss.weighted_sigmoid_focal.alpha|alpha|0.25›
    gamma: ‹model.ssd.loss.classification_loss.weighted_sigmoid_focal.gamma|gamma|2.0›
  } } }
} }
train_config {
  batch_size: ‹train_config.batch_size|count|64›
  max_number_of_boxes: ‹train_config.max_number_of_boxes|count|100›
}
`,
  ],
  'TF Object Detection API, SSD': [
    'a.config',
    `model { ssd {
  image_resizer { keep_aspect_ratio_resizer {
    min_dimension: ‹model.ssd.image_resizer.keep_aspect_ratio_resizer.min_dimension|count|600›
    max_dimension: ‹model.ssd.image_resizer.keep_aspect_ratio_resizer.max_dimension|count|1024›
  } }
  anchor_generator { ssd_anchor_generator {
    num_layers: ‹model.ssd.anchor_generator.ssd_anchor_generator.num_layers|several|6›
    min_scale: ‹model.ssd.anchor_generator.ssd_anchor_generator.min_scale|positive|0.2›
    max_scale: ‹model.ssd.anchor_generator.ssd_anchor_generator.max_scale|positive|0.95›
    aspect_ratios: ‹model.ssd.anchor_generator.ssd_anchor_generator.aspect_ratios|repeated|1.0›
  } }
} }
`,
  ],
  'PaddleDetection, RetinaNet': [
    'a.yaml',
    `architecture: RetinaNet
num_classes: ‹num_classes|count|80›
epoch: ‹epoch|positive|12›
RetinaHead:
  prior_prob: ‹RetinaHead.prior_prob|prior|0.01›
  anchor_generator:
    octave_base_scale: ‹RetinaHead.anchor_generator.octave_base_scale|positive|4›
    scales_per_octave: ‹RetinaHead.anchor_generator.scales_per_octave|count|3›
    aspect_ratios: ‹RetinaHead.anchor_generator.aspect_ratios|positives|[0.5, 1.0, 2.0]›
    strides: ‹RetinaHead.anchor_generator.strides|positives|[8.0, 16.0]›
  bbox_assigner:
    positive_overlap: ‹RetinaHead.bbox_assigner.positive_overlap|threshold|0.5›
    negative_overlap: ‹RetinaHead.bbox_assigner.negative_overlap|iou|0.4›
  loss_class: {name: FocalLoss, gamma: ‹RetinaHead.loss_class.gamma|gamma|2.0›}
TrainReader:
  sample_transforms:
    - Resize: {target_size: ‹TrainReader.sample_transforms[0].Resize.target_size|pair|[800, 1333]›, keep_ratio: true}
`,
  ],
  'PaddleDetection, RPN': [
    'a.yaml',
    `architecture: FasterRCNN
RPNHead:
  anchor_generator:
    anchor_sizes: ‹RPNHead.anchor_generator.anchor_sizes|positives|[[32], [64]]›
    strides: ‹RPNHead.anchor_generator.strides|positives|[4, 8]›
  rpn_target_assign:
    batch_size_per_im: ‹RPNHead.rpn_target_assign.batch_size_per_im|count|256›
    fg_fraction: ‹RPNHead.rpn_target_assign.fg_fraction|threshold|0.5›
`,
  ],
  EfficientDet: [
    'a.yaml',
    `name: efficientdet-d0
image_size: ‹image_size|count|512›
num_classes: ‹num_classes|count|90›
max_instances_per_image: ‹max_instances_per_image|count|100›
anchor_scale: ‹anchor_scale|positive|4.0›
num_scales: ‹num_scales|count|3›
min_level: ‹min_level|level|3›
max_level: ‹max_level|level|7›
aspect_ratios: ‹aspect_ratios|positives|[1.0, 2.0, 0.5]›
alpha: ‹alpha|alpha|0.25›
gamma: ‹gamma|gamma|1.5›
num_epochs: ‹num_epochs|positive|300›
`,
  ],
  'YOLOv5, model': [
    'a.yaml',
    `nc: ‹nc|count|80›
anchors: [‹anchors|repeated|[10, 13, 16, 30]›]
backbone: [[-1, 1, Conv, [64, 3, 8]]]
head: [[[-1], 1, Detect, [nc, anchors]]]
`,
  ],
  'YOLOv5, hyper-parameters': [
    'a.yaml',
    `fl_gamma: ‹fl_gamma|gamma|0.0›
anchor_t: ‹anchor_t|positive|4.0›
`,
  ],
  'keras-retinanet': [
    'a.ini',
    `[anchor_parameters]
sizes = ‹anchor_parameters.sizes|words|32 64›
strides = ‹anchor_parameters.strides|words|8 16›
ratios = ‹anchor_parameters.ratios|words|0.5 1 2›
scales = ‹anchor_parameters.scales|words|1 1.2 1.6›
`,
  ],
  'torchvision, RetinaNet': [
    'a.py',
    `import torchvision
anchors = AnchorGenerator(
  sizes=‹model.anchor_generator.sizes|positives|((32,), (64,), (128,), (256,), (512,))›,
  aspect_ratios=‹model.anchor_generator.aspect_ratios|positives|((0.5, 1.0, 2.0),)›)
model = RetinaNet(backbone, anchor_generator=anchors,
  num_classes=‹model.num_classes|count|91›,
  min_size=‹model.min_size|count|800›,
  max_size=‹model.max_size|count|1333›,
  fg_iou_thresh=‹model.fg_iou_thresh|threshold|0.5›,
  bg_iou_thresh=‹model.bg_iou_thresh|iou|0.4›,
  score_thresh=‹model.score_thresh|share|0.05›)
num_epochs = ‹num_epochs|positive|12›
`,
  ],
  'torchvision, others': [
    'a.py',
    `import torchvision
model = fasterrcnn_resnet50_fpn(
  rpn_batch_size_per_image=‹model.rpn_batch_size_per_image|count|256›,
  rpn_positive_fraction=‹model.rpn_positive_fraction|threshold|0.5›,
  rpn_fg_iou_thresh=‹model.rpn_fg_iou_thresh|threshold|0.7›)
`,
  ],
};

const MARK = /‹([^|›]+)\|([^|›]+)\|([^›]*)›/g;

interface Case {
  readonly framework: string;
  readonly file: string;
  readonly key: string;
  readonly value: string;
  readonly text: string;
  readonly line: number;
}

/** Each value that cannot be meant, at each mark, with what else the config says. */
function cases(): Case[] {
  return Object.entries(CONFIGS).flatMap(([framework, [file, marked]]) =>
    [...marked.matchAll(MARK)].flatMap(({ 0: mark, 1: key = '', 2: kind = '', index }) => {
      const isNumber = !['pair', 'positives', 'thresholds', 'words'].includes(kind);
      const end = file.split('.')[1] ?? '';
      const values = [...(NONSENSE[kind] ?? []), ...(isNumber ? (SPELLINGS[end] ?? []) : [])];
      const line = marked.slice(0, index).split('\n').length;
      return values.map(value => ({
        framework,
        file,
        key,
        value,
        text: plain(marked.slice(0, index) + value + marked.slice(index + mark.length)),
        line,
      }));
    }),
  );
}

const plain = (marked: string) => marked.replaceAll(MARK, '$3');
const read = async (file: string, text: string) =>
  setupFrom(file, await openAmong({ [file]: text }, file));

describe('a config', () => {
  it.each(Object.entries(CONFIGS))('of %s is read', async (_, [file, marked]) => {
    await expect(read(file, plain(marked))).resolves.toMatchObject({ setup: { from: 'config' } });
  });

  it.each(cases())(
    'of $framework is refused for $key: $value',
    async ({ file, key, value, text, line }) => {
      const failure = await read(file, text).then(() => null, asFailure);
      expect(failure).toMatchObject({ code: 'setup-out-of-range', file, line });
      const { message } = explain(failure!);
      expect(message).toContain(`${file}, line ${line}: ${key}`);
      expect(message).toMatch(/ it has to be (?:a|at least) /);
      const shown = /^[-+.\w]+$/.test(value) ? ` is ${value};` : ' is ';
      expect(message).toContain(shown);
      expect(message.length).toBeLessThan(400);
    },
  );

  it('is refused where its base says so, and the base is named', async () => {
    const files = {
      'a.py': "_base_ = 'base.py'\n",
      'base.py': `\n${plain(CONFIGS['MMDetection, RetinaNet']![1]).replace('strides=[8,', 'strides=[-8,')}`,
    };
    const failure = await openAmong(files, 'a.py')
      .then(documents => setupFrom('a.py', documents))
      .then(() => null, asFailure);
    expect(failure).toMatchObject({
      code: 'setup-out-of-range',
      file: 'base.py',
      key: 'model.bbox_head.anchor_generator.strides[0]',
      line: 13,
      value: '-8',
    });
  });

  it.each([
    ['anchors at every pixel', 'strides=[8, 16, 32, 64, 128]', 'strides=[1]'],
    ['an input of a gigapixel', '(1333, 800)', '(32768, 32768)'],
  ])('is refused for more anchors than can be counted: %s', async (_, old, now) => {
    const [file, marked] = CONFIGS['MMDetection, RetinaNet']!;
    const text = plain(marked)
      .replace(old, now)
      .replace('scales_per_octave=3', 'scales_per_octave=90');
    const failure = await read(file, text).then(() => null, asFailure);
    expect(failure).toMatchObject({ code: 'input-too-large', file, most: 2 ** 25 });
    expect(explain(failure!).message).toMatch(/^a\.py: .*at most 33554432 can be counted/);
  });

  it.each([
    [
      'thresholds in the wrong order',
      'pos_iou_thr=0.5',
      'pos_iou_thr=0.3',
      'assigner.foregroundIou',
    ],
    [
      'more anchors a cell than any',
      'ratios=[0.5, 1.0, 2.0]',
      `ratios=[${'1.0, '.repeat(90)}]`,
      'anchorsPerCell',
    ],
    [
      'sizes beyond any image',
      'octave_base_scale=4',
      'octave_base_scale=9999',
      'candidates.levels[0].sizes',
    ],
  ])('is refused for %s', async (_, old, now, field) => {
    const [file, marked] = CONFIGS['MMDetection, RetinaNet']!;
    const text = plain(marked)
      .replace(old, now)
      .replace('scales_per_octave=3', 'scales_per_octave=90');
    const failure = await read(file, text).then(() => null, asFailure);
    expect(failure).toMatchObject({ code: 'setup-out-of-range', file });
    expect(explain(failure!).message).toContain(field);
  });

  it('of ATSS is refused for several anchors a cell, which its rule does not rank', async () => {
    const text =
      "model = dict(type='ATSS', bbox_head=dict(type='ATSSHead'), train_cfg=dict(assigner=dict(type='ATSSAssigner')))\n";
    expect(await read('a.py', text).then(() => null, asFailure)).toMatchObject({
      code: 'setup-out-of-range',
      key: 'candidates.levels[0].anchorsPerCell',
    });
  });

  it('of Detectron2 may have one threshold for foreground and background', async () => {
    const text = 'MODEL: {META_ARCHITECTURE: RetinaNet, RETINANET: {IOU_THRESHOLDS: [0.6]}}\n';
    expect((await read('a.yaml', text)).setup.assigner).toMatchObject({
      foregroundIou: 0.6,
      backgroundIou: 0.6,
    });
  });

  it('keeps the meanings that frameworks give to −1, 0 and large numbers', async () => {
    const { setup } = await read(
      'a.yaml',
      'MODEL: {META_ARCHITECTURE: RetinaNet, RETINANET: {FOCAL_LOSS_ALPHA: -1, FOCAL_LOSS_GAMMA: 0}}\nINPUT: {MIN_SIZE_TRAIN: 800, MAX_SIZE_TRAIN: 100000}\n',
    );
    expect(setup).toMatchObject({
      loss: { alpha: -1, gamma: 0 },
      resize: [{ shorterSide: 800, longerSide: 100_000 }],
    });
    const paddle = await read(
      'a.yaml',
      'architecture: FCOS\nTrainReader:\n  batch_transforms:\n    - PadBatch: {pad_to_stride: -1}\n    - Gt2FCOSTarget: {center_sampling_radius: -1}\n',
    );
    expect(paddle.setup).toMatchObject({
      padToMultiple: 1,
      assigner: { centreRadius: Infinity },
    });
  });
});
