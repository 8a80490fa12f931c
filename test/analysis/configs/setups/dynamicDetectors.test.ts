import { describe, expect, it } from 'vitest';
import { detectorFrom } from '../../../../src/analysis/configs/detectorFrom.ts';
import { asFailure } from '../../../../src/analysis/contract/failures/Failure.ts';
import type { DynamicDetector } from '../../../../src/analysis/dynamic/explore/DynamicDetector.ts';
import { openAmong } from '../../../helpers/configs/configFiles.ts';

type Files = Readonly<Record<string, string>>;

async function dynamicIn(files: Files): Promise<DynamicDetector> {
  const [file = ''] = Object.keys(files);
  const found = detectorFrom(file, await openAmong(files, file));
  if ('setup' in found) throw new Error(`${found.setup.setup.name} is counted`);
  return found.dynamic;
}

/** Preset, then what is read and what is taken instead, then what is not: `default` or `preset`. */
async function basisIn(files: Files) {
  const { config, rule, counts } = await dynamicIn(files);
  return {
    preset: config?.preset,
    rule,
    read: config?.read.map(({ setting, value, taken }) =>
      [setting, value, ...(taken === undefined ? [] : [taken])].join(' '),
    ),
    assumed: config?.assumed.map(({ setting, value, from }) => `${setting} ${value} ${from}`),
    kind: counts?.kind ?? null,
  };
}

const RUN = 'task: detect\nmode: train\nclose_mosaic: 10\n';
const model = (line: string) =>
  `nc: 80\nbackbone:\n  - [-1, 1, Conv, [64, 3, 2]]\nhead:\n  - ${line}\n`;
const mmdet = (type: string, more = '') =>
  `model = dict(type='${type}', ${more}bbox_head=dict(type='${type}Head', num_classes=3))\n`;

describe('a config of a detector that chooses by its predictions', () => {
  it.each<[string, Files, object]>([
    [
      'a run of Ultralytics',
      { 'args.yaml': `${RUN}model: yolo11n.pt\nimgsz: 1280\n` },
      { preset: 'yolo11', rule: 'task-aligned', read: ['image-size 1280'], assumed: [] },
    ],
    [
      'an image size that Ultralytics rounds up',
      { 'args.yaml': `${RUN}model: yolov8x-p6.yaml\nimgsz: 1000\n` },
      { preset: 'yolov8-p6', read: ['image-size 1000 1024'] },
    ],
    [
      'a run whose weights say no model',
      { 'args.yaml': `${RUN}model: runs/train/weights/best.pt\n` },
      { preset: 'yolo11', read: [], assumed: ['image-size 640 default'] },
    ],
    [
      'a run of RT-DETR at Ultralytics',
      { 'args.yaml': `${RUN}model: rtdetr-l.pt\n` },
      { preset: 'rtdetr-ultralytics', rule: 'bipartite', kind: 'queries' },
    ],
    [
      'a model of three levels',
      { 'custom.yaml': model('[[15, 18, 21], 1, Detect, [nc]]') },
      { preset: 'yolo11', assumed: ['image-size 640 preset'] },
    ],
    [
      'a model from P2',
      { 'yolov8-p2.yaml': model('[[18, 21, 24, 27], 1, Detect, [nc]]') },
      { preset: 'yolov8-p2', kind: 'points' },
    ],
    [
      'a model of four levels of which nobody knows the strides',
      { 'custom.yaml': model('[[18, 21, 24, 27], 1, Detect, [nc]]') },
      { preset: null, rule: 'task-aligned', kind: null, read: [], assumed: [] },
    ],
    [
      'a decoder with more queries',
      { 'rtdetr-l.yaml': model('[[21, 24, 27], 1, RTDETRDecoder, [nc, 256, 500]]') },
      { preset: 'rtdetr-ultralytics', read: ['queries 500'] },
    ],
    [
      'DETR of Hugging Face',
      {
        'config.json':
          '{"architectures": ["DetrForObjectDetection"], "model_type": "detr", "num_queries": 50, "eos_coefficient": 0.2}',
      },
      { preset: 'detr', rule: 'bipartite', read: ['queries 50', 'no-object-weight 0.2'] },
    ],
    [
      'RT-DETR of Hugging Face without denoising',
      {
        'config.json':
          '{"architectures": ["X"], "model_type": "rt_detr_v2", "num_queries": 500, "num_denoising": 0}',
      },
      { preset: 'rt-detr', read: ['denoising 0', 'queries 500'] },
    ],
    [
      'a model of Hugging Face that no preset is of',
      { 'config.json': '{"architectures": ["X"], "model_type": "deta", "num_queries": 900}' },
      { preset: null, rule: 'bipartite', kind: null },
    ],
    [
      'RT-DETR',
      {
        'a.yml':
          "model: RTDETR\ncriterion: RTDETRCriterion\nRTDETRTransformer:\n  num_queries: 600\nRTDETRCriterion:\n  losses: ['vfl']\n  alpha: 0.75\n",
      },
      { preset: 'rt-detr', read: ['queries 600'] },
    ],
    [
      'DINO of MMDetection',
      { 'a.py': mmdet('DINO', 'num_queries=600, ') },
      { preset: 'dino', read: ['queries 600'] },
    ],
    ['RTMDet', { 'a.py': mmdet('RTMDet') }, { preset: 'rtmdet', rule: 'dynamic-soft-label' }],
    [
      'RTMDet with the size that its training pads to, in a file below',
      {
        'a.py': "_base_ = 'base.py'\nmodel = dict(bbox_head=dict(num_classes=3))\n",
        'base.py': `${mmdet('RTMDet')}size = (960, 960)\ntrain_pipeline = [dict(type='CachedMosaic', img_scale=(960, 960)),\n    dict(type='RandomResize', scale=(1920, 1920), ratio_range=(0.1, 2.0), keep_ratio=True),\n    dict(type='RandomCrop', crop_size=(960, 960)), dict(type='Pad', size=size)]\ntrain_dataloader = dict(dataset=dict(pipeline=train_pipeline))\n`,
      },
      { preset: 'rtmdet', read: ['image-size 960'] },
    ],
    [
      'RTMDet with a crop alone',
      {
        'a.py': `${mmdet('RTMDet')}train_pipeline = [dict(type='RandomCrop', crop_size=(512, 512))]\ntrain_dataloader = dict(dataset=dict(pipeline=train_pipeline))\n`,
      },
      { preset: 'rtmdet', read: ['image-size 512'] },
    ],
    [
      'RTMDet with an oblong input, which has no one size',
      {
        'a.py': `${mmdet('RTMDet')}train_dataloader = dict(dataset=dict(pipeline=[dict(type='Pad', size=(640, 480))]))\n`,
      },
      { preset: 'rtmdet', read: [], assumed: ['image-size 640 preset'] },
    ],
    [
      'YOLOX of MMDetection, another rule than its own',
      { 'a.py': mmdet('YOLOX') },
      { preset: 'yolox-mmdetection', rule: 'simota' },
    ],
    ['TOOD', { 'a.py': mmdet('TOOD') }, { preset: null, rule: 'task-aligned', kind: null }],
    ['FreeAnchor', { 'a.py': mmdet('FreeAnchorRetina') }, { preset: null, rule: 'free-anchor' }],
    [
      'an experiment of YOLOX',
      {
        'exp.py':
          'from yolox.exp import Exp as Base\nclass Exp(Base):\n    def __init__(self):\n        super().__init__()\n        self.input_size = (960, 960)\n',
      },
      { preset: 'yolox', rule: 'simota', read: ['image-size 960'] },
    ],
    [
      'PP-YOLOE',
      { 'a.yml': 'architecture: PPYOLOE\nPPYOLOE:\n  yolo_head: PPYOLOEHead\n' },
      { preset: 'pp-yoloe', rule: 'task-aligned' },
    ],
    [
      'a script that trains with Ultralytics',
      {
        'train.py':
          "from ultralytics import YOLO\nmodel = YOLO('yolov8n.pt')\nmodel.train(data='a.yaml', imgsz=960)\n",
      },
      { preset: 'yolov8', rule: 'task-aligned', read: ['image-size 960'] },
    ],
    [
      'a script that trains with RF-DETR',
      { 'train.py': 'from rfdetr import RFDETRBase\nmodel = RFDETRBase(num_queries=500)\n' },
      { preset: 'rf-detr', rule: 'bipartite', read: ['queries 500'] },
    ],
    [
      'a segmentation model of RF-DETR, of other numbers',
      { 'train.py': 'from rfdetr import RFDETRSegPreview\nmodel = RFDETRSegPreview()\n' },
      { preset: null, rule: 'bipartite', kind: null },
    ],
  ])('%s', async (_name, files, expected) => {
    expect(await basisIn(files)).toMatchObject(expected);
  });

  it('takes its numbers into the counts', async () => {
    const config =
      '{"architectures": ["X"], "model_type": "rt_detr", "num_queries": 7, "num_denoising": 0}';
    const { counts, from, name, framework } = await dynamicIn({ 'config.json': config });
    expect({ from, name, framework }).toEqual({
      from: 'config',
      name: 'rt-detr',
      framework: 'Hugging Face',
    });
    expect(counts?.kind === 'queries' && counts.detector.rule).toMatchObject({
      queries: 7,
      denoising: null,
      kept: null,
    });
  });

  it('takes none of two values that differ, and says that it is the preset’s', async () => {
    const script =
      "from ultralytics import YOLO\nm = YOLO('yolo11n.pt')\nm.train(data='a.yaml', imgsz=960)\nm.train(data='b.yaml', imgsz=1280)\n";
    expect(await basisIn({ 'train.py': script })).toMatchObject({
      read: [],
      assumed: ['image-size 640 preset'],
    });
  });

  it('is none where a script trains several models', async () => {
    const script =
      "from ultralytics import YOLO\nYOLO('yolo11n.pt').train(data='a')\nYOLO('yolov8n.pt').train(data='a')\n";
    await expect(dynamicIn({ 'train.py': script }).catch(asFailure)).resolves.toMatchObject({
      code: 'config-no-detector',
    });
  });

  it('is none where no detector is known', async () => {
    await expect(dynamicIn({ 'a.yaml': 'lr: 1\n' }).catch(asFailure)).resolves.toMatchObject({
      code: 'config-no-detector',
    });
  });
});
