import type { Advice } from '../../../src/analysis/recommendation/Recommendation.ts';

/** Advice about α and γ, which belongs to the recommendation; any other is a remedy. */
const ABOUT_THE_PAIR: ReadonlySet<string> = new Set([
  'varifocal-alpha',
  'quality-focal-beta',
  'heat-map-exponents',
  'sampling-and-focal',
  'mining-on-focal',
  'no-effect-expected',
  'keep-default',
  'try-another-pair',
  'schedule-assumed',
  'constants-fitted',
  'constants-not-fitted',
  'constants-unlike',
  'mild-imbalance',
  'alpha-side',
  'near-optimal-pairs',
  'gamma-below-one',
  'initial-gradient-green',
  'initial-gradient-amber',
  'initial-gradient-red',
  'optimal-prior',
  'calibration-needed',
  'mean-normalised-loss',
  'low-score-threshold',
  'keras-ignores-alpha',
  'basis',
]);

export function adviceParts(advice: readonly Advice[]): {
  readonly pair: readonly Advice[];
  readonly remedies: readonly Advice[];
} {
  const isPair = ({ code }: Advice) => ABOUT_THE_PAIR.has(code);
  return { pair: advice.filter(isPair), remedies: advice.filter(piece => !isPair(piece)) };
}
