import type { RecommendationWords } from '../../RecommendationWords.ts';

export const recommendation: RecommendationWords = {
  confidence: {
    low: 'Low confidence: treat it as a starting point.',
    medium: 'Medium confidence: the pair costs a few percent at most.',
    high: 'High confidence: near real training runs, and the pair costs next to nothing.',
  },
  range: (low, high) => `${low}–${high}`,
  noRange: 'one step of the grid',
  regret: (pair, share) => `The default (${pair}) is expected to cost ${share} of the best AP.`,
  costOfDefault: (low, high) =>
    `80% range of what the default costs: ${low} to ${high} of the best AP.`,
  rests: {
    trainings: grids =>
      `Rests on real training runs (grids near this one: ${grids}) and on the simulation.`,
    lengths: () =>
      'Rests on real training runs of several lengths, for want of a schedule, and on the simulation.',
    'near-default': () =>
      'Nothing like it was ever trained here, so the pair stays near the published default; within that it rests on the simulation.',
    published: () => 'It is the published pair: nothing was simulated or measured on your data.',
    simulation: () => 'Rests on the simulation alone: no stored training run was like this one.',
  },
  surer: {
    schedule: 'What would make it surer: give the training schedule.',
    start: 'What would make it surer: say whether training starts from scratch.',
    comparison:
      'What would make it surer: two training runs with the same seed, this pair and the default. Where it was tried, that took the error of the expected gain from 8 to 5 points.',
  },
};
