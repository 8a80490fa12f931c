import { snippet } from '../../reading/snippet.ts';

export const detectron2Snippet = snippet({
  name: 'detectron2',
  title: 'Detectron2',
  write: ({ alpha, gamma }) =>
    `# For RetinaNet. An FCOS built on Detectron2 has MODEL.FCOS.LOSS_ALPHA and LOSS_GAMMA instead.
MODEL:
  RETINANET:
    FOCAL_LOSS_ALPHA: ${alpha}
    FOCAL_LOSS_GAMMA: ${gamma}
`,
});
