import { describe, expect, test } from 'vitest';
import { changedText, settingsText } from '../../../helpers/configs/changedText.ts';

const DECODER =
  'RTDETRTransformerv2:\n  hidden_dim: 256\n  num_queries: 300\n  num_denoising: 100\n';
const LOADERS = `train_dataloader:
  dataset:
    transforms:
      ops:
        - {type: RandomHorizontalFlip}
        - {type: Resize, size: [640, 640], }
  collate_fn:
    type: BatchImageCollateFuncion
    base_size: 640
val_dataloader:
  dataset:
    transforms:
      ops:
        - {type: Resize, size: [640, 640]}
`;
const MODEL = `task: detection
model: RTDETR
criterion: RTDETRCriterionv2
postprocessor: RTDETRPostProcessor
eval_spatial_size: [640, 640] # h w
RTDETR:
  decoder: RTDETRTransformerv2
RTDETRPostProcessor:
  num_top_queries: 300
`;

describe('RT-DETR, D-FINE and DEIM', () => {
  const files = { 'include/model.yml': MODEL + DECODER, 'include/loader.yml': LOADERS };
  const text = `__include__: [
  './include/loader.yml',
  './include/model.yml',
]
output_dir: ./output
`;
  const config = { file: 'rtdetrv2_r50vd_6x_coco.yml', text, files };

  test('say what the files below say', async () => {
    expect(await settingsText(config)).toEqual([
      'eval_spatial_size 640 base:6 of include/loader.yml',
      'RTDETRTransformerv2.num_queries 300 base:12 of include/model.yml',
      'RTDETRTransformerv2.num_denoising 100 base:13 of include/model.yml',
      'RTDETRPostProcessor.num_top_queries 300 base:9 of include/model.yml',
    ]);
  });

  test('override them in the file that is trained with', async () => {
    expect(await changedText(config, { key: 'num_queries', value: 500 })).toBe(
      `${text}RTDETRTransformerv2:\n  num_queries: 500\n`,
    );
    const own = { ...config, text: `${text}RTDETRTransformerv2:\n  hidden_dim: 128\n` };
    expect(await changedText(own, { key: 'num_denoising', value: 200 })).toBe(
      `${own.text}  num_denoising: 200\n`,
    );
  });

  test('need no edit for what the files below say already', async () => {
    expect(await changedText(config, { key: 'num_queries', value: 300 })).toBe(text);
  });

  test('change every size of one file, or none', async () => {
    const one = { file: 'all.yml', text: MODEL + LOADERS + DECODER };
    expect(await changedText(one, { key: 'eval_spatial_size', value: 960 })).toBe(
      one.text.replaceAll('640', '960'),
    );
    expect(await changedText(config, { key: 'eval_spatial_size', value: 960 })).toMatchObject({
      code: 'setting-not-editable',
      reason: { kind: 'set-in-base', file: 'include/loader.yml' },
    });
    const half = {
      file: 'half.yml',
      text: `__include__: ['m.yml']\n${LOADERS}`,
      files: { 'm.yml': MODEL },
    };
    expect(await settingsText(half)).toContain('eval_spatial_size 640 file:7');
    expect(await changedText(half, { key: 'eval_spatial_size', value: 960 })).toMatchObject({
      reason: { kind: 'set-in-base', path: 'eval_spatial_size[0]', file: 'm.yml' },
    });
  });

  test('do not change sizes that differ', async () => {
    const unequal = (MODEL + LOADERS).replace('base_size: 640', 'base_size: 800');
    const change = { key: 'eval_spatial_size', value: 960 };
    expect(await changedText({ file: 'all.yml', text: unequal }, change)).toMatchObject({
      code: 'config-not-a-number',
      text: '800',
    });
  });

  test('say nothing of what an unread file may hold', async () => {
    const unread = { file: 'a.yml', text: `${text}${MODEL}` };
    expect(await settingsText(unread)).toContain('RTDETRTransformerv2.num_queries null default');
  });
});

describe('Hugging Face', () => {
  const json =
    '{\n  "architectures": ["DetrForObjectDetection"],\n  "model_type": "detr",\n  "num_queries": 100\n}\n';

  test('reads and writes a config.json', async () => {
    const config = { file: 'config.json', text: json };
    expect(await settingsText(config)).toEqual([
      'num_queries 100 file:4',
      'eos_coefficient 0.1 default',
    ]);
    expect(await changedText(config, { key: 'num_queries', value: 300 })).toBe(
      json.replace('100', '300'),
    );
    const text = await changedText(config, { key: 'eos_coefficient', value: 0.05 });
    expect(JSON.parse(text as string)).toEqual({
      ...(JSON.parse(json) as object),
      eos_coefficient: 0.05,
    });
  });

  test.each([
    ['rt_detr', ['num_queries 300 default', 'num_denoising 100 default']],
    ['d_fine', ['num_queries 300 default', 'num_denoising 100 default']],
    ['deformable_detr', ['num_queries 300 default']],
    ['yolos', ['num_detection_tokens 100 default', 'eos_coefficient 0.1 default']],
    ['grounding-dino', ['num_queries 900 default']],
    ['bert', []],
  ])('knows the defaults of %s', async (type, settings) => {
    const text = `{"model_type": "${type}", "architectures": ["X"]}`;
    expect(await settingsText({ file: 'config.json', text })).toEqual(settings);
  });

  test('reads and writes what code says, and adds nothing to it', async () => {
    const text = `from transformers import RTDetrConfig\nconfig = RTDetrConfig.from_pretrained("PekingU/rtdetr_r50vd", num_queries=300)\nconfig.num_denoising = 100\n`;
    const config = { file: 'train.py', text };
    expect(await settingsText(config)).toEqual([
      'config.num_queries 300 file:2',
      'config.num_denoising 100 file:3',
    ]);
    expect(await changedText(config, { key: 'num_queries', value: 500 })).toBe(
      text.replace('300', '500'),
    );
    expect(await changedText(config, { key: 'num_denoising', value: 200 })).toBe(
      text.replace('= 100', '= 200'),
    );
  });
});

describe('RF-DETR', () => {
  test('takes arguments of the model, with defaults of each', async () => {
    const text =
      'from rfdetr import RFDETRSmall\n\nmodel = RFDETRSmall(num_queries=300)\nmodel.train(dataset_dir="d", epochs=10)\n';
    const config = { file: 'train.py', text };
    expect(await settingsText(config)).toEqual([
      'RFDETRSmall.resolution 512 default',
      'RFDETRSmall.num_queries 300 file:3',
      'RFDETRSmall.num_select 300 default',
    ]);
    expect(await changedText(config, { key: 'resolution', value: 768 })).toBe(
      text.replace('num_queries=300', 'num_queries=300, resolution=768'),
    );
  });

  test('takes an empty call', async () => {
    const text = 'import rfdetr\nmodel = rfdetr.RFDETRNano()\n';
    expect(await changedText({ file: 'a.py', text }, { key: 'resolution', value: 448 })).toBe(
      text.replace('()', '(resolution=448)'),
    );
  });

  test('takes what a JSON file writes', async () => {
    const text = '{"model": {"num_queries": 300, "group_detr": 13, "resolution": 560}}\n';
    const config = { file: 'rf.json', text };
    expect(await settingsText(config)).toEqual([
      'model.resolution 560 file:1',
      'model.num_queries 300 file:1',
    ]);
    expect(await changedText(config, { key: 'resolution', value: 672 })).toBe(
      text.replace('560', '672'),
    );
  });
});

describe('MMDetection', () => {
  const base = `model = dict(
    type='DINO',
    num_queries=900,  # num_matching_queries
    bbox_head=dict(type='DINOHead', loss_cls=dict(type='FocalLoss', gamma=2.0, alpha=0.25)),
    dn_cfg=dict(label_noise_scale=0.5, group_cfg=dict(dynamic=True, num_dn_queries=100)),
    test_cfg=dict(max_per_img=300))
`;

  test('reads what a config writes', async () => {
    const config = { file: 'dino.py', text: base };
    expect(await settingsText(config)).toEqual([
      'model.num_queries 900 file:3',
      'model.dn_cfg.group_cfg.num_dn_queries 100 file:5',
      'model.test_cfg.max_per_img 300 file:6',
    ]);
    expect(await changedText(config, { key: 'num_queries', value: 1200 })).toBe(
      base.replace('900', '1200'),
    );
  });

  test('overrides what a file below writes', async () => {
    const text = "_base_ = './base.py'\n";
    const config = { file: 'mine.py', text, files: { 'base.py': base } };
    expect(await settingsText(config)).toContain('model.num_queries 900 base:3 of base.py');
    expect(await changedText(config, { key: 'num_queries', value: 1200 })).toBe(
      `${text}model = dict(num_queries=1200)\n`,
    );
    expect(await changedText(config, { key: 'num_dn_queries', value: 200 })).toBe(
      `${text}model = dict(dn_cfg=dict(group_cfg=dict(num_dn_queries=200)))\n`,
    );
  });

  test('knows the weight of the background of its DETR', async () => {
    const text = `model = dict(type='DETR', num_queries=100, bbox_head=dict(type='DETRHead',\n    loss_cls=dict(type='CrossEntropyLoss', bg_cls_weight=0.1, loss_weight=1.0)))\n`;
    const config = { file: 'detr.py', text };
    expect(await changedText(config, { key: 'bg_cls_weight', value: 0.03 })).toBe(
      text.replace('weight=0.1', 'weight=0.03'),
    );
  });

  test('changes the variable that the pipelines of YOLOX take their size from', async () => {
    const text = `img_scale = (640, 640)  # width, height\nmodel = dict(type='YOLOX')\ntrain_pipeline = [dict(type='Mosaic', img_scale=img_scale)]\n`;
    const config = { file: 'yolox_s.py', text };
    expect(await changedText(config, { key: 'img_scale', value: 960 })).toBe(
      text.replace('(640, 640)', '(960, 960)'),
    );
    const oblong = { ...config, text: text.replace('(640, 640)', '(640, 480)') };
    expect(await changedText(oblong, { key: 'img_scale', value: 960 })).toMatchObject({
      code: 'config-not-a-number',
    });
  });
});

describe('sizes of pipelines of MMDetection', () => {
  test('are read where training pads or crops to them, and not set', async () => {
    const text = `model = dict(type='RTMDet')\ntrain_dataloader = dict(dataset=dict(pipeline=[\n    dict(type='Resize', scale=(800, 800), keep_ratio=True),\n    dict(type='Pad', pad_to_square=True)]))\n`;
    const config = { file: 'rtmdet.py', text };
    expect(await settingsText(config)).toEqual([
      'train_dataloader.dataset.pipeline[0].scale 800 file:3',
    ]);
    expect(await changedText(config, { key: 'scale', value: 960 })).toMatchObject({
      code: 'setting-not-editable',
      reason: 'sizes-of-pipelines',
    });
  });
});

describe('code of its own', () => {
  test('YOLOX has one size in two attributes', async () => {
    const text = `from yolox.exp import Exp as MyExp


class Exp(MyExp):
    def __init__(self):
        super().__init__()
        self.num_classes = 3
        self.input_size = (640, 640)
        self.test_size = (640, 640)
`;
    const config = { file: 'exp.py', text };
    expect(await settingsText(config)).toEqual(['input_size 640 file:8']);
    expect(await changedText(config, { key: 'input_size', value: 960 })).toBe(
      text.replaceAll('640', '960'),
    );
  });

  test('DETR has options of a command line', async () => {
    const text = `import argparse
parser = argparse.ArgumentParser()
parser.add_argument('--num_queries', default=100, type=int, help="Number of query slots")
parser.add_argument('--set_cost_class', default=1, type=float)
parser.add_argument('--eos_coef', default=0.1, type=float)
`;
    const config = { file: 'main.py', text };
    expect(await settingsText(config)).toEqual([
      'add_argument.num_queries 100 file:3',
      'add_argument.eos_coef 0.1 file:5',
    ]);
    expect(await changedText(config, { key: 'eos_coef', value: 0.033 })).toBe(
      text.replace('default=0.1', 'default=0.033'),
    );
    const other = text.replace('set_cost_class', 'other');
    expect(await settingsText({ file: 'main.py', text: other })).toEqual([]);
  });

  test('DINO has a flat config', async () => {
    const text = `modelname = 'dino'\nset_cost_class = 2.0\nnum_queries = 900\nnum_select = 300\ndn_number = 100\n`;
    const config = { file: 'DINO_4scale.py', text };
    expect(await settingsText(config)).toEqual([
      'num_queries 900 file:3',
      'dn_number 100 file:5',
      'num_select 300 file:4',
    ]);
    expect(await changedText(config, { key: 'num_select', value: 500 })).toBe(
      text.replace('300', '500'),
    );
  });

  test('detrex assigns to a model that it imports', async () => {
    const files = { 'models/dino_r50.py': 'model = L(DINO)(num_queries=900, dn_number=100)\n' };
    const text = `from detrex.config import get_config\nfrom .models.dino_r50 import model\nmodel.num_queries = 600\n`;
    const config = { file: 'dino.py', text, files };
    expect(await settingsText(config)).toEqual([
      'model.num_queries 600 file:3',
      'model.dn_number 100 base:1 of models/dino_r50.py',
    ]);
    expect(await changedText(config, { key: 'dn_number', value: 200 })).toBe(
      `${text}model.dn_number = 200\n`,
    );
  });
});
