import type { Circumstances } from './Circumstances.ts';
import type { Advice } from './Recommendation.ts';

/**
 * Anchors are sampled before the loss: focal loss on top of it counts the imbalance twice. Silent without sampling, and where
 * `miningOnFocal` says it.
 */
export function sampledHead({ setup }: Circumstances): Advice | null {
  const { sampling } = setup;
  if (sampling === undefined) return null;
  if (sampling.kind === 'hard-negatives') {
    if (setup.loss.gamma > 0) return null;
    return {
      code: 'sampling-and-focal',
      text:
        `This detector keeps only the ${sampling.perForeground} hardest negatives for each foreground anchor. Focal loss ` +
        `takes the place of that selection: use one of them, never both, because pairs are simulated on all anchors.`,
      evidence: { negativesPerForeground: sampling.perForeground },
    };
  }
  return {
    code: 'sampling-and-focal',
    text:
      `This detector samples ${sampling.batch} anchors an image with up to ${100 * sampling.foregroundShare}% foreground. ` +
      `After that there is hardly an imbalance for focal loss to act on: keep cross entropy. No pair is recommended, since ` +
      `it would be one for a training on all anchors; analyze with a RetinaNet to see that.`,
    evidence: { batch: sampling.batch, foregroundShare: sampling.foregroundShare },
  };
}
