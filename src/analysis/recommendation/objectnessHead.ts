import type { Circumstances } from './Circumstances.ts';
import type { Advice } from './Recommendation.ts';
import { wholeNumber } from './words.ts';

/** Objectness apart from classes, as in YOLOv3 to v7: only one of the two sees the background. Silent for other heads. */
export function objectnessHead({ setup, negativesPerPositive }: Circumstances): Advice | null {
  if (setup.loss.objectness !== true || Number.isNaN(negativesPerPositive)) return null;
  return {
    code: 'objectness-head',
    text:
      `Objectness and classes are outputs of their own: the ${wholeNumber(negativesPerPositive)} background cells per ` +
      `foreground cell train the objectness alone, and the classes see foreground only, where focal loss has no ` +
      `background to hold down. If you try focal loss, try it on the objectness; pairs published for one output per ` +
      `class, 0.25 and 2 among them, do not carry over.`,
    evidence: { negativesPerPositive },
  };
}
