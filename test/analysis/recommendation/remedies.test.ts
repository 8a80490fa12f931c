import { describe, expect, it } from 'vitest';
import { presetNamed } from '../../../src/analysis/detectors/presets.ts';
import type { DatasetFacts } from '../../../src/analysis/recommendation/DatasetFacts.ts';
import { recommend } from '../../../src/analysis/recommendation/recommend.ts';
import type { Simulation } from '../../../src/analysis/simulation/Simulation.ts';
import { cocoLikeEvidence } from '../../helpers/truth.ts';

const grid = [
  [0.2, 0.25],
  [0.3, 0.29],
];
const simulation: Simulation = {
  gammas: [0, 2],
  alphas: [0.25, 0.5],
  averagePrecision: grid,
  members: [grid],
  scoreThreshold: 0.05,
  prior: 0.01,
  normalizer: 'foreground',
  budget: 6,
  difficulty: { edges: [], foreground: [], background: [], negativesPerPositive: 41_000 },
};
const facts: DatasetFacts = {
  images: 1000,
  imagesByCategory: [500, 400, 300, 0],
  boxes: 5000,
  unmatched: 10,
};

function advice(
  changes: {
    simulation?: Partial<Simulation>;
    facts?: Partial<DatasetFacts>;
    detector?: string;
  } = {},
) {
  const setup = presetNamed(changes.detector ?? 'retinanet-torchvision');
  return recommend({ ...simulation, ...changes.simulation }, cocoLikeEvidence(), setup, {
    ...facts,
    ...changes.facts,
  }).advice;
}

const found = (code: string, changes: Parameters<typeof advice>[0] = {}) =>
  advice(changes).find(piece => piece.code === code);

describe('the other remedies', () => {
  it('are silent where nothing calls for them', () => {
    for (const code of [
      'class-frequency',
      'boxes-without-anchors',
      'sampling-and-focal',
      'mean-normalised-loss',
      'low-score-threshold',
      'keras-ignores-alpha',
    ])
      expect(found(code)).toBeUndefined();
  });

  it('samples images of rare classes more often, by the root of the threshold over the frequency', () => {
    // the median class is on 40 % of the images, so the threshold is 4 %; √(.04 / .01) = 2
    const piece = found('class-frequency', { facts: { imagesByCategory: [500, 400, 10] } });
    expect(piece?.evidence).toEqual({
      threshold: expect.closeTo(0.04, 12),
      rareClasses: 1,
      largestRepeatFactor: expect.closeTo(2, 12),
      epochGrowth: expect.closeTo(0.01, 12),
    });
  });

  it('sends boxes without anchors to the anchors', () => {
    expect(found('boxes-without-anchors', { facts: { unmatched: 50 } })?.text).toContain('1.0 %');
    expect(found('boxes-without-anchors', { facts: { unmatched: 49 } })).toBeUndefined();
  });

  it('never stacks focal loss on a sampler', () => {
    expect(found('sampling-and-focal', { detector: 'ssd300-torchvision' })?.text).toContain(
      'never both',
    );
    expect(found('sampling-and-focal', { detector: 'rpn-torchvision' })?.text).toContain(
      'keep cross entropy',
    );
  });

  it('warns of the scale of a loss that is divided by all anchors', () => {
    const piece = found('mean-normalised-loss', { simulation: { normalizer: 'all' } });
    expect(piece?.evidence['shareOfPositives']).toBeCloseTo(1 / 41_001, 12);
  });

  it('says what a threshold near 0 takes from focal loss', () => {
    expect(found('low-score-threshold', { simulation: { scoreThreshold: 0.001 } })).toBeDefined();
  });

  it('knows that Keras ignores α', () => {
    expect(found('keras-ignores-alpha', { detector: 'retinanet-keras' })).toBeDefined();
  });

  it('gives the posterior behind a score', () => {
    // γ 2, α .25: the pull and the push cancel at .75 g⁻ / (.75 g⁻ + .25 g⁺), and g⁻(.5) = g⁺(.5)
    expect(found('calibration-needed')?.evidence['posteriorAtHalf']).toBeCloseTo(0.75, 12);
  });
});
