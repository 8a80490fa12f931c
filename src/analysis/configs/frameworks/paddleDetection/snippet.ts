import { snippet } from '../../reading/snippet.ts';

export const paddleDetectionSnippet = snippet({
  name: 'paddledetection',
  title: 'PaddleDetection',
  write: ({ alpha, gamma }) =>
    `RetinaHead:
  loss_class:
    name: FocalLoss
    alpha: ${alpha}
    gamma: ${gamma}
    loss_weight: 1.0
`,
});
