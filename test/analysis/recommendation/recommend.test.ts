import { describe, expect, it } from 'vitest';
import { presetNamed } from '../../../src/analysis/detectors/presets.ts';
import { recommend } from '../../../src/analysis/recommendation/recommend.ts';
import type { Recommendation } from '../../../src/analysis/recommendation/Recommendation.ts';
import type { Simulation } from '../../../src/analysis/simulation/Simulation.ts';
import type { Evidence } from '../../../src/analysis/summary/Evidence.ts';

const setup = presetNamed('retinanet-torchvision');

const evidence: Evidence = {
  sampledForeground: 26_289,
  cells: [{ sizeBin: 1, iou: 0.55, size: 60, share: 1 }],
  groups: [],
  negativeIouHistogram: [11_923_973, 685_047, 342_474, 206_317, 136_027, 91_033, 60_258, 41_034],
  classes: 80,
};

const gammas = [0, 0.5, 1, 2, 5];
const alphas = [0.1, 0.25, 0.5, 0.75];

/** A simulation with these APs in rows of γ, like COCO in everything else. */
function simulationOf(
  averagePrecision: readonly (readonly number[])[],
  others: Partial<Simulation> & { readonly negativesPerPositive?: number } = {},
): Simulation {
  const { negativesPerPositive = 41_119, ...simulation } = others;
  return {
    gammas,
    alphas,
    averagePrecision,
    members: [averagePrecision],
    prior: 0.01,
    normalizer: 'foreground',
    scoreThreshold: 0.05,
    budget: 6,
    difficulty: { edges: [], foreground: [], background: [], negativesPerPositive },
    ...simulation,
  };
}

/** The default is .4 % below the best. */
const defaultNearBest = [
  [0.05, 0.17, 0.226, 0.242],
  [0.14, 0.226, 0.247, 0.2494],
  [0.208, 0.248, 0.25, 0.2485],
  [0.244, 0.249, 0.248, 0.246],
  [0.233, 0.233, 0.226, 0.218],
];

/** Five pairs within 1 %; the default is far below. */
const defaultFarFromBest = [
  [0.1, 0.1, 0.2, 0.2],
  [0.1, 0.2, 0.298, 0.2],
  [0.2, 0.299, 0.298, 0.299],
  [0.1, 0.2, 0.3, 0.2],
  [0.1, 0.1, 0.2, 0.2],
];

const codes = (recommendation: Recommendation) => recommendation.advice.map(advice => advice.code);
const adviceOf = (recommendation: Recommendation, code: string) =>
  recommendation.advice.find(advice => advice.code === code);

describe('recommend, where the default is within 1 % of the best', () => {
  const recommendation = recommend(simulationOf(defaultNearBest), evidence, setup);

  it('recommends the default and says how little it loses', () => {
    expect(recommendation).toMatchObject({ gamma: 2, alpha: 0.25, confidence: 'high' });
    expect(recommendation.regretOfDefault).toBeCloseTo(0.004, 10);
    expect(adviceOf(recommendation, 'keep-default')?.text).toContain('0.4%');
    expect(codes(recommendation)).not.toContain('try-another-pair');
  });

  it('lists the cells within 2 % best first, and the ranges of those within 1 %', () => {
    const regrets = recommendation.nearOptimal.map(cell => cell.regret);
    expect(regrets).toEqual(regrets.toSorted((a, b) => a - b));
    expect(recommendation.nearOptimal[0]).toEqual({ gamma: 1, alpha: 0.5, regret: 0, votes: 1 });
    expect(Math.max(...regrets)).toBeLessThanOrEqual(0.02);
    expect(recommendation.nearOptimal.length).toBe(8);
    expect(recommendation.gammaRange).toEqual([0.5, 2]);
    expect(recommendation.alphaRange).toEqual([0.25, 0.75]);
  });

  it('says which side α weights', () => {
    const advice = adviceOf(recommendation, 'alpha-side');
    expect(advice?.text).toContain('α = 0.25 weights foreground 0.25 and background 0.75');
    expect(advice?.evidence).toEqual({ foregroundWeight: 0.25, backgroundWeight: 0.75 });
  });

  it('names the near-optimal α of each γ', () => {
    expect(adviceOf(recommendation, 'near-optimal-pairs')?.text).toContain(
      '6 of 20 pairs lie within 1% of the best: γ 0.5 with α 0.75; γ 1 with α from 0.25 to 0.75; γ 2 with α from 0.25 to 0.5',
    );
  });

  it('warns of NaN gradients because a γ between 0 and 1 is among the near-optimal', () => {
    expect(adviceOf(recommendation, 'gamma-below-one')?.text).toContain('Some of the near-optimal');
  });

  it('shows the initial gradient of the COCO-like set as the literature has it', () => {
    const advice = adviceOf(recommendation, 'initial-gradient-green');
    expect(advice?.evidence['gradientMass']).toBeCloseTo(0.092, 3);
    expect(advice?.evidence['gradientMassOfCrossEntropy']).toBeCloseTo(308, 0);
  });

  it('scales the initial gradient by the learning rate and by what the loss is divided by', () => {
    const facts = { images: 9, imagesByCategory: [9], boxes: 9, unmatched: 0 };
    const gradient = (
      training: { relativeRate?: number },
      normalizer: 'foreground' | 'all' = 'foreground',
    ) =>
      recommend(simulationOf(defaultNearBest, { normalizer }), evidence, setup, {
        ...facts,
        training: { budget: 6, imagesSeen: 1, assumed: false, ...training },
      }).advice.find(({ code }) => code.startsWith('initial-gradient'))?.evidence['gradientMass'];
    expect(gradient({ relativeRate: 3 })).toBeCloseTo(3 * gradient({})!, 12);
    expect(gradient({}, 'all')).toBeCloseTo(gradient({})! / 41_120, 12);
  });

  it('gives the prior that matches the share of foreground logits', () => {
    const negatives = evidence.negativeIouHistogram.reduce((sum, count) => sum + count, 0);
    expect(adviceOf(recommendation, 'optimal-prior')?.evidence['optimalPrior']).toBeCloseTo(
      26_289 / ((26_289 + negatives) * 80),
      12,
    );
  });

  it('says what was counted, what simulated, and why it is not surer', () => {
    const text = adviceOf(recommendation, 'basis')?.text;
    expect(text).toContain('26,289 foreground anchors and 41,119 negatives per positive');
    expect(text).toContain('Confidence is high: 100% of the 1 sets of constants');
    expect(text).toContain('all were calibrated on COCO only');
  });
});

const codesOfCrossEntropy = (alpha: number) => {
  const best = [[0, 0, 0, 0], ...defaultFarFromBest.slice(1).map(row => row.map(() => 0.1))];
  best[0]![alphas.indexOf(alpha)] = 0.3;
  return codes(recommend(simulationOf(best), evidence, setup));
};

describe('recommend, where the default loses more than 1 %', () => {
  const recommendation = recommend(simulationOf(defaultFarFromBest), evidence, setup);

  it('recommends the pair with the least expected regret', () => {
    expect(recommendation).toMatchObject({ gamma: 2, alpha: 0.5 });
    expect(recommendation.nearOptimal[0]).toMatchObject({ gamma: 2, alpha: 0.5, regret: 0 });
    expect(recommendation.regretOfDefault).toBeCloseTo(1 / 3, 10);
  });

  it('says so, and not to keep the default', () => {
    expect(adviceOf(recommendation, 'try-another-pair')?.text).toContain('33% below it');
    expect(codes(recommendation)).not.toContain('keep-default');
  });

  it('turns amber or red where the recommended pair starts with a large gradient', () => {
    expect(codesOfCrossEntropy(0.75)).toContain('initial-gradient-amber');
    expect(codesOfCrossEntropy(0.1)).toContain('initial-gradient-red');
  });

  it('warns of NaN gradients when the recommended γ itself is between 0 and 1', () => {
    const best = defaultFarFromBest.map(row => row.map(() => 0.1));
    best[1]![2] = 0.3;
    const half = recommend(simulationOf(best), evidence, setup);
    expect(half).toMatchObject({ gamma: 0.5, alpha: 0.5 });
    expect(adviceOf(half, 'gamma-below-one')?.text).toContain('The recommended γ lies between');
  });
});

describe('recommend, where α and γ do not matter', () => {
  const flat = defaultNearBest.map(row => row.map((_, i) => 0.5 - i / 1000));

  it('expects no effect and says to keep what there is, without praising the default', () => {
    const recommendation = recommend(
      simulationOf(flat, { negativesPerPositive: 60 }),
      evidence,
      setup,
    );
    expect(adviceOf(recommendation, 'no-effect-expected')?.text).toContain(
      'keep the values you have',
    );
    expect(recommendation).toMatchObject({ gamma: 2, alpha: 0.25 });
    for (const silent of [
      'keep-default',
      'try-another-pair',
      'near-optimal-pairs',
      'mild-imbalance',
    ])
      expect(codes(recommendation)).not.toContain(silent);
  });

  it('calls an imbalance below 100 mild where the simulation still sees a difference', () => {
    const recommendation = recommend(
      simulationOf(defaultNearBest, { negativesPerPositive: 60 }),
      evidence,
      setup,
    );
    expect(codes(recommendation)).toContain('mild-imbalance');
  });

  it('stays finite and unsure where no pair finds anything', () => {
    const recommendation = recommend(
      simulationOf(flat.map(row => row.map(() => 0))),
      evidence,
      setup,
    );
    expect(recommendation).toMatchObject({ gamma: 2, alpha: 0.25, regretOfDefault: 0 });
  });
});

const confidence = (others: Parameters<typeof simulationOf>[1], positives = 26_289) =>
  recommend(
    simulationOf(defaultNearBest, others),
    { ...evidence, sampledForeground: positives },
    setup,
  ).confidence;

describe('the confidence of a recommendation', () => {
  it('is high only where all members agree, near what the simulator was calibrated on', () => {
    expect(confidence({})).toBe('high');
    expect(confidence({ negativesPerPositive: 206 })).toBe('medium');
    expect(confidence({ scoreThreshold: 0.001 })).toBe('medium');
    expect(confidence({ budget: 0.6 })).toBe('medium');
    expect(confidence({}, 999)).toBe('medium');
    expect(confidence({ scoreThreshold: 0.04, budget: 4, negativesPerPositive: 20_000 })).toBe(
      'high',
    );
  });

  it('is never high where the schedule was assumed', () => {
    const facts = { images: 9, imagesByCategory: [9], boxes: 9, unmatched: 0 };
    const of = (assumed: boolean) =>
      recommend(simulationOf(defaultNearBest), evidence, setup, {
        ...facts,
        training: { budget: 6, imagesSeen: 1_440_000, assumed },
      });
    expect([of(false).confidence, of(true).confidence]).toEqual(['high', 'medium']);
    expect(adviceOf(of(true), 'schedule-assumed')?.evidence).toEqual({
      images: 9,
      epochs: 160_000,
      budget: 6,
    });
    expect(codes(of(false))).not.toContain('schedule-assumed');
  });

  it('is low with two doubts', () => {
    expect(confidence({ budget: 0.6, scoreThreshold: 0 })).toBe('low');
  });

  it('falls with the members that lose more than 1 % or 2 % with the pair', () => {
    const losing = (share: number) =>
      defaultNearBest.map((row, i) =>
        gammas[i] === 2 ? row.map(value => value * (1 - share)) : row,
      );
    const members = (...shares: number[]) => ({ members: shares.map(losing) });
    expect(confidence(members(0, 0, 0, 0.01))).toBe('medium');
    expect(confidence(members(0, 0, 0, 0.03))).toBe('medium');
    expect(confidence(members(0, 0, 0.03, 0.03))).toBe('low');
  });
});

describe('what the members of the ensemble say', () => {
  const better = defaultNearBest.map((row, i) =>
    row.map((value, j) => (i === 0 && j === 0 ? 1 : value)),
  );
  const recommendation = recommend(
    simulationOf(defaultNearBest, { members: [defaultNearBest, defaultNearBest, better] }),
    evidence,
    setup,
  );

  it('is the share of them that choose each cell', () => {
    expect(recommendation.nearOptimal[0]?.votes).toBeCloseTo(2 / 3, 12);
    expect(recommendation.nearOptimal.slice(1).every(cell => cell.votes === 0)).toBe(true);
  });

  it('is the regret of the default as median and range', () => {
    const { median, low, high } = recommendation.regretOfDefaultByMember;
    expect([median, low, high]).toEqual([
      expect.closeTo(0.004, 10),
      expect.closeTo(0.004, 10),
      expect.closeTo(1 - 0.249, 10),
    ]);
  });
});
