import { snippet } from '../../reading/snippet.ts';

export const torchvisionSnippet = snippet({
  name: 'torchvision',
  title: 'PyTorch, torchvision',
  write: ({ alpha, gamma }) =>
    `from torchvision.ops import sigmoid_focal_loss

# Divide by the number of foreground anchors. RetinaNet's own head takes no arguments:
# override RetinaNetClassificationHead.compute_loss to pass these.
loss = sigmoid_focal_loss(logits, targets, alpha=${alpha}, gamma=${gamma}, reduction="sum")
`,
});
