import type { AdviceCode, EvidenceByCode } from '../../src/analysis/advice/Advice.ts';
import {
  count,
  pair,
  parameter,
  probability,
  ratio,
  score,
  share,
} from '../../src/analysis/advice/measures.ts';

type Variants = {
  readonly [Code in AdviceCode]: readonly EvidenceByCode[Code][];
};

/** Each of some values, by name: one that the type gains does not compile until it is here. */
const each = <Value extends string>(values: Readonly<Record<Value, true>>) =>
  Object.keys(values) as Value[];

const USUAL = pair({ gamma: 2, alpha: 0.25 });
const RECOMMENDED = pair({ gamma: 1.5, alpha: 0.4 });

/** Each way in which what a cost rests on is worded. */
const RESTS = each<EvidenceByCode['keep-default']['rests']>({
  trainings: true,
  lengths: true,
  simulation: true,
  'near-default': true,
});

const MODEL = {
  hits: count(1234),
  errors: count(567),
  trainedAlpha: parameter(0.31),
  trainedGamma: parameter(1.7),
};
const MISFIT = { misfitBefore: ratio(1.43), misfitAfter: ratio(0.62) };
const spread = (median: number) => ({
  median: ratio(median),
  low: ratio(median / 2),
  high: ratio(median * 2),
});

type Constant = EvidenceByCode['members-selected']['constants'][number]['name'];
const constants = each<Constant>({
  objectness: true,
  localisation: true,
  clutter: true,
  halfSize: true,
  confusion: true,
  noise: true,
}).map((name, i) => ({ name, before: spread(0.11 + i), after: spread(0.13 + i) }));

const SUSPECTS = { suspects: count(41), suspectShare: share(0.323) };

const ridgePoint = (gamma: number, lowest: number, highest: number) => ({
  gamma: parameter(gamma),
  lowestAlpha: parameter(lowest),
  highestAlpha: parameter(highest),
  single: lowest === highest,
});

const GRADIENT = {
  recommended: RECOMMENDED,
  gradientMass: ratio(0.0923),
  gradientMassOfCrossEntropy: ratio(308.4),
  negativesPerPositive: ratio(41_119),
  prior: probability(0.01),
};

type Basis = EvidenceByCode['basis'];
const basis = (changes: Partial<Basis>): Basis => ({
  positives: count(107_160),
  sampledForeground: count(53_170),
  negativesPerPositive: ratio(41_119),
  budget: ratio(5.34),
  budgetOfCoco: false,
  scoreThreshold: score(0.0005),
  confidence: 'medium',
  rests: 'trainings',
  costAtMost: share(0.0213),
  nearGrids: count(3),
  grids: count(10),
  trainings: count(1893),
  chosenByScores: false,
  doubts: [],
  surer: 'comparison',
  ...changes,
});
const DOUBTS = each<Basis['doubts'][number]>({
  pretrained: true,
  'start-unknown': true,
  sgd: true,
  optimizer: true,
  'image-size': true,
  prior: true,
  normalizer: true,
  'steps-unknown': true,
  length: true,
  imbalance: true,
  'score-threshold': true,
  'schedule-assumed': true,
  'training-budget': true,
  'few-foreground-anchors': true,
});

/** What each advice may rest on: one variant for each way in which it is worded. */
export const ADVICE_VARIANTS: Variants = {
  'varifocal-alpha': [{ gamma: parameter(2) }],
  'quality-focal-beta': [{ gamma: parameter(2) }],
  'heat-map-exponents': [{ gamma: parameter(2) }],
  'objectness-head': [{ negativesPerPositive: ratio(1234.5) }],
  'usual-pair-of-points': [
    {
      default: USUAL,
      trained: count(4),
      gammas: [parameter(0.5), parameter(3)],
      alphas: [parameter(0.2), parameter(0.75)],
      mostCosts: share(0.022),
      seeds: share(0.019),
      other: RECOMMENDED,
      runs: count(9),
      otherCosts: share(0.0153),
      simulatedCosts: share(0.0159),
    },
  ],
  'sampling-and-focal': [
    { sampling: 'balanced', batch: count(256), foregroundShare: share(0.5) },
    { sampling: 'hard-negatives', negativesPerForeground: ratio(3) },
  ],
  'mining-on-focal': [true, false].map(ssd => ({ gamma: parameter(1.5), ssd })),
  'no-effect-expected': [{ spread: share(0.0052), negativesPerPositive: ratio(61.2) }],
  'keep-default': RESTS.map(rests => ({
    default: USUAL,
    highestRegretOfDefault: share(0.0123),
    rests,
  })),
  'try-another-pair': RESTS.map(rests => ({
    recommended: RECOMMENDED,
    default: USUAL,
    regretOfDefault: share(0.034),
    lowestRegretOfDefault: share(0.0056),
    highestRegretOfDefault: share(0.087),
    rests,
  })),
  'long-training': [true, false].map(constant => ({
    steps: count(1357),
    recommended: RECOMMENDED,
    constant,
  })),
  'alpha-not-determined': [
    {
      gamma: parameter(1.5),
      lowestBestAlpha: parameter(0.25),
      highestBestAlpha: parameter(0.9),
    },
  ],
  'schedule-assumed': [
    { images: count(5432), epochs: ratio(57.1), budget: ratio(2.46) },
    { images: count(30) },
  ],
  'members-not-selected': [MODEL],
  'members-unlike': [{ ...MODEL, ...MISFIT }],
  'members-selected': constants.map(constant => ({
    ...MODEL,
    ...MISFIT,
    members: count(8),
    constants: [constant],
  })),
  'label-noise-suspected': [SUSPECTS, { ...SUSPECTS, gentle: pair({ gamma: 0.5, alpha: 0.75 }) }],
  'boxes-without-anchors': [
    { unmatched: count(1033), boxes: count(9490), unmatchedShare: share(0.1089) },
  ],
  'mild-imbalance': [{ negativesPerPositive: ratio(61.2) }],
  'alpha-side': each<EvidenceByCode['alpha-side']['favours']>({
    neither: true,
    foreground: true,
    background: true,
    'background-with-gamma': true,
  }).map(favours => ({
    foregroundWeight: parameter(0.4),
    backgroundWeight: parameter(0.6),
    favours,
  })),
  'near-optimal-pairs': [
    {
      pairsWithinOnePercent: count(5),
      pairs: count(49),
      ridge: [ridgePoint(0.5, 0.75, 0.75), ridgePoint(1, 0.25, 0.6)],
    },
    { pairsWithinOnePercent: count(2), pairs: count(49), ridge: [ridgePoint(2, 0.25, 0.25)] },
    { pairsWithinOnePercent: count(2), pairs: count(49), ridge: [ridgePoint(2, 0.25, 0.4)] },
  ],
  'gamma-below-one': each<EvidenceByCode['gamma-below-one']['whose']>({
    detector: true,
    recommended: true,
    'near-optimal': true,
  }).map(whose => ({ lowestGamma: parameter(0.5), whose })),
  'initial-gradient-green': [GRADIENT],
  'initial-gradient-amber': [GRADIENT],
  'initial-gradient-red': [GRADIENT],
  'optimal-prior': [
    { optimalPrior: probability(0.000103), bias: ratio(-9.18), prior: probability(0.0123) },
  ],
  'mean-normalised-loss': [{ ...USUAL, shrink: ratio(0.00123), positiveWeight: ratio(1 / 3) }],
  'low-score-threshold': [{ scoreThreshold: score(0.0005) }],
  'class-frequency': [
    {
      threshold: ratio(0.0123),
      rareBelow: share(0.0123),
      rareClasses: count(3),
      classes: count(1203),
      largestRepeatFactor: ratio(4.56),
      epochGrowth: share(0.23),
    },
  ],
  'keras-ignores-alpha': [{}],
  'calibration-needed': [
    { recommended: RECOMMENDED, posteriorAtHalf: share(0.75), posteriorAtThirty: share(0.24) },
  ],
  basis: [
    basis({}),
    basis({ budgetOfCoco: true }),
    basis({ confidence: 'low' }),
    basis({ confidence: 'high' }),
    basis({ chosenByScores: true }),
    basis({ rests: 'simulation' }),
    basis({ rests: 'lengths' }),
    basis({ rests: 'near-default' }),
    ...each<Exclude<Basis['surer'], 'comparison'>>({ schedule: true, start: true }).map(surer =>
      basis({ surer }),
    ),
    ...DOUBTS.map(doubt => basis({ doubts: [doubt] })),
    basis({ doubts: DOUBTS }),
  ],
};
