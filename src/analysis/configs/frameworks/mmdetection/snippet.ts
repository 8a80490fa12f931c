import { snippet } from '../../reading/snippet.ts';

export const mmdetectionSnippet = snippet({
  name: 'mmdetection',
  title: 'MMDetection',
  write: ({ alpha, gamma }) =>
    `model = dict(
    bbox_head=dict(
        loss_cls=dict(
            type='FocalLoss', use_sigmoid=True, alpha=${alpha}, gamma=${gamma}, loss_weight=1.0)))
`,
});
