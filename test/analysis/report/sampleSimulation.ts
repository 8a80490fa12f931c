import { presetNamed } from '../../helpers/assignment/presetNamed.ts';
import { recommend } from '../../../src/analysis/recommendation/recommend.ts';
import type { MemberSelectionReport } from '../../../src/analysis/report/MemberSelectionReport.ts';
import type { RecommendationReport } from '../../../src/analysis/report/RecommendationReport.ts';
import type { SimulationReport } from '../../../src/analysis/report/Report.ts';
import { ENSEMBLE } from '../../../src/analysis/simulation/ensemble.ts';
import type { EnsembleSelection } from '../../../src/analysis/simulation/selectMembers.ts';
import type { Simulation } from '../../../src/analysis/simulation/model/Simulation.ts';

// `Required`: a field that the contract gains does not compile until the sample has it.

const gammas = [0, 0.1, 0.2, 0.5, 1, 2, 5];
const alphas = [0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999];

const averagePrecision = [
  [0.046, 0.173, 0.226, 0.242, 0.243, 0.225, 0.195],
  [0.065, 0.187, 0.232, 0.245, 0.244, 0.225, 0.195],
  [0.085, 0.199, 0.237, 0.247, 0.245, 0.225, 0.195],
  [0.142, 0.226, 0.247, 0.25, 0.246, 0.225, 0.195],
  [0.208, 0.248, 0.253, 0.25, 0.245, 0.223, 0.193],
  [0.244, 0.254, 0.251, 0.246, 0.238, 0.215, 0.186],
  [0.233, 0.233, 0.226, 0.218, 0.209, 0.188, 0.168],
];

/** One of the four sets of constants sees γ = 2 further behind. */
const dissenting = averagePrecision.map((row, i) =>
  gammas[i] === 2 ? row.map(ap => 0.985 * ap) : row,
);

const sampled: Simulation = {
  gammas,
  alphas,
  averagePrecision,
  members: [averagePrecision, averagePrecision, averagePrecision, dissenting],
  scoreThreshold: 0.05,
  prior: 0.01,
  normalizer: 'foreground',
  budget: 6,
  difficulty: { edges: [], foreground: [], background: [], negativesPerPositive: 29_744.2 },
};

const memberSelection: EnsembleSelection = {
  outcome: 'selected',
  trained: { alpha: 0.25, gamma: 2 },
  hits: 640,
  errors: 210,
  members: ENSEMBLE.slice(0, sampled.members.length),
  misfit: { before: 1.4, after: 0.6 },
  constants: [
    {
      name: 'objectness',
      before: { median: 5.6, low: 3.2, high: 7.9 },
      after: { median: 5.1, low: 3.9, high: 6.7 },
    },
  ],
};

const { members: _members, ...refitted } = memberSelection;
const memberSelectionReport: Required<MemberSelectionReport> = {
  ...refitted,
  trained: { alpha: 0.25, gamma: 2 },
};

const found = recommend(sampled, {
  setup: presetNamed('retinanet-torchvision'),
  dataset: {
    images: 200,
    imagesByCategory: [131, 92, 64, 40, 31, 18, 9, 7, 6, 3, 2, 0],
    boxes: 949,
    unmatched: 33,
    foreground: 6454,
    negativesPerPositive: 29_712,
    suspects: { count: 41, share: 0.32 },
  },
  sampledForeground: 6454,
  training: { budget: 6, imagesSeen: 1_440_000, assumed: false, relativeRate: 2 },
  memberSelection,
  circumstances: {
    images: 200,
    negativesPerPositive: 29_712,
    steps: 90_000,
    budget: 6,
    assumed: false,
    fromScratch: null,
    unlike: ['start-unknown', 'sgd', 'score-threshold', 'image-size'],
  },
});

export const sampleSimulation: Required<Omit<SimulationReport, 'sample'>> = {
  backend: 'wasm',
  scoreThreshold: sampled.scoreThreshold,
  budget: sampled.budget,
  prior: sampled.prior,
  normalizer: sampled.normalizer,
  training: {
    schedule: { kind: 'iterations', iterations: 90_000, batch: 16 },
    fromScratch: false,
    learningRate: { value: 0.02, relative: 2 },
    origins: {
      schedule: { kind: 'config', file: 'retinanet_R_50.yaml', line: 12 },
      fromScratch: { kind: 'default' },
      scoreThreshold: { kind: 'detector' },
      prior: { kind: 'option' },
    },
  },
  gammas,
  alphas,
  averagePrecision: found.expected,
  chosenAmong: found.chosenAmong!,
  members: {
    count: sampled.members.length,
    votes: found.votes,
  },
  memberSelection: memberSelectionReport,
};

/** What the rules themselves say about it: nothing in the sample is advice that no code gives. */
export const sampleRecommendation: Required<RecommendationReport> = found.recommendation;
