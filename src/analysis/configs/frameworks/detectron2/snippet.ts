import { snippet } from '../../reading/snippet.ts';

export const detectron2Snippet = snippet({
  name: 'detectron2',
  title: 'Detectron2',
  write: ({ alpha, gamma }) =>
    `MODEL:
  RETINANET:
    FOCAL_LOSS_ALPHA: ${alpha}
    FOCAL_LOSS_GAMMA: ${gamma}
`,
});
