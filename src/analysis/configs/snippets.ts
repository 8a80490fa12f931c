import type { FocalLossValues } from './edits/FocalLossSite.ts';
import { numberText } from './edits/numberText.ts';

/** Text to paste where there is no config. */
export interface Snippet {
  /** For `--format` and settings: `torchvision`. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  readonly text: (values: FocalLossValues) => string;
}

interface Written {
  readonly alpha: string;
  readonly gamma: string;
}

/** One snippet a framework; α weights positives in all of them. */
export const SNIPPETS: readonly Snippet[] = [
  snippet(
    'torchvision',
    'PyTorch, torchvision',
    ({ alpha, gamma }) =>
      `from torchvision.ops import sigmoid_focal_loss

# Divide by the number of foreground anchors. RetinaNet's own head takes no arguments:
# override RetinaNetClassificationHead.compute_loss to pass these.
loss = sigmoid_focal_loss(logits, targets, alpha=${alpha}, gamma=${gamma}, reduction="sum")
`,
  ),
  snippet(
    'fvcore',
    'PyTorch, fvcore',
    ({ alpha, gamma }) =>
      `from fvcore.nn import sigmoid_focal_loss_jit

# alpha is -1, no weighting, unless it is given. Divide by the number of foreground anchors.
loss = sigmoid_focal_loss_jit(logits, targets, alpha=${alpha}, gamma=${gamma}, reduction="sum")
`,
  ),
  snippet(
    'keras',
    'Keras',
    ({ alpha, gamma }) =>
      `import keras

# alpha counts only with apply_class_balancing=True.
loss = keras.losses.BinaryFocalCrossentropy(
    apply_class_balancing=True, alpha=${alpha}, gamma=${gamma}, from_logits=True
)
`,
  ),
  snippet(
    'mmdetection',
    'MMDetection',
    ({ alpha, gamma }) =>
      `model = dict(
    bbox_head=dict(
        loss_cls=dict(
            type='FocalLoss', use_sigmoid=True, alpha=${alpha}, gamma=${gamma}, loss_weight=1.0)))
`,
  ),
  snippet(
    'detectron2',
    'Detectron2',
    ({ alpha, gamma }) =>
      `MODEL:
  RETINANET:
    FOCAL_LOSS_ALPHA: ${alpha}
    FOCAL_LOSS_GAMMA: ${gamma}
`,
  ),
  snippet(
    'paddledetection',
    'PaddleDetection',
    ({ alpha, gamma }) =>
      `RetinaHead:
  loss_class:
    name: FocalLoss
    alpha: ${alpha}
    gamma: ${gamma}
    loss_weight: 1.0
`,
  ),
  snippet(
    'tensorflow',
    'TF Object Detection API',
    ({ alpha, gamma }) =>
      `classification_loss {
  weighted_sigmoid_focal {
    alpha: ${alpha}
    gamma: ${gamma}
  }
}
`,
  ),
];

function snippet(name: string, title: string, write: (written: Written) => string): Snippet {
  const float = (value: number) => numberText(value, '0.0');
  return {
    name,
    title,
    text: ({ alpha, gamma }) => write({ alpha: float(alpha), gamma: float(gamma) }),
  };
}
