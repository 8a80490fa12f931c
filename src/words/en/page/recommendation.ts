import { advice } from '../advice/advice.ts';
import { anchorAdvice } from '../advice/anchorAdvice.ts';
import { evidence } from '../advice/evidence.ts';
import { recommendation as words } from '../advice/recommendation.ts';

export const recommendation = {
  ...words,
  advice,
  evidence,
  none: 'No simulation was run, so there is nothing to recommend. The counts are valid.',
  noneForRule:
    'This rule chooses its foreground without IoU, which the simulation needs to separate easy from hard: nothing is simulated, and no α and γ are recommended. The counts are valid.',
  noneForSample:
    'This detector samples its anchors in balance before the loss, after which α and γ have little to act on: keep cross entropy. Nothing is simulated, and no α and γ are recommended. The counts are valid.',
  noneForLabels:
    'Only labels were counted, as asked for: without the IoUs of background anchors nothing is simulated, and no α and γ are recommended. The counts are valid.',
  rangeLabel: (range: string) => `range ${range}`,
  /** Before the length of the training that the pair is for. */
  training: (schedule: string) => `For a training of ${schedule}.`,
  why: 'Why, and when not to follow it',
  anchors: anchorAdvice,
  copyAnchors: 'Copy as code',
  resets: {
    recommended: 'Recommended',
    default: (framework: string) => `Default of ${framework}`,
  },
  asNumber: (symbol: string) => `${symbol}, as a number`,
  costNone: 'Best simulated AP on the grid.',
  cost: (share: string) => `Simulated AP: ${share} below the best pair.`,
  costRecommended: 'This is the recommended pair.',
  costSame: 'By the simulation alone, as good as the recommended pair.',
  costBelow: (share: string) =>
    `By the simulation alone, AP is ${share} lower than with the recommended pair.`,
  costAbove: (share: string) =>
    `By the simulation alone, AP is ${share} higher than with the recommended pair, which rests on more than that.`,
};
