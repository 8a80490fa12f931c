import { negativeOutputs } from '../advice/negativeOutputs.ts';
import { amount } from '../plural.ts';
/** The card that decides: what is out of balance, what to set, how sure that is, and what would make it surer. */
export const card = {
  /** @param background per foreground anchor */
  strip: (foreground: string, background: string) =>
    `${foreground} foreground and ${amount(background, 'background anchor')}, on a logarithmic axis.`,
  foreground: 'foreground',
  background: 'background',
  cost: {
    /** What the axis shows. */
    axis: 'Expected AP below whichever pair is best',
    pair: (share: string) => `this pair: ${share}`,
    default: (share: string, low: string, high: string) =>
      `default: ${share} (80% range ${low}–${high})`,
    both: (share: string, low: string, high: string) =>
      `the default itself: ${share} (80% range ${low}–${high})`,
  },
  because: 'Because',
  smallBoxes: (share: string) => `${share} of the boxes are small`,
  /** One after another, as a sentence. */
  facts: (facts: readonly string[]) => `${facts.join(' · ')}.`,
  negatives: negativeOutputs,
  training: {
    /** @param schedule with where it comes from */
    assumes: (schedule: string, start: string) => `Training: ${schedule}, ${start}.`,
    change: 'Change',
    start: {
      scratch: 'from scratch',
      pretrained: 'pretrained backbone',
    },
    length: 'Length',
    unit: 'Unit of the length',
    epochs: 'epochs',
    iterations: 'iterations',
    batch: 'Images per step',
    startsFrom: 'Starts from',
    threshold: 'Score threshold',
    simulate: 'Simulate again',
    reset: 'As before',
  },
  surer: 'To be surer',
  give: {
    schedule: 'your schedule',
    config: 'your config…',
    results: 'a model’s results…',
    run: 'a measured run…',
    plan: 'a comparison to train…',
    pilot: 'measure on my images…',
  },
  given: 'given',
};
