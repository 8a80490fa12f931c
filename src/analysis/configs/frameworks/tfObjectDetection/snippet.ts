import { snippet } from '../../reading/snippet.ts';

export const tfObjectDetectionSnippet = snippet({
  name: 'tensorflow',
  title: 'TF Object Detection API',
  write: ({ alpha, gamma }) =>
    `classification_loss {
  weighted_sigmoid_focal {
    alpha: ${alpha}
    gamma: ${gamma}
  }
}
`,
});
