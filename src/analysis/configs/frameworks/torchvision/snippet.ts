import { snippet } from '../../reading/snippet.ts';

export const torchvisionSnippet = snippet({
  name: 'torchvision',
  title: 'PyTorch, torchvision',
  write: ({ alpha, gamma }) =>
    `from torchvision.ops import sigmoid_focal_loss

# Divide by the number of foreground anchors. The heads of RetinaNet and FCOS take neither:
# override compute_loss of RetinaNetClassificationHead or FCOSHead to pass these.
loss = sigmoid_focal_loss(logits, targets, alpha=${alpha}, gamma=${gamma}, reduction="sum")
`,
});
