import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openConfig } from '../../../../src/analysis/configs/openConfig.ts';
import { setupFrom } from '../../../../src/analysis/configs/setupFrom.ts';
import { asFailure } from '../../../../src/analysis/contract/failures/Failure.ts';
import type {
  AnchorLevel,
  DetectorSetup,
} from '../../../../src/analysis/detectors/DetectorSetup.ts';
import { retinanetDetectron2 } from '../../../../src/analysis/detectors/detectron2/retinanet.ts';
import { retinanetMmdetection } from '../../../../src/analysis/detectors/mmdetection/retinanet.ts';
import { retinanetTensorflow } from '../../../../src/analysis/detectors/tfObjectDetection/retinanet.ts';
import { nodeConfigHost } from '../../../../src/platform/node/nodeConfigHost.ts';
import { GRAMMARS, openAmong } from '../../../helpers/configs/configFiles.ts';
import { named } from '../../../helpers/words/named.ts';
import { describeShared } from '../../../helpers/shared.ts';
import { unread } from '../../../helpers/configs/unread.ts';
import { warningTexts } from '../../../helpers/configs/warningTexts.ts';

const setupOf = async (files: Readonly<Record<string, string>>, file: string) =>
  setupFrom(file, await openAmong(files, file));

function levels({ candidates }: DetectorSetup): readonly AnchorLevel[] {
  return candidates.kind === 'anchors' ? candidates.levels : [];
}

describeShared('setups of real configs', folder => {
  const host = nodeConfigHost(GRAMMARS);
  const open = async (file: string) => {
    const full = path.join(folder, 'data', 'configs', file);
    const found = setupFrom(full, await openConfig(full, fs.readFileSync(full, 'utf8'), host));
    return { ...found, warnings: unread(found.warnings) };
  };

  test.each(['Base-RetinaNet.yaml', 'COCO-Detection/retinanet_R_50_FPN_3x.yaml'])(
    'Detectron2 %s is the preset, number by number',
    async file => {
      const { setup, warnings, classes } = await open(`detectron2/${file}`);
      expect(warnings).toEqual([]);
      expect(classes).toBe(80);
      expect(named(setup)).toEqual(named(retinanetDetectron2));
      expect(setup).toMatchObject({ from: 'config', name: path.basename(file) });
    },
  );

  test('TF Object Detection API: RetinaNet 640 is the preset, number by number', async () => {
    const { setup, warnings, classes } = await open(
      'tf_object_detection_api/configs/tf2/ssd_resnet50_v1_fpn_640x640_coco17_tpu-8.config',
    );
    expect({ warnings, classes }).toEqual({ warnings: [], classes: 90 });
    const { loss, ...others } = named(setup);
    const { loss: presetLoss, ...preset } = named(retinanetTensorflow);
    expect(others).toEqual(preset);
    expect(loss).toEqual({ alpha: 0.25, gamma: 2, prior: expect.closeTo(presetLoss.prior, 5) });
  });

  test("TF Object Detection API: EfficientDet-D0 as its protos' builders read it", async () => {
    // core: keep_aspect_ratio_resizer 512 × 512 padded; anchor_scale 4, three scales an octave from P3 to P7.
    const { setup } = await open(
      'tf_object_detection_api/configs/tf2/ssd_efficientdet_d0_512x512_coco17_tpu-8.config',
    );
    expect(setup.resize).toEqual([
      { kind: 'tf-keep-aspect', shorterSide: 512, longerSide: 512, padToSquare: true },
    ]);
    expect(levels(setup)).toHaveLength(5);
    expect(levels(setup)[0]).toEqual({
      stride: 8,
      sizes: [32, 32 * 2 ** (1 / 3), 32 * 2 ** (2 / 3)],
      aspectRatios: [1, 0.5, 2],
    });
    expect(setup.loss).toMatchObject({ alpha: 0.25, gamma: 1.5 });
  });

  test('PaddleDetection: RetinaNet, through its base files', async () => {
    const { setup, warnings, classes } = await open(
      'paddledetection/retinanet/retinanet_r50_fpn_1x_coco.yml',
    );
    expect({ warnings, classes }).toEqual({ warnings: [], classes: 80 });
    expect(setup).toMatchObject({
      framework: 'PaddleDetection',
      padToMultiple: 32,
      resize: [640, 672, 704, 736, 768, 800].map(shorterSide => ({
        kind: 'mmdetection',
        shorterSide,
        longerSide: 1333,
      })),
      assigner: { foregroundIou: 0.5, backgroundIou: 0.4, lowQualityMatches: 'own' },
      loss: { alpha: 0.25, gamma: 2, prior: 0.01 },
      scoreThreshold: 0.05,
    });
    // RetinaAnchorGenerator: octave_base_scale 4, scales_per_octave 3.
    expect(levels(setup).map(({ sizes }) => sizes.map(size => Math.round(size)))).toEqual([
      [32, 40, 51],
      [64, 81, 102],
      [128, 161, 203],
      [256, 323, 406],
      [512, 645, 813],
    ]);
  });

  test.each(['tf_object_detection_api/samples/configs/faster_rcnn_resnet101_kitti.config'])(
    '%s is refused: the preset is not taken for it in silence',
    async file => {
      const failure = await open(file).catch(asFailure);
      expect(failure).toMatchObject({ code: 'config-no-detector' });
    },
  );
});

/** MMDetection 3.3, configs/_base_/models/retinanet_r50_fpn.py and datasets/coco_detection.py, shortened. */
const MMDETECTION = {
  'model.py': `model = dict(
    type='RetinaNet',
    data_preprocessor=dict(type='DetDataPreprocessor', pad_size_divisor=32),
    bbox_head=dict(
        type='RetinaHead',
        num_classes=80,
        anchor_generator=dict(
            type='AnchorGenerator',
            octave_base_scale=4,
            scales_per_octave=3,
            ratios=[0.5, 1.0, 2.0],
            strides=[8, 16, 32, 64, 128]),
        loss_cls=dict(type='FocalLoss', use_sigmoid=True, gamma=2.0, alpha=0.25)),
    train_cfg=dict(
        assigner=dict(
            type='MaxIoUAssigner', pos_iou_thr=0.5, neg_iou_thr=0.4, min_pos_iou=0,
            ignore_iof_thr=-1)),
    test_cfg=dict(nms_pre=1000, score_thr=0.05))
`,
  'data.py': `train_pipeline = [
    dict(type='LoadImageFromFile', backend_args=None),
    dict(type='Resize', scale=(1333, 800), keep_ratio=True),
]
`,
  // configs/_base_/schedules/schedule_1x.py
  'schedule.py': `train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=12, val_interval=1)
auto_scale_lr = dict(enable=False, base_batch_size=16)
`,
};

describe('setups of MMDetection configs', () => {
  const read = (text: string) =>
    setupOf(
      { ...MMDETECTION, 'mine.py': `_base_ = ['model.py', 'data.py', 'schedule.py']\n${text}` },
      'mine.py',
    );

  test('RetinaNet is the preset, number by number', async () => {
    const { setup, warnings, classes } = await read('');
    expect({ warnings, classes }).toEqual({ warnings: [], classes: 80 });
    expect(named(setup)).toEqual(named(retinanetMmdetection));
  });

  test("the user's own values win", async () => {
    const { setup, classes } = await read(
      'model = dict(bbox_head=dict(num_classes=3, anchor_generator=dict(_delete_=True, scales=[8], ratios=[1.0], strides=[16])), train_cfg=dict(assigner=dict(pos_iou_thr=0.6, match_low_quality=False)))\n',
    );
    expect(classes).toBe(3);
    expect(levels(setup)).toEqual([{ stride: 16, sizes: [128], aspectRatios: [1] }]);
    expect(setup.assigner).toMatchObject({ foregroundIou: 0.6, lowQualityMatches: 'none' });
  });

  test.each([
    ["[dict(type='Resize', img_scale=(1000, 600), keep_ratio=True)]", [[600, 1000]]],
    [
      "[dict(type='RandomChoiceResize', scales=[(1333, 640), (1333, 800)], keep_ratio=True)]",
      [
        [640, 1333],
        [800, 1333],
      ],
    ],
  ])('sizes are read from %s', async (pipeline, sizes) => {
    const { setup, warnings } = await read(`train_pipeline = ${pipeline}\n`);
    expect(warnings).toEqual([]);
    expect(setup.resize).toEqual(
      sizes.map(([shorterSide, longerSide]) => ({ kind: 'mmdetection', shorterSide, longerSide })),
    );
  });

  test.each([
    [
      'model = dict(bbox_head=dict(loss_cls=dict(alpha=ALPHA)))\n',
      /loss_cls\.alpha is no plain value \(mine\.py, line 2\)/,
    ],
    [
      "train_pipeline = [dict(type='Resize', scale=SIZE)]\n",
      /train_pipeline\[0\]\.scale is no plain value \(mine\.py, line 2\)/,
    ],
    [
      "model = dict(train_cfg=dict(assigner=dict(type='ApproxMaxIoUAssigner')))\n",
      /ApproxMaxIoUAssigner is not/,
    ],
  ])('what cannot be read is said: %s', async (text, warning) => {
    const { setup, warnings } = await read(text);
    expect(warnings).toHaveLength(1);
    expect(warningTexts(warnings)[0]).toMatch(warning);
    expect(setup.notModelled?.[0]).toBe(warnings[0]);
  });

  test('a base that is gone is named', async () => {
    const text = "_base_ = 'gone.py'\nmodel = dict(type='RetinaNet')\n";
    const { warnings } = await setupOf({ 'a.py': text }, 'a.py');
    expect(warningTexts(warnings)[0]).toContain('gone.py could not be read');
  });
});

test('Detectron2 anchors written out, and sizes as a tuple', async () => {
  const text =
    'MODEL:\n  META_ARCHITECTURE: RetinaNet\n  ANCHOR_GENERATOR:\n    SIZES: [[16], [32], [64], [128], [256]]\n    ASPECT_RATIOS: [[0.5, 1.0]]\n  RETINANET:\n    IOU_THRESHOLDS: [0.3, 0.6]\n    NUM_CLASSES: 7\nINPUT:\n  MIN_SIZE_TRAIN: (480,)\n  MAX_SIZE_TRAIN: 640\n';
  const { setup, warnings, classes } = await setupOf({ 'a.yaml': text }, 'a.yaml');
  expect({ warnings, classes }).toEqual({ warnings: [], classes: 7 });
  expect(levels(setup).map(({ sizes }) => sizes)).toEqual([[16], [32], [64], [128], [256]]);
  expect(setup.resize).toEqual([{ kind: 'detectron2', shorterSide: 480, longerSide: 640 }]);
  expect(setup.assigner).toMatchObject({ backgroundIou: 0.3, foregroundIou: 0.6 });
  // Without sizes, defaults.py gives every level all five of them.
  const bare = await setupOf({ 'a.yaml': 'MODEL: {META_ARCHITECTURE: RetinaNet}\n' }, 'a.yaml');
  expect(levels(bare.setup)[0]?.sizes).toEqual([32, 64, 128, 256, 512]);
  expect(bare.setup.resize).toEqual([{ kind: 'detectron2', shorterSide: 800, longerSide: 1333 }]);
});

describeShared('PaddleDetection beyond RetinaNet', folder => {
  const host = nodeConfigHost(GRAMMARS);
  const open = async (file: string) => {
    const full = path.join(folder, 'data', 'configs', 'paddledetection', file);
    const found = setupFrom(full, await openConfig(full, fs.readFileSync(full, 'utf8'), host));
    return { ...found, warnings: unread(found.warnings) };
  };

  test('FCOS: Gt2FCOSTarget, whose ranges leave out their ends', async () => {
    const { setup, warnings, classes } = await open('fcos/fcos_r50_fpn_1x_coco.yml');
    expect({ warnings, classes }).toEqual({ warnings: [], classes: 80 });
    expect(setup).toMatchObject({
      padToMultiple: 128,
      resize: [{ kind: 'mmdetection', shorterSide: 800, longerSide: 1333 }],
      candidates: { kind: 'points', strides: [8, 16, 32, 64, 128], offset: 0.5 },
      assigner: { kind: 'fcos', variant: 'adelaidet', centreRadius: 1.5 },
      loss: { alpha: 0.25, gamma: 2, prior: 0.01 },
      scoreThreshold: 0.025,
    });
    const ranges = setup.assigner.kind === 'fcos' ? setup.assigner.sizeRanges : [];
    expect(ranges.map(range => range.map(end => Math.round(end)))).toEqual([
      [-1, 64],
      [64, 128],
      [128, 256],
      [256, 512],
      [512, Infinity],
    ]);
    // A farthest side of exactly 64 pixels belongs to no level.
    const inside = (side: number) => ranges.filter(([from, to]) => side >= from && side <= to);
    expect(inside(64)).toEqual([]);
    expect(inside(Math.fround(64.00001))).toHaveLength(1);
    expect(inside(Math.fround(63.99999))).toHaveLength(1);
  });

  test('GFL: one square of eight strides a cell, by ATSS', async () => {
    const { setup } = await open('gfl/gflv2_r50_fpn_1x_coco.yml');
    expect(levels(setup)).toEqual(
      [8, 16, 32, 64, 128].map(stride => ({ stride, sizes: [8 * stride], aspectRatios: [1] })),
    );
    expect(setup.assigner).toEqual({ kind: 'atss', candidatesPerLevel: 9 });
  });

  test.each([
    'ppyoloe/ppyoloe_crn_s_300e_coco.yml',
    'picodet/picodet_s_320_coco_lcnet.yml',
    'deformable_detr/_base_/deformable_detr_r50.yml',
  ])('%s is refused as dynamic', async file => {
    expect(await open(file).catch(asFailure)).toMatchObject({ code: 'detector-dynamic' });
  });
});

// PaddleDetection 2, configs/faster_rcnn/_base_/faster_rcnn_r50_fpn.yml, shortened.
test('PaddleDetection Faster R-CNN: its RPN', async () => {
  const text =
    'architecture: FasterRCNN\nnum_classes: 80\nepoch: 12\nRPNHead:\n  anchor_generator:\n    aspect_ratios: [0.5, 1.0, 2.0]\n    anchor_sizes: [[32], [64], [128], [256], [512]]\n    strides: [4, 8, 16, 32, 64]\n  rpn_target_assign: {batch_size_per_im: 256, fg_fraction: 0.5, negative_overlap: 0.3, positive_overlap: 0.7}\nTrainReader:\n  sample_transforms:\n  - Resize: {target_size: [640, 480], keep_ratio: False}\n  batch_transforms:\n  - PadBatch: {pad_to_stride: 32}\n';
  const { setup, classes, warnings } = await setupOf({ 'a.yml': text }, 'a.yml');
  expect({ classes, warnings }).toEqual({ classes: null, warnings: [] });
  expect(setup).toMatchObject({
    resize: [{ kind: 'fixed', height: 640, width: 480 }],
    assigner: { foregroundIou: 0.7, backgroundIou: 0.3, lowQualityMatches: 'own' },
    sampling: { kind: 'balanced', batch: 256, foregroundShare: 0.5 },
    loss: { alpha: 0.5, gamma: 0, prior: 0.5 },
  });
  expect(levels(setup).map(({ sizes }) => sizes)).toEqual([[32], [64], [128], [256], [512]]);
});
