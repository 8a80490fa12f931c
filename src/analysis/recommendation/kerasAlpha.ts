import type { Circumstances } from './Circumstances.ts';
import type { Advice } from './Recommendation.ts';

/** Keras ignores α unless told otherwise, and does not divide by the foreground anchors. */
export function kerasAlpha({ setup }: Circumstances): Advice | null {
  if (!setup.framework.toLowerCase().includes('keras')) return null;
  return {
    code: 'keras-ignores-alpha',
    text:
      `keras-retinanet’s own focal loss applies α and divides by the foreground anchors. Keras’s BinaryFocalCrossentropy ` +
      `does neither: it ignores α unless apply_class_balancing=True, and takes the mean over all entries, so divide by ` +
      `the number of foreground anchors yourself. In CategoricalFocalCrossentropy one α for all classes only scales ` +
      `the loss.`,
    evidence: {},
  };
}
