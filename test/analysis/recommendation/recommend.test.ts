import { describe, expect, it } from 'vitest';
import type { AdviceCode } from '../../../src/analysis/advice/Advice.ts';
import { type Grounds, recommend } from '../../../src/analysis/recommendation/recommend.ts';
import type { Recommendation } from '../../../src/analysis/recommendation/Recommendation.ts';
import type { Simulation } from '../../../src/analysis/simulation/model/Simulation.ts';
import {
  adviceNamed,
  inChinese,
  inEnglish,
  plainGrounds,
  plainSummary,
} from '../../helpers/advice.ts';

const gammas = [0, 0.5, 1, 2, 5];
const alphas = [0.1, 0.25, 0.5, 0.75];

/** A simulation with these APs in rows of γ, like COCO in everything else. */
function simulationOf(
  averagePrecision: readonly (readonly number[])[],
  others: Partial<Simulation> = {},
): Simulation {
  return {
    gammas,
    alphas,
    averagePrecision,
    members: [averagePrecision],
    prior: 0.01,
    normalizer: 'foreground',
    scoreThreshold: 0.05,
    budget: 6,
    difficulty: { edges: [], foreground: [], background: [], negativesPerPositive: 41_119 },
    ...others,
  };
}

/** COCO-like grounds, but for the imbalance. */
const withImbalance = (negativesPerPositive: number): Grounds => ({
  ...plainGrounds,
  dataset: { ...plainSummary, negativesPerPositive },
});

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
const adviceOf = <Code extends AdviceCode>({ advice }: Recommendation, code: Code) =>
  adviceNamed(advice, code);
const textOf = (recommendation: Recommendation, code: AdviceCode) =>
  inEnglish(adviceOf(recommendation, code));

describe('recommend, where the default is within 1 % of the best', () => {
  const recommendation = recommend(simulationOf(defaultNearBest), plainGrounds);

  it('recommends the default and says how little it loses', () => {
    expect(recommendation).toMatchObject({ gamma: 2, alpha: 0.25, confidence: 'high' });
    expect(recommendation.regretOfDefault).toBeCloseTo(0.004, 10);
    expect(textOf(recommendation, 'keep-default')).toContain('0.4%');
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
    expect(textOf(recommendation, 'alpha-side')).toContain(
      'α = 0.25 weights foreground 0.25 and background 0.75',
    );
    expect(adviceOf(recommendation, 'alpha-side')?.evidence).toEqual({
      foregroundWeight: { kind: 'parameter', value: 0.25 },
      backgroundWeight: { kind: 'parameter', value: 0.75 },
      favours: 'background-with-gamma',
    });
  });

  it('names the near-optimal α of each γ', () => {
    expect(textOf(recommendation, 'near-optimal-pairs')).toContain(
      '6 of 20 pairs lie within 1% of the best: γ 0.5 with α 0.75; γ 1 with α from 0.25 to 0.75; γ 2 with α from 0.25 to 0.5',
    );
  });

  it('warns of NaN gradients because a γ between 0 and 1 is among the near-optimal', () => {
    expect(textOf(recommendation, 'gamma-below-one')).toContain('Some of the near-optimal');
  });

  it('shows the initial gradient of the COCO-like set as the literature has it', () => {
    const advice = adviceOf(recommendation, 'initial-gradient-green');
    expect(advice?.evidence.gradientMass.value).toBeCloseTo(0.092, 3);
    expect(advice?.evidence.gradientMassOfCrossEntropy.value).toBeCloseTo(308, 0);
  });

  it('scales the initial gradient by the learning rate and by what the loss is divided by', () => {
    const gradient = (
      training: { relativeRate?: number },
      normalizer: 'foreground' | 'all' = 'foreground',
    ) => {
      const grounds = { ...plainGrounds, training: { ...plainGrounds.training, ...training } };
      const found = recommend(simulationOf(defaultNearBest, { normalizer }), grounds);
      return adviceOf(found, 'initial-gradient-green')?.evidence.gradientMass.value;
    };
    expect(gradient({ relativeRate: 3 })).toBeCloseTo(3 * gradient({})!, 12);
    expect(gradient({}, 'all')).toBeCloseTo(gradient({})! / 41_120, 12);
  });

  it('gives the prior that matches the share of foreground logits', () => {
    // 3 positive logits of 30,000: r = 9,999
    const found = recommend(simulationOf(defaultNearBest), withImbalance(9_999));
    const { optimalPrior, bias } = adviceOf(found, 'optimal-prior')!.evidence;
    expect(optimalPrior.value).toBeCloseTo(1e-4, 15);
    expect(1 / (1 + Math.exp(-bias.value))).toBeCloseTo(1e-4, 15);
  });

  it('says the foreground of the whole dataset, whatever part of it the simulation saw', () => {
    const grounds = { ...plainGrounds, sampledForeground: 13_000 };
    const found = recommend(simulationOf(defaultNearBest), grounds);
    expect(textOf(found, 'basis')).toContain('Counted: 26,289 foreground anchors');
    expect(adviceOf(found, 'basis')?.evidence).toMatchObject({
      positives: { kind: 'count', value: 26_289 },
      sampledForeground: { kind: 'count', value: 13_000 },
    });
  });

  it('says what was counted, what simulated, and why it is not surer', () => {
    const text = textOf(recommendation, 'basis');
    expect(text).toContain('26,289 foreground anchors and 41,119 negatives per positive');
    expect(text).toContain('Confidence is high: 100% of the 1 sets of constants');
    expect(text).toContain('all were calibrated on COCO only');
  });
});

const codesOfCrossEntropy = (alpha: number) => {
  const best = [[0, 0, 0, 0], ...defaultFarFromBest.slice(1).map(row => row.map(() => 0.1))];
  best[0]![alphas.indexOf(alpha)] = 0.3;
  return codes(recommend(simulationOf(best), plainGrounds));
};

describe('recommend, where the default loses more than 1 %', () => {
  const recommendation = recommend(simulationOf(defaultFarFromBest), plainGrounds);

  it('recommends the pair with the least expected regret', () => {
    expect(recommendation).toMatchObject({ gamma: 2, alpha: 0.5 });
    expect(recommendation.nearOptimal[0]).toMatchObject({ gamma: 2, alpha: 0.5, regret: 0 });
    expect(recommendation.regretOfDefault).toBeCloseTo(1 / 3, 10);
  });

  it('says so, and not to keep the default', () => {
    expect(textOf(recommendation, 'try-another-pair')).toContain('33% below it');
    expect(codes(recommendation)).not.toContain('keep-default');
  });

  it('turns amber or red where the recommended pair starts with a large gradient', () => {
    expect(codesOfCrossEntropy(0.75)).toContain('initial-gradient-amber');
    expect(codesOfCrossEntropy(0.1)).toContain('initial-gradient-red');
  });

  it('warns of NaN gradients when the recommended γ itself is between 0 and 1', () => {
    const best = defaultFarFromBest.map(row => row.map(() => 0.1));
    best[1]![2] = 0.3;
    const half = recommend(simulationOf(best), plainGrounds);
    expect(half).toMatchObject({ gamma: 0.5, alpha: 0.5 });
    expect(textOf(half, 'gamma-below-one')).toContain('The recommended γ lies between');
  });
});

describe('recommend, where α and γ do not matter', () => {
  const flat = defaultNearBest.map(row => row.map((_, i) => 0.5 - i / 1000));

  it('expects no effect and says to keep what there is, without praising the default', () => {
    const recommendation = recommend(simulationOf(flat), withImbalance(60));
    expect(textOf(recommendation, 'no-effect-expected')).toContain('keep the values you have');
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
    const recommendation = recommend(simulationOf(defaultNearBest), withImbalance(60));
    expect(codes(recommendation)).toContain('mild-imbalance');
    expect(recommendation.confidence).toBe('medium');
    const piece = adviceOf(recommendation, 'keep-default')!;
    expect(piece.evidence.cautious).toBe(true);
    expect(inEnglish(piece)).toMatch(/^Start from .* train one or two neighbours too\.$/);
    expect(inChinese(piece)).toMatch(/^从公开的默认值.*开始。.*请再训练一两组相邻参数作对照。$/);
  });

  it('stays finite and unsure where no pair finds anything', () => {
    const recommendation = recommend(simulationOf(flat.map(row => row.map(() => 0))), plainGrounds);
    expect(recommendation).toMatchObject({ gamma: 2, alpha: 0.25, regretOfDefault: 0 });
  });
});

const confidence = (others: Partial<Simulation>, grounds: Partial<Grounds> = {}) =>
  recommend(simulationOf(defaultNearBest, others), { ...plainGrounds, ...grounds }).confidence;

describe('the confidence of a recommendation', () => {
  it('is high only where all members agree, near what the simulator was calibrated on', () => {
    expect(confidence({})).toBe('high');
    expect(confidence({}, withImbalance(206))).toBe('medium');
    expect(confidence({ scoreThreshold: 0.001 })).toBe('medium');
    expect(confidence({ budget: 0.6 })).toBe('medium');
    expect(confidence({}, { sampledForeground: 999 })).toBe('medium');
    expect(confidence({ scoreThreshold: 0.04, budget: 4 }, withImbalance(20_000))).toBe('high');
  });

  it('is never high where the schedule was assumed', () => {
    const of = (assumed: boolean) =>
      recommend(simulationOf(defaultNearBest), {
        ...plainGrounds,
        training: { ...plainGrounds.training, assumed },
      });
    expect([of(false).confidence, of(true).confidence]).toEqual(['high', 'medium']);
    expect(adviceOf(of(true), 'schedule-assumed')?.evidence).toEqual({
      images: { kind: 'count', value: 1000 },
      epochs: { kind: 'ratio', value: 1440 },
      budget: { kind: 'ratio', value: 6 },
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
    plainGrounds,
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
