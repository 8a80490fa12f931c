import type { Findings } from './Findings.ts';
import type { Advice } from './Recommendation.ts';
import { rounded, wholeNumber } from './words.ts';

/** The length of the training was derived from the number of images. Silent where it was given. */
export function scheduleAssumed({ facts, simulation }: Findings): Advice | null {
  if (facts?.training?.assumed !== true) return null;
  const epochs = (facts.training.imagesSeen ?? 0) / facts.images;
  return {
    code: 'schedule-assumed',
    text:
      `No schedule was given, so ${rounded(epochs)} epochs of your ${wholeNumber(facts.images)} images were assumed, which lies ` +
      `between the 12 epochs and the 90,000 iterations of RetinaNet on COCO. Nothing else you can tell changes the ` +
      `answer as much: the shorter the training, the larger the α it asks for. Give yours, and whether it starts from ` +
      `scratch; if this file is a sample of what you train on, give iterations and not epochs.`,
    evidence: { images: facts.images, epochs, budget: simulation.budget },
  };
}
