import { describe, expect, test } from 'vitest';
import { setupFrom } from '../../../../src/analysis/configs/setupFrom.ts';
import { asFailure } from '../../../../src/analysis/contract/failures/Failure.ts';
import { presetNamed } from '../../../helpers/assignment/presetNamed.ts';
import { assignedImages } from '../../../helpers/assignment/assignedImages.ts';
import { openAmong } from '../../../helpers/configs/configFiles.ts';
import type { PlainCoco } from '../../../helpers/annotations/plainDataset.ts';
import { warningTexts } from '../../../helpers/configs/warningTexts.ts';

const read = async (text: string) => setupFrom('a.py', await openAmong({ 'a.py': text }, 'a.py'));

const RUN =
  "train_pipeline = [dict(type='Resize', scale=(1333, 800), keep_ratio=True)]\ntrain_cfg = dict(max_epochs=12)\n";

describe('setups of MMDetection beyond RetinaNet, as its sources build them', () => {
  // 3.3 configs/atss/atss_r50_fpn_1x_coco.py
  test('ATSS is the preset, number by number', async () => {
    const { setup, warnings, classes } = await read(
      `${RUN}model = dict(type='ATSS', bbox_head=dict(type='ATSSHead', num_classes=80,
  anchor_generator=dict(type='AnchorGenerator', ratios=[1.0], octave_base_scale=8, scales_per_octave=1, strides=[8, 16, 32, 64, 128]),
  loss_cls=dict(type='FocalLoss', use_sigmoid=True, gamma=2.0, alpha=0.25)),
  train_cfg=dict(assigner=dict(type='ATSSAssigner', topk=9)), test_cfg=dict(score_thr=0.05))\n`,
    );
    expect({ warnings, classes }).toEqual({ warnings: [], classes: 80 });
    const preset = presetNamed('atss-mmdetection');
    const { name: _n, from: _f, source: _s, notModelled: _m, stated: _t, ...numbers } = preset;
    expect(setup).toMatchObject(numbers);
  });

  // 3.3 configs/fcos/fcos_r50-caffe_fpn_gn-head_1x_coco.py; ranges and radius of dense_heads/fcos_head.py
  const FCOS = (more: string) =>
    read(
      `${RUN}INF = 1e8\nmodel = dict(type='FCOS', bbox_head=dict(type='FCOSHead', num_classes=80, strides=[8, 16, 32, 64, 128]${more}), test_cfg=dict(score_thr=0.05))\n`,
    );
  const RANGES = [
    [-1, 64],
    [64, 128],
    [128, 256],
    [256, 512],
    [512, 1e8],
  ];

  test('FCOS: points in the middle of cells, the whole box, the ranges of the head', async () => {
    const { setup, warnings } = await FCOS('');
    expect(warnings).toEqual([]);
    expect(setup).toMatchObject({
      boxes: 'mmdetection',
      candidates: {
        kind: 'points',
        strides: [8, 16, 32, 64, 128],
        offset: 0.5,
        measuredStrides: false,
      },
      assigner: { kind: 'fcos', centreRadius: Infinity, sizeRanges: RANGES },
      loss: { alpha: 0.25, gamma: 2, prior: 0.01 },
      scoreThreshold: 0.05,
    });
  });

  test('FCOS with centre sampling and ranges of its own, through a variable', async () => {
    const { setup, warnings } = await FCOS(
      ', center_sampling=True, center_sample_radius=2.0, regress_ranges=((-1, 32), (32, 64), (64, 128), (128, 256), (256, INF))',
    );
    expect(warnings).toEqual([]);
    expect(setup.assigner).toMatchObject({
      centreRadius: 2,
      sizeRanges: [
        ...RANGES.slice(0, 4).map(([a, b]) => [a === -1 ? -1 : a! / 2, b! / 2]),
        [256, 1e8],
      ],
    });
  });

  test('a point anywhere in a box is its foreground where centres are not sampled', async () => {
    const coco: PlainCoco = {
      images: [{ id: 1, width: 800, height: 800 }],
      categories: [{ id: 1, name: 'thing' }],
      // 64 × 48 pixels after resizing by 1: the points of P3 stand at 4, 12, 20, …
      annotations: [
        { id: 1, image_id: 1, category_id: 1, bbox: [100, 200, 64, 48], area: 3072, iscrowd: 0 },
      ],
    };
    const { setup } = await FCOS('');
    const [image] = assignedImages(coco, setup);
    // By hand: x from 100 to 164 holds 100 < 8i + 4 < 164, i = 13 … 19 (108 … 156), 100 itself is on the border;
    // y from 200 to 248 holds 204 … 244, six. The farthest side is within [-1, 64] for all: at most 56.
    expect(image?.foreground).toHaveLength(7 * 6);
  });

  // 3.3 configs/_base_/models/faster-rcnn_r50_fpn.py
  test('Faster R-CNN: the region proposal network and its sampler', async () => {
    const { setup, warnings, classes } = await read(
      `${RUN}model = dict(type='FasterRCNN', rpn_head=dict(type='RPNHead',
  anchor_generator=dict(type='AnchorGenerator', scales=[8], ratios=[0.5, 1.0, 2.0], strides=[4, 8, 16, 32, 64]),
  loss_cls=dict(type='CrossEntropyLoss', use_sigmoid=True, loss_weight=1.0)),
  roi_head=dict(type='StandardRoIHead', bbox_head=dict(type='Shared2FCBBoxHead', num_classes=80)),
  train_cfg=dict(rpn=dict(assigner=dict(type='MaxIoUAssigner', pos_iou_thr=0.7, neg_iou_thr=0.3, min_pos_iou=0.3, match_low_quality=True, ignore_iof_thr=-1),
    sampler=dict(type='RandomSampler', num=256, pos_fraction=0.5, neg_pos_ub=-1, add_gt_as_proposals=False))),
  test_cfg=dict(rcnn=dict(score_thr=0.1)))\n`,
    );
    expect({ warnings, classes }).toEqual({ warnings: [], classes: null });
    expect(setup).toMatchObject({
      candidates: {
        offset: 0,
        levels: [4, 8, 16, 32, 64].map(stride => ({
          stride,
          sizes: [8 * stride],
          aspectRatios: [0.5, 1, 2],
        })),
      },
      assigner: {
        foregroundIou: 0.7,
        backgroundIou: 0.3,
        lowQualityMatches: 'box',
        lowQualityIou: 0.3,
      },
      sampling: { kind: 'balanced', batch: 256, foregroundShare: 0.5 },
      loss: { alpha: 0.5, gamma: 0, prior: 0.5 },
      scoreThreshold: 0.1,
    });
    expect(setup.notModelled?.[0]).toBe('second-stage');
  });

  test.each([
    ['YOLOX', "dict(type='YOLOX', bbox_head=dict(type='YOLOXHead'))", 'simota'],
    ['DINO', "dict(type='DINO', bbox_head=dict(type='DINOHead'))", 'bipartite'],
    ['TOOD', "dict(type='TOOD', bbox_head=dict(type='mmdet.TOODHead'))", 'task-aligned'],
    [
      'RetinaNet with SimOTA',
      "dict(type='RetinaNet', bbox_head=dict(type='RetinaHead'), train_cfg=dict(assigner=dict(type='SimOTAAssigner')))",
      'simota',
    ],
    [
      'DDOD',
      "dict(type='ATSS', bbox_head=dict(type='ATSSHead'), train_cfg=dict(assigner=dict(type='ATSSAssigner', topk=9, alpha=0.8)))",
      'dynamic-cost',
    ],
  ])('%s is refused: no annotation tells its foreground', async (_, model, rule) => {
    const failure = await read(`${RUN}model = ${model}\n`).catch(asFailure);
    expect(failure).toMatchObject({ code: 'detector-dynamic', rule });
  });

  test.each([
    [
      "dict(type='RandomChoice', transforms=[[dict(type='RandomChoiceResize', scales=[(480, 1333), (800, 1333)], keep_ratio=True)], [dict(type='RandomCrop')]])",
      2,
      /only the first/,
    ],
    [
      "dict(type='RandomResize', scale=(1024, 1024), ratio_range=(0.1, 2.0), keep_ratio=True), dict(type='RandomCrop', crop_size=(1024, 1024))",
      1,
      /boxes training sees \(RandomCrop\)/,
    ],
    ["dict(type='Resize', scale=(300, 300))", 1, null],
  ])('the pipeline [%s]', async (transforms, sizes, warning) => {
    const { setup, warnings } = await read(
      `train_pipeline = [${transforms}]\ntrain_cfg = dict(max_epochs=12)\nmodel = dict(type='FCOS', bbox_head=dict(type='FCOSHead'))\n`,
    );
    expect(setup.resize).toHaveLength(sizes);
    if (warning === null) {
      expect(warnings).toEqual([]);
      // 3.x keeps no ratio unless it is told to.
      expect(setup.resize).toEqual([{ kind: 'fixed', width: 300, height: 300 }]);
    } else expect(warningTexts(warnings).some(said => warning.test(said))).toBe(true);
  });
});

describe('padding', () => {
  const HEAD = "bbox_head=dict(type='FCOSHead')";
  test.each([
    // 3.x: DetDataPreprocessor pads to 1 by default.
    [`model = dict(data_preprocessor=dict(type='DetDataPreprocessor'), ${HEAD})\n`, 1],
    [`model = dict(data_preprocessor=dict(pad_size_divisor=64), ${HEAD})\n`, 64],
    // 2.x: Pad of the pipeline.
    [
      `train_pipeline = [dict(type='Resize', img_scale=(1333, 800)), dict(type='Pad', size_divisor=128)]\nmodel = dict(${HEAD})\n`,
      128,
    ],
    [`train_pipeline = [dict(type='Resize', img_scale=(300, 300))]\nmodel = dict(${HEAD})\n`, 1],
  ])('%s', async (text, pixels) => {
    expect((await read(text)).setup.padToMultiple).toBe(pixels);
  });
});

// MMYOLO 0.6, configs/yolov5/yolov5_s-v61_syncbn_8xb16-300e_coco.py, shortened.
test('YOLOv5 of MMYOLO is the preset, number by number', async () => {
  const { setup, warnings, training } = await read(`
anchors = [[(10, 13), (16, 30), (33, 23)], [(30, 61), (62, 45), (59, 119)], [(116, 90), (156, 198), (373, 326)]]
strides = [8, 16, 32]
img_scale = (640, 640)
max_epochs = 300
model = dict(type='YOLODetector', bbox_head=dict(type='YOLOv5Head',
    prior_generator=dict(type='mmdet.YOLOAnchorGenerator', base_sizes=anchors, strides=strides), prior_match_thr=4.),
    test_cfg=dict(score_thr=0.001))
train_pipeline = [dict(type='Mosaic', img_scale=img_scale), dict(type='YOLOv5RandomAffine')]
train_cfg = dict(max_epochs=max_epochs)
`);
  const { candidates, assigner, resize, loss, scoreThreshold } = presetNamed('yolov5');
  expect(setup).toMatchObject({ candidates, assigner, resize, scoreThreshold });
  expect(setup.loss.prior).toBeCloseTo(loss.prior, 12);
  expect(training.schedule).toEqual({ kind: 'epochs', epochs: 300 });
  expect(warnings).toEqual([
    { code: 'augmentation-not-modelled', names: ['Mosaic', 'YOLOv5RandomAffine'] },
  ]);
  // What the preset says in general is said of the config itself.
  expect(setup.notModelled).not.toContain('mosaic');
});

test('the Resize of a dataset that MultiImageMixDataset mixes is read where its own pipeline has none', async () => {
  const { setup, warnings } = await read(`
train_dataloader = dict(dataset=dict(
    type='MultiImageMixDataset',
    dataset=dict(type='CocoDataset', pipeline=[
        dict(type='LoadImageFromFile'), dict(type='Resize', scale=(640, 512), keep_ratio=True)]),
    pipeline=[dict(type='Mosaic', img_scale=(512, 512)), dict(type='PackDetInputs')]))
model = dict(type='RetinaNet', bbox_head=dict(type='RetinaHead', num_classes=3,
    loss_cls=dict(type='FocalLoss', use_sigmoid=True, gamma=2.0, alpha=0.25)))
`);
  expect(setup.resize).toEqual([{ kind: 'mmdetection', shorterSide: 512, longerSide: 640 }]);
  const texts = warningTexts(warnings);
  expect(texts.filter(text => /no Resize/.test(text))).toEqual([]);
  expect(texts.some(text => /Mosaic/.test(text))).toBe(true);
});
