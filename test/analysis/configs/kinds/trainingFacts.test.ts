import { describe, expect, test } from 'vitest';
import { setupFrom } from '../../../../src/analysis/configs/setupFrom.ts';
import {
  augmentationKind,
  optimizerKind,
} from '../../../../src/analysis/configs/reading/trainingFacts.ts';
import { trainingFactsIn } from '../../../../src/analysis/configs/trainingFactsIn.ts';
import type { TrainingFacts } from '../../../../src/analysis/contract/TrainingFacts.ts';
import { openAmong } from '../../../helpers/configs/configFiles.ts';

/** A fact a line: `optimizer adamw AdamW 3`, `lr 0.0001 3`, `ema on 0.9998 4`, `start backbone 5`, `mosaic Mosaic 6`. */
function lines(facts: TrainingFacts): string[] {
  const { optimizer, learningRate, averaging, start, augmentations = [] } = facts;
  return [
    ...(optimizer ? [`optimizer ${optimizer.kind} ${optimizer.name} ${optimizer.line}`] : []),
    ...(learningRate ? [`lr ${learningRate.value} ${learningRate.line}`] : []),
    ...(averaging
      ? [`ema ${averaging.on ? 'on' : 'off'} ${averaging.decay ?? '-'} ${averaging.line}`]
      : []),
    ...(start ? [`start ${start.value} ${start.line}`] : []),
    ...augmentations.map(({ kind, name, line }) => `${kind} ${name} ${line}`),
  ];
}

async function factsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const [file = ''] = Object.keys(files);
  return lines(trainingFactsIn(await openAmong(files, file)));
}

const MODEL = "model = dict(type='RetinaNet', bbox_head=dict(type='RetinaHead'))";

describe('what a config says of its training', () => {
  test.each<[string, string, string, string[]]>([
    [
      'MMDetection 3',
      'a.py',
      `${MODEL}
optim_wrapper = dict(optimizer=dict(type='AdamW', lr=0.0001, weight_decay=0.05))
custom_hooks = [dict(type='NumClassCheckHook'), dict(type='EMAHook', ema_type='ExpMomentumEMA', momentum=0.0002)]
load_from = 'https://x/retinanet.pth'
train_pipeline = [
    dict(type='CachedMosaic', img_scale=(640, 640)),
    dict(type='RandomChoice', transforms=[
        [dict(type='RandomCrop', crop_size=(384, 600))],
        [dict(type='RandomFlip', prob=0.5)]]),
    dict(type='Albu', transforms=[dict(type='ShiftScaleRotate'), dict(type='CLAHE')])]
`,
      [
        'optimizer adamw AdamW 2',
        'lr 0.0001 2',
        'ema on 0.9998 3',
        'start detector 4',
        'mosaic CachedMosaic 6',
        'crop RandomCrop 8',
        'flip RandomFlip 9',
        'affine ShiftScaleRotate 10',
      ],
    ],
    [
      'MMDetection 2',
      'a.py',
      `model = dict(type='RetinaNet', pretrained='torchvision://resnet50', bbox_head=dict(type='RetinaHead'))
optimizer = dict(type='SGD', lr=0.01, momentum=0.9)
data = dict(train=dict(type='MultiImageMixDataset', dataset=dict(type='CocoDataset', pipeline=[]), pipeline=[
    dict(type='MixUp', img_scale=(640, 640))]))
`,
      ['optimizer sgd SGD 2', 'lr 0.01 2', 'start backbone 1', 'mixup MixUp 4'],
    ],
    [
      'Detectron2',
      'a.yaml',
      `MODEL:
  META_ARCHITECTURE: "RetinaNet"
  WEIGHTS: "detectron2://ImageNetPretrained/MSRA/R-50.pkl"
SOLVER:
  BASE_LR: 0.005
INPUT:
  CROP: {ENABLED: True}
MODEL_EMA: {ENABLED: True, DECAY: 0.999}
`,
      ['lr 0.005 5', 'ema on 0.999 8', 'start backbone 3', 'crop INPUT.CROP 7'],
    ],
    [
      'a LazyConfig',
      'a.py',
      `from detectron2.config import LazyCall as L
model = L(RetinaNet)(focal_loss_alpha=0.25)
optimizer = L(torch.optim.AdamW)(lr=1e-4, betas=(0.9, 0.999))
optimizer.lr = 2e-4
train = dict(init_checkpoint="", model_ema=dict(enabled=False, decay=0.999))
dataloader = dict(train=dict(mapper=dict(augmentations=[L(T.RandomFlip)(horizontal=True), L(T.ResizeScale)(min_scale=0.1), L(T.FixedSizeCrop)(crop_size=(1024, 1024))])))
`,
      [
        'optimizer adamw AdamW 3',
        'lr 0.0002 4',
        'ema off 0.999 5',
        'start scratch 5',
        'flip RandomFlip 6',
        'crop FixedSizeCrop 6',
      ],
    ],
    [
      'PaddleDetection',
      'a.yml',
      `architecture: RetinaNet
pretrain_weights: https://paddledet.bj.bcebos.com/models/pretrained/ResNet50_cos_pretrained.pdparams
use_ema: true
ema_decay: 0.9998
LearningRate:
  base_lr: 0.01
OptimizerBuilder:
  optimizer: {momentum: 0.9, type: Momentum}
TrainReader:
  sample_transforms:
    - Decode: {}
    - RandomExpand: {fill_value: [0, 0, 0]}
    - RandomFlip: {}
  batch_transforms:
    - BatchRandomResize: {target_size: [320, 352]}
`,
      [
        'optimizer sgd Momentum 8',
        'lr 0.01 6',
        'ema on 0.9998 3',
        'start backbone 2',
        'expand RandomExpand 12',
        'flip RandomFlip 13',
        'multi-scale BatchRandomResize 15',
      ],
    ],
    [
      'TF Object Detection API',
      'a.config',
      `model { ssd { num_classes: 3 } }
train_config {
  fine_tune_checkpoint: "x/ckpt-0"
  fine_tune_checkpoint_type: "detection"
  optimizer {
    momentum_optimizer {
      learning_rate { cosine_decay_learning_rate { learning_rate_base: 0.04 total_steps: 25000 } }
      momentum_optimizer_value: 0.9
    }
    use_moving_average: false
  }
  data_augmentation_options { random_horizontal_flip { } }
  data_augmentation_options { ssd_random_crop { } }
}
`,
      [
        'optimizer sgd momentum_optimizer 6',
        'lr 0.04 7',
        'ema off - 10',
        'start detector 3',
        'flip random_horizontal_flip 12',
        'crop ssd_random_crop 13',
      ],
    ],
    [
      'TensorFlow’s model garden',
      'a.yaml',
      `task:
  train_data:
    parser: {aug_rand_hflip: true}
trainer:
  optimizer_config:
    optimizer: {type: sgd, sgd: {momentum: 0.9}}
    learning_rate: {type: stepwise, stepwise: {boundaries: [26334], values: [0.32, 0.032]}}
    ema: {average_decay: 0.9998}
`,
      ['optimizer sgd sgd 6', 'lr 0.32 7', 'ema on 0.9998 8', 'flip aug_rand_hflip 3'],
    ],
    [
      'automl’s EfficientDet',
      'a.yaml',
      `name: efficientdet-d0
learning_rate: 0.08
optimizer: sgd
moving_average_decay: 0.9998
input_rand_hflip: true
`,
      ['optimizer sgd sgd 3', 'lr 0.08 2', 'ema on 0.9998 4', 'flip input_rand_hflip 5'],
    ],
    [
      'efficientdet-pytorch',
      'args.yaml',
      `model: tf_efficientdet_d1
lr: 0.09
opt: momentum
model_ema: true
model_ema_decay: 0.9966
initial_checkpoint: ''
`,
      ['optimizer sgd momentum 3', 'lr 0.09 2', 'ema on 0.9966 4'],
    ],
    [
      'YOLOv5',
      'hyp.yaml',
      `lr0: 0.01
anchor_t: 4.0
obj_pw: 1.0
fl_gamma: 0.0
mosaic: 1.0
mixup: 0.0
fliplr: 0.5
`,
      ['lr 0.01 1', 'mosaic mosaic 5', 'flip fliplr 7'],
    ],
    [
      'Ultralytics',
      'args.yaml',
      `task: detect
model: yolov8n.pt
optimizer: AdamW
lr0: 0.002
multi_scale: true
mosaic: 1.0
copy_paste: 0.1
`,
      [
        'optimizer adamw AdamW 3',
        'lr 0.002 4',
        'mosaic mosaic 6',
        'copy-paste copy_paste 7',
        'multi-scale multi_scale 5',
      ],
    ],
    [
      'Ultralytics in Python',
      'a.py',
      "from ultralytics import YOLO\nYOLO('yolov8n.pt').train(data='a.yaml', optimizer='SGD', lr0=0.01,\n    mosaic=0.0, degrees=10.0)\n",
      ['optimizer sgd SGD 2', 'lr 0.01 2', 'affine degrees 3'],
    ],
    [
      'Transformers',
      'a.py',
      'args = TrainingArguments(output_dir="x",\n  learning_rate=5e-5, optim="adamw_torch", num_train_epochs=30)\n',
      ['optimizer adamw adamw_torch 2', 'lr 0.00005 2'],
    ],
    [
      'Keras by a name',
      'a.py',
      'model.compile(optimizer="rmsprop", loss=loss)\n',
      ['optimizer other rmsprop 1'],
    ],
    [
      'Keras by a class',
      'a.py',
      'opt = keras.optimizers.Adam(\n  learning_rate=1e-3)\nmodel.compile(optimizer=opt, loss=loss)\n',
      ['optimizer adam Adam 1', 'lr 0.001 2'],
    ],
    [
      'one’s own PyTorch',
      'a.py',
      `import torch, torchvision.transforms.v2 as T
LR = 0.02
optimizer = torch.optim.SGD(params, lr=LR, momentum=0.9)
ema = ModelEma(model, decay=0.9999)
transform = T.Compose([T.RandomIoUCrop(), T.RandomZoomOut(fill=0), T.RandomHorizontalFlip(), T.ToTensor()])
`,
      [
        'optimizer sgd SGD 3',
        'lr 0.02 2',
        'ema on 0.9999 4',
        'crop RandomIoUCrop 5',
        'expand RandomZoomOut 5',
        'flip RandomHorizontalFlip 5',
      ],
    ],
    [
      'torchvision’s reference, by its options',
      'a.py',
      'parser.add_argument("--lr", default=0.02, type=float)\noptimizer = torch.optim.SGD(p, lr=args.lr)\n',
      ['optimizer sgd SGD 2', 'lr 0.02 1'],
    ],
  ])('%s', async (_, file, text, said) => {
    const found = await factsOf({ [file]: text });
    expect(found.map(line => line.replace('5e-5', '0.00005'))).toEqual(said);
  });

  test('through the files that it builds on, with their names', async () => {
    const files = {
      'a.py': `_base_ = ['./b.py']\noptimizer = dict(lr=0.005)\n`,
      'b.py': `${MODEL}\n\noptimizer = dict(type='SGD', lr=0.01)\n`,
    };
    const { optimizer, learningRate } = trainingFactsIn(await openAmong(files, 'a.py'));
    expect(optimizer).toEqual({ kind: 'sgd', name: 'SGD', file: 'b.py', line: 3 });
    expect(learningRate).toEqual({ value: 0.005, file: 'a.py', line: 2 });
  });

  test('nothing where nothing plain is written', async () => {
    expect(await factsOf({ 'a.py': `${MODEL}\noptimizer = build(lr)\n` })).toEqual([]);
    expect(await factsOf({ 'a.yaml': 'lr: ${lr}\noptimizer: {}\n' })).toEqual([]);
  });
});

test.each([
  ['AdamW', 'adamw'],
  ['adamw_torch_fused', 'adamw'],
  ['paged_adamw_8bit', 'adamw'],
  ['torch.optim.Adam', 'adam'],
  ['adam_optimizer', 'adam'],
  ['Momentum', 'sgd'],
  ['nesterov', 'sgd'],
  ['NAdam', 'other'],
  ['Adamax', 'other'],
  ['RMSprop', 'other'],
  ['auto', 'other'],
])('%s is %s', (name, kind) => {
  expect(optimizerKind(name)).toBe(kind);
});

test.each(['ColorJitter', 'Normalize', 'CutOut', 'RandomErasing', 'Resize', 'PackDetInputs'])(
  '%s changes no box',
  name => {
    expect(augmentationKind(name)).toBeNull();
  },
);

describe('what is not modelled of it', () => {
  const setupOf = async (text: string) =>
    setupFrom('a.py', await openAmong({ 'a.py': text }, 'a.py'));

  test('is said once, by what the config has', async () => {
    const { setup, warnings } = await setupOf(
      `${MODEL}\noptimizer = dict(type='AdamW', lr=1e-4)\ntrain_pipeline = [dict(type='Mosaic'), dict(type='RandomFlip')]\n`,
    );
    const said = [
      { code: 'augmentation-not-modelled', names: ['Mosaic'] },
      { code: 'optimization-not-modelled', figures: ['optimizer', 'learning-rate'] },
    ];
    for (const gap of said) expect(warnings.filter(({ code }) => code === gap.code)).toEqual([gap]);
    expect(setup.notModelled).toEqual(expect.arrayContaining(said));
    expect(setup.stated?.optimizer?.kind).toBe('adamw');
  });

  test('SGD and flips alone are', async () => {
    const { warnings, setup } = await setupOf(
      `${MODEL}\noptimizer = dict(type='SGD')\ntrain_pipeline = [dict(type='RandomFlip')]\n`,
    );
    expect(warnings.map(({ code }) => code).filter(code => /ation-not/.test(code))).toEqual([]);
    expect(setup.stated?.augmentations?.map(({ kind }) => kind)).toEqual(['flip']);
  });
});
