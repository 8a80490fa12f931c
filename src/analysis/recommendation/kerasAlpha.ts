import type { Findings } from './Findings.ts';
import type { Advice } from './Recommendation.ts';

/** Keras ignores α unless told otherwise, and does not divide by the foreground anchors. */
export function kerasAlpha({ setup }: Findings): Advice | null {
  if (!setup.framework.toLowerCase().includes('keras')) return null;
  return {
    code: 'keras-ignores-alpha',
    text:
      `Keras’s BinaryFocalCrossentropy ignores α unless apply_class_balancing=True, and takes the mean over all ` +
      `entries: divide by the number of foreground anchors yourself. In CategoricalFocalCrossentropy one α for all classes ` +
      `only scales the loss.`,
    evidence: {},
  };
}
