import { snippet } from '../../reading/snippet.ts';

export const fvcoreSnippet = snippet({
  name: 'fvcore',
  title: 'PyTorch, fvcore',
  write: ({ alpha, gamma }) =>
    `from fvcore.nn import sigmoid_focal_loss_jit

# alpha is -1, no weighting, unless it is given. Divide by the number of foreground anchors.
loss = sigmoid_focal_loss_jit(logits, targets, alpha=${alpha}, gamma=${gamma}, reduction="sum")
`,
});
