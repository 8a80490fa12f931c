/** A config of each kind, small, with the files around it; `expect` is what every door says of it. */
export interface DoorConfig {
  readonly name: string;
  readonly text: string;
  readonly expect:
    | 'pair'
    /** The published pair of a detector of points. */
    | 'published'
    /** The same, which the config has already. */
    | 'unchanged'
    | 'config-no-detector'
    | 'detector-dynamic'
    | 'nothing-recommended'
    | 'config-bases-disagree';
}

const MMDET_HEAD = (type: string, more = '') => `model = dict(
    type='RetinaNet',
    bbox_head=dict(
        type='${type}',
        num_classes=3,${more}
        loss_cls=dict(type='FocalLoss', use_sigmoid=True, gamma=5.5, alpha=.875, loss_weight=1.0)),
    train_cfg=dict(assigner=dict(type='MaxIoUAssigner', pos_iou_thr=0.5, neg_iou_thr=0.4, min_pos_iou=0)))
train_pipeline = [dict(type='Resize', scale=(640, 480), keep_ratio=True)]
train_dataloader = dict(dataset=dict(pipeline=train_pipeline))
train_cfg = dict(max_epochs=24)
`;

const DETECTRON2 = `MODEL:
  META_ARCHITECTURE: RetinaNet
  RETINANET:
    NUM_CLASSES: 3
    FOCAL_LOSS_ALPHA: 0.875 # of the foreground
    FOCAL_LOSS_GAMMA: 5.5
INPUT:
  MIN_SIZE_TRAIN: (480,)
  MAX_SIZE_TRAIN: 800
SOLVER:
  MAX_ITER: 4000
  IMS_PER_BATCH: 8
`;

const ADELAIDET_FCOS = (alpha: number, gamma: number) => `MODEL:
  META_ARCHITECTURE: OneStageDetector
  PROPOSAL_GENERATOR: {NAME: FCOS}
  FCOS: {NUM_CLASSES: 3, LOSS_ALPHA: ${alpha}, LOSS_GAMMA: ${gamma}}
`;

export const DOOR_CONFIGS: readonly DoorConfig[] = [
  { name: 'detectron2.yaml', text: DETECTRON2, expect: 'pair' },
  {
    name: 'inherits.yaml',
    text: `_BASE_: bases/retinanet.yaml\nSOLVER:\n  MAX_ITER: 90000\n  IMS_PER_BATCH: 16\n`,
    expect: 'pair',
  },
  {
    name: 'lazy.py',
    text: `from detectron2.config import LazyCall as L
from detectron2.modeling import RetinaNet
model = L(RetinaNet)(num_classes=3, focal_loss_alpha=0.875, focal_loss_gamma=5.5)
train = dict(max_iter=9000)
`,
    expect: 'pair',
  },
  { name: 'retinanet.py', text: MMDET_HEAD('RetinaHead'), expect: 'pair' },
  {
    name: 'atss.py',
    text: MMDET_HEAD(
      'ATSSHead',
      "anchor_generator=dict(type='AnchorGenerator', ratios=[1.0], octave_base_scale=8, scales_per_octave=1, strides=[8, 16, 32, 64, 128]),",
    ).replace(/assigner=dict\([^)]*\)/, "assigner=dict(type='ATSSAssigner', topk=9)"),
    expect: 'pair',
  },
  {
    name: 'inherits.py',
    text: "_base_ = './bases/retinanet.py'\ntrain_cfg = dict(max_epochs=6)\n",
    expect: 'pair',
  },
  {
    name: 'pipeline.config',
    text: `model {
  ssd {
    num_classes: 3
    image_resizer { fixed_shape_resizer { height: 320 width: 320 } }
    anchor_generator { multiscale_anchor_generator { min_level: 3 max_level: 7 anchor_scale: 4.0 aspect_ratios: [1.0, 2.0, 0.5] scales_per_octave: 2 } }
    matcher { argmax_matcher { matched_threshold: 0.5 unmatched_threshold: 0.5 force_match_for_each_row: true } }
    loss { classification_loss { weighted_sigmoid_focal { alpha: 0.875 gamma: 5.5 } } }
  }
}
train_config { batch_size: 8 num_steps: 5000 }
`,
    expect: 'pair',
  },
  {
    name: 'paddle.yml',
    text: `architecture: RetinaNet
RetinaNet: {backbone: ResNet, neck: FPN, head: RetinaHead}
RetinaHead:
  num_classes: 3
  loss_class:
    name: FocalLoss
    alpha: 0.875
    gamma: 5.5
    loss_weight: 1.0
TrainReader:
  batch_transforms:
    - BatchRandomResize: {target_size: [[480, 800]], keep_ratio: True, random_size: True}
epoch: 24
`,
    expect: 'pair',
  },
  {
    name: 'torchvision_train.py',
    text: `from torchvision.models.detection import retinanet_resnet50_fpn
from torchvision.ops import sigmoid_focal_loss

model = retinanet_resnet50_fpn(num_classes=4, min_size=480, max_size=800)

def loss(logits, targets):
    return sigmoid_focal_loss(logits, targets, alpha=0.875, gamma=5.5, reduction="sum")
`,
    expect: 'pair',
  },
  {
    name: 'efficientdet.yaml',
    text: `name: efficientdet-d0
num_classes: 3
image_size: 512
anchor_scale: 4.0
alpha: 0.875
gamma: 5.5
num_epochs: 50
`,
    expect: 'pair',
  },
  {
    name: 'hyp.finetune.yaml',
    text: `lr0: 0.01
lrf: 0.01
box: 0.05
cls: 0.5
cls_pw: 1.0
obj: 1.0
obj_pw: 1.0
iou_t: 0.2
anchor_t: 4.0
fl_gamma: 5.5
mosaic: 1.0
`,
    expect: 'nothing-recommended',
  },
  { name: 'fcos.yaml', text: ADELAIDET_FCOS(0.875, 5.5), expect: 'published' },
  { name: 'fcos_published.yaml', text: ADELAIDET_FCOS(0.25, 2), expect: 'unchanged' },
  {
    name: 'fcos.py',
    text: `model = dict(
    type='FCOS',
    bbox_head=dict(
        type='FCOSHead',
        num_classes=3,
        strides=[8, 16, 32, 64, 128],
        loss_cls=dict(type='FocalLoss', use_sigmoid=True, gamma=5.5, alpha=.875, loss_weight=1.0)))
train_pipeline = [dict(type='Resize', scale=(640, 480), keep_ratio=True)]
train_dataloader = dict(dataset=dict(pipeline=train_pipeline))
train_cfg = dict(max_epochs=24)
`,
    expect: 'published',
  },
  {
    name: 'fcos_train.py',
    text: `from torchvision.models.detection import fcos_resnet50_fpn
from torchvision.ops import sigmoid_focal_loss

model = fcos_resnet50_fpn(num_classes=4, min_size=480, max_size=800)

def loss(logits, targets):
    return sigmoid_focal_loss(logits, targets, alpha=0.875, gamma=5.5, reduction="sum")
`,
    expect: 'published',
  },
  {
    name: 'keras_train.py',
    text: `import keras_retinanet.losses
model.compile(loss={'classification': keras_retinanet.losses.focal(alpha=0.875, gamma=5.5)})
`,
    expect: 'config-no-detector',
  },
  {
    name: 'huggingface.json',
    text: '{\n  "model_type": "deformable_detr",\n  "focal_alpha": 0.875\n}\n',
    expect: 'detector-dynamic',
  },
  {
    name: 'dino.py',
    text: "modelname = 'dino'\nset_cost_class = 2.0\nfocal_alpha = 0.875\n",
    expect: 'detector-dynamic',
  },
  {
    name: 'detectron2_train.py',
    text: `cfg.merge_from_file(model_zoo.get_config_file("COCO-Detection/retinanet_R_50_FPN_1x.yaml"))
cfg.MODEL.RETINANET.FOCAL_LOSS_ALPHA = 0.875
cfg.MODEL.RETINANET.FOCAL_LOSS_GAMMA = 5.5
`,
    expect: 'config-no-detector',
  },
  {
    name: 'own.toml',
    text: '[focal_loss]\nalpha = 0.875\ngamma = 5.5\n',
    expect: 'config-no-detector',
  },
  {
    name: 'packaged.py',
    text: "_base_ = 'mmdet::retinanet/retinanet_r50_fpn_1x_coco.py'\nmodel = dict(bbox_head=dict(num_classes=3))\n",
    expect: 'config-no-detector',
  },
  {
    name: 'doubled.py',
    text: "_base_ = ['./bases/retinanet.py', './bases/again.py']\n",
    expect: 'config-bases-disagree',
  },
  {
    name: 'itself.py',
    text: `_base_ = './itself.py'\nmodel = dict(bbox_head=dict(loss_cls=dict(type='FocalLoss', gamma=5.5, alpha=.875)))\n`,
    expect: 'config-no-detector',
  },
];

/** What they build on. */
export const DOOR_BASES = {
  'bases/retinanet.yaml': DETECTRON2,
  'bases/retinanet.py': MMDET_HEAD('RetinaHead'),
  'bases/again.py': "model = dict(type='RetinaNet')\n",
} as const;

/** Boxes of a few sizes in images of one size, without any chance: a set of COCO with 3 classes. */
export function smallDataset(images: number, side: number): string {
  const annotations = Array.from({ length: images * 4 }, (_, i) => {
    const width = side * (1 + (i % 5));
    const height = side * (1 + (i % 3));
    return {
      id: i + 1,
      image_id: 1 + (i % images),
      category_id: 1 + (i % 3),
      bbox: [(37 * i) % 300, (53 * i) % 200, width, height],
      area: width * height,
      iscrowd: 0,
    };
  });
  return JSON.stringify({
    images: Array.from({ length: images }, (_, i) => ({
      id: i + 1,
      file_name: `${i}.jpg`,
      width: 640,
      height: 480,
    })),
    annotations,
    categories: ['a', 'b', 'c'].map((name, i) => ({ id: i + 1, name })),
  });
}
