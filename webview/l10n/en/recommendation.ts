import type { Advice } from '../../../src/analysis/recommendation/Recommendation.ts';
import type { NumberFormat } from '../../../src/words/numberFormat.ts';
import type { RecommendationReport } from '../../../src/analysis/report/Report.ts';

const confidence: Readonly<Record<RecommendationReport['confidence'], string>> = {
  low: 'Low confidence: compare it with the default.',
  medium: 'Medium confidence: most simulations agree.',
  high: 'High confidence: every simulation agrees.',
};

/** What an advice rests on, by its key; a key that is not listed is spelled out. */
const evidence: Readonly<Record<string, string>> = {
  regretOfDefault: 'Simulated AP lost at the default pair',
  spread: 'Simulated AP lost at the worst pair',
  negativesPerPositive: 'Negative logits per positive logit',
  foregroundWeight: 'Weight of foreground (α)',
  backgroundWeight: 'Weight of background (1 − α)',
  pairsWithinOnePercent: 'Pairs within 1% of the best',
  cellsWithinOnePercent: 'Pairs within 1% of the best',
  pairs: 'Pairs simulated',
  lowestGamma: 'Lowest γ among the near-optimal pairs',
  gradientMass: 'Background gradient per positive at the first step',
  gradientMassOfCrossEntropy: 'The same with γ = 0',
  prior: 'Prior π of the detector',
  optimalPrior: 'Prior that matches the dataset',
  positives: 'Foreground anchors',
  budget: 'Training budget τ',
  images: 'Images',
  hits: 'True detections',
  errors: 'False detections',
  trainedAlpha: 'α of the model behind them',
  trainedGamma: 'γ of the model behind them',
  misfitBefore: 'Distance of their scores, all sets of constants',
  misfitAfter: 'Distance of their scores, the nearest half',
  epochs: 'Epochs',
  scoreThreshold: 'Score threshold',
  posteriorAtHalf: 'Objects among scores of 0.5',
  posteriorAtThirty: 'Objects among scores of 0.3',
  threshold: 'Threshold of repeat-factor sampling',
  rareClasses: 'Rare classes',
  largestRepeatFactor: 'Largest repeat factor',
  epochGrowth: 'Growth of an epoch',
  shrink: 'Loss left at the first step',
  gamma: 'γ',
  alpha: 'α',
  unmatched: 'Boxes without a foreground anchor',
  boxes: 'Boxes',
  negativesPerForeground: 'Negatives kept per foreground anchor',
  suspects: 'Confident errors that may be wrong labels',
  suspectShare: 'Their share of the confident errors',
  batch: 'Anchors sampled per image',
  foregroundShare: 'Largest share of foreground among them',
};

export const recommendation = {
  none: 'No simulation was run, so there is nothing to recommend. The counts stand.',
  noneForRule:
    'This rule chooses its foreground without IoU, by which the simulation tells easy from hard: nothing is simulated, and no α and γ are recommended. The counts stand.',
  noneForSample:
    'This detector samples its anchors in balance before the loss, after which α and γ have little to act on: keep cross entropy. Nothing is simulated, and no α and γ are recommended. The counts stand.',
  noneForLabels:
    'Only labels were counted, as asked for: without the IoUs of background anchors nothing is simulated, and no α and γ are recommended. The counts stand.',
  range: (low: string, high: string) => `${low}–${high}`,
  /** Where no other value comes near. */
  noRange: 'only this value',
  rangeLabel: (range: string) => `range ${range}`,
  confidence,
  /** Before the length of the training that the pair is for. */
  training: (schedule: string) => `For a training of ${schedule}.`,
  why: 'Why, and when not to follow it',
  evidenceTitles: ['What it rests on', 'Value'],
  evidence,
  alphaSide: (alpha: string, rest: string) =>
    `α = ${alpha} weights foreground; background gets 1 − α = ${rest}.`,
  regret: (pair: string, share: string) =>
    `The default (${pair}) loses ${share} of the best simulated AP.`,
  defaultIsBest: (pair: string) => `The default (${pair}) is the best simulated pair.`,
  byMember: (median: string, low: string, high: string) =>
    `Over all sets of simulator constants the default loses ${median} (median; ${low} to ${high}).`,
  anchors: (p: {
    after: string;
    before: string;
    foregroundAfter: string;
    foregroundBefore: string;
    images: string;
  }): string =>
    `Other anchors, as many a cell, would cover ${p.after} of the boxes instead of ${p.before} at the foreground threshold, with ${p.foregroundAfter} instead of ${p.foregroundBefore} foreground anchors (by the detector’s own rule on ${p.images} images).`,
  copyAnchors: 'Copy these anchors',
  /** The text of a piece of advice, in this language where its code is known. */
  advice: (
    piece: Advice,
    _found: RecommendationReport | undefined,
    _format: NumberFormat,
  ): string => piece.text,
  adviceIsTranslated: (_code: string): boolean => true,
  resets: {
    recommended: 'Recommended',
    default: (framework: string) => `Default of ${framework}`,
  },
  asNumber: (symbol: string) => `${symbol}, as a number`,
  costNone: 'Simulated AP: no pair is better.',
  cost: (share: string) => `Simulated AP: ${share} below the best pair.`,
};
