import { describe, expect, it } from 'vitest';
import { presetNamed } from '../../helpers/assignment/presetNamed.ts';
import type { ClassificationLoss } from '../../../src/analysis/detectors/DetectorSetup.ts';
import type { AdviceCode } from '../../../src/analysis/advice/Advice.ts';
import type { DatasetSummary } from '../../../src/analysis/advice/DatasetSummary.ts';
import { type Grounds, recommend } from '../../../src/analysis/recommendation/recommend.ts';
import type { Simulation } from '../../../src/analysis/simulation/model/Simulation.ts';
import { adviceNamed, inEnglish, plainGrounds, plainSummary } from '../../helpers/words/advice.ts';

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
/** The simulation alone, with the start and the optimiser of stored trainings. */
const alone: Grounds = {
  ...plainGrounds,
  circumstances: { ...plainGrounds.circumstances, unlike: ['score-threshold'] },
};

interface Changes {
  simulation?: Partial<Simulation>;
  dataset?: Partial<DatasetSummary>;
  memberSelection?: Grounds['memberSelection'];
  detector?: string;
  loss?: Partial<ClassificationLoss>;
}

function advice(changes: Changes) {
  const preset = presetNamed(changes.detector ?? 'retinanet-torchvision');
  const setup = { ...preset, loss: { ...preset.loss, ...changes.loss } };
  const dataset = { ...plainSummary, ...changes.dataset };
  return recommend(
    { ...simulation, ...changes.simulation },
    { ...alone, setup, dataset, memberSelection: changes.memberSelection },
  ).recommendation.advice;
}

const found = <Code extends AdviceCode>(code: Code, changes: Changes = {}) =>
  adviceNamed(advice(changes), code);
const textOf = (code: AdviceCode, changes: Changes = {}) => inEnglish(found(code, changes));

describe('the other remedies', () => {
  it('are silent where nothing calls for them', () => {
    for (const code of [
      'class-frequency',
      'boxes-without-anchors',
      'sampling-and-focal',
      'mean-normalised-loss',
      'low-score-threshold',
      'keras-ignores-alpha',
      'objectness-head',
      'mining-on-focal',
      'varifocal-alpha',
      'quality-focal-beta',
      'heat-map-exponents',
    ] as const)
      expect(found(code)).toBeUndefined();
  });

  it('samples images of rare classes more often, by the root of the threshold over the frequency', () => {
    // the median class is on 40 % of the images, so the threshold is 4 %; √(.04 / .01) = 2
    const piece = found('class-frequency', { dataset: { imagesByCategory: [500, 400, 10] } });
    expect(piece?.evidence).toEqual({
      threshold: { kind: 'ratio', value: expect.closeTo(0.04, 12) },
      rareBelow: { kind: 'share', value: expect.closeTo(0.04, 12) },
      rareClasses: { kind: 'count', value: 1 },
      classes: { kind: 'count', value: 3 },
      largestRepeatFactor: { kind: 'ratio', value: expect.closeTo(2, 12) },
      epochGrowth: { kind: 'share', value: expect.closeTo(0.01, 12) },
    });
  });

  it('sends boxes without anchors to the anchors', () => {
    expect(textOf('boxes-without-anchors', { dataset: { unmatched: 50 } })).toContain('1%');
    expect(found('boxes-without-anchors', { dataset: { unmatched: 49 } })).toBeUndefined();
  });

  it('never stacks focal loss on a sampler', () => {
    expect(textOf('sampling-and-focal', { detector: 'ssd300-torchvision' })).toContain(
      'never both',
    );
    expect(textOf('sampling-and-focal', { detector: 'rpn-torchvision' })).toContain(
      'keep cross entropy',
    );
  });

  it('warns of the scale of a loss that is divided by all anchors', () => {
    // γ 2, α .25 at π = .01, by hand: .25 · .99² · 4.605 and 41,000 · .75 · .01² · .01005, of 4.605 and 41,000 · .01005
    const piece = found('mean-normalised-loss', {
      simulation: { normalizer: 'all' },
      dataset: { negativesPerPositive: 41_000 },
    });
    const [positive, negative] = [-Math.log(0.01), -41_000 * Math.log(0.99)];
    expect(piece?.evidence.shrink.value).toBeCloseTo(
      (0.25 * 0.99 ** 2 * positive + 0.75 * 0.01 ** 2 * negative) / (positive + negative),
      10,
    );
  });

  it('says what the α of varifocal loss weights, and that quality focal loss has none', () => {
    expect(textOf('varifocal-alpha', { loss: { kind: 'varifocal' } })).toContain(
      'weights the negatives',
    );
    expect(textOf('quality-focal-beta', { loss: { kind: 'quality-focal' } })).toContain('no α');
  });

  it('never mines hard examples on top of focal loss', () => {
    expect(found('mining-on-focal', { loss: { mining: true } })?.evidence).toEqual({
      gamma: { kind: 'parameter', value: 2 },
      ssd: false,
    });
    const ssd = { detector: 'ssd300-torchvision', loss: { gamma: 2 } };
    expect(textOf('mining-on-focal', ssd)).toContain('no better for eight of nine people');
    expect(found('mining-on-focal', { loss: { mining: true, gamma: 0 } })).toBeUndefined();
  });

  it('warns of NaN gradients except where the closed form is compiled in', () => {
    const flat = [[0.3, 0.3]];
    const changes = {
      simulation: { gammas: [0.5, 2], averagePrecision: [...flat, ...flat] },
    };
    expect(found('gamma-below-one', changes)?.evidence).toEqual({
      lowestGamma: { kind: 'parameter', value: 0.5 },
      whose: 'near-optimal',
    });
    expect(
      found('gamma-below-one', { ...changes, detector: 'retinanet-mmdetection' }),
    ).toBeUndefined();
  });

  it('says what a threshold near 0 takes from focal loss', () => {
    expect(found('low-score-threshold', { simulation: { scoreThreshold: 0.001 } })).toBeDefined();
  });

  it('knows that Keras ignores α', () => {
    expect(found('keras-ignores-alpha', { detector: 'retinanet-keras' })).toBeDefined();
  });

  it('says what became of fitting constants to detections, before and after', () => {
    const range = { median: 5.5, low: 4, high: 6 };
    const memberSelection = {
      outcome: 'selected',
      trained: { alpha: 0.25, gamma: 2 },
      hits: 1200,
      errors: 300,
      members: [],
      misfit: { before: 1.5, after: 0.5 },
      constants: [{ name: 'objectness', before: range, after: { ...range, median: 4.5 } }],
    } as const;
    const fitted = textOf('members-selected', { memberSelection });
    expect(fitted).toContain('objectness 4.5 (4 to 6), before 5.5 (4 to 6)');
    expect(fitted).toContain('Extrapolated');
    expect(textOf('basis', { memberSelection })).toContain('chosen by your model’s scores');
    const few = {
      ...memberSelection,
      outcome: 'few',
      misfit: { before: NaN, after: NaN },
    } as const;
    expect(textOf('members-not-selected', { memberSelection: few })).toContain('too few');
    expect(found('members-selected')).toBeUndefined();
  });

  it('gives the posterior behind a score', () => {
    // γ 2, α .25: the pull and the push cancel at .75 g⁻ / (.75 g⁻ + .25 g⁺), and g⁻(.5) = g⁺(.5)
    expect(found('calibration-needed')?.evidence.posteriorAtHalf.value).toBeCloseTo(0.75, 12);
  });
});
