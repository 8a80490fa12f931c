import { describe, expect, it } from 'vitest';
import type { AdviceCode } from '../../../src/analysis/advice/Advice.ts';
import { type Grounds, recommend } from '../../../src/analysis/recommendation/recommend.ts';
import type { Recommendation } from '../../../src/analysis/recommendation/Recommendation.ts';
import type { Simulation } from '../../../src/analysis/simulation/model/Simulation.ts';
import { adviceNamed, inEnglish, plainGrounds, plainSummary } from '../../helpers/words/advice.ts';

const gammas = [0, 0.5, 1, 2, 5];
const alphas = [0.1, 0.25, 0.5, 0.75];

/** Of which the simulation alone speaks, although its start and its optimiser are those of stored trainings. */
const alone: Grounds = {
  ...plainGrounds,
  circumstances: { ...plainGrounds.circumstances, unlike: ['score-threshold', 'image-size'] },
};

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

const recommended = (simulation: Simulation, grounds: Grounds): Recommendation =>
  recommend(simulation, grounds).recommendation;

/** COCO-like grounds, but for the imbalance. */
const withImbalance = (negativesPerPositive: number): Grounds => ({
  ...alone,
  dataset: { ...plainSummary, negativesPerPositive },
  circumstances: { ...alone.circumstances, negativesPerPositive },
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
  const recommendation = recommended(simulationOf(defaultNearBest), alone);

  it('recommends the default and says how little it loses', () => {
    expect(recommendation).toMatchObject({ gamma: 2, alpha: 0.25, confidence: 'medium' });
    expect(recommendation.regretOfDefaultRange.median).toBeCloseTo(0.004, 10);
    expect(textOf(recommendation, 'keep-default')).toContain('It costs at most');
    expect(codes(recommendation)).not.toContain('try-another-pair');
  });

  it('lists the cells within 2 % best first, and the ranges of those within 1 %', () => {
    const regrets = recommendation.nearOptimal.map(cell => cell.regret);
    expect(regrets).toEqual(regrets.toSorted((a, b) => a - b));
    expect(recommendation.nearOptimal[0]).toEqual({
      gamma: 1,
      alpha: 0.5,
      regret: 0,
      votes: expect.closeTo(1, 12),
    });
    expect(Math.max(...regrets)).toBeLessThanOrEqual(0.02);
    expect(recommendation.nearOptimal.length).toBe(6);
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
      '3 of 20 pairs lie within 1% of the best: γ 0.5 with α 0.75; γ 1 with α 0.5; γ 2 with α 0.25',
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
      const grounds = { ...alone, training: { ...alone.training, ...training } };
      const found = recommended(simulationOf(defaultNearBest, { normalizer }), grounds);
      return adviceOf(found, 'initial-gradient-green')?.evidence.gradientMass.value;
    };
    expect(gradient({ relativeRate: 3 })).toBeCloseTo(3 * gradient({})!, 12);
    expect(gradient({}, 'all')).toBeCloseTo(gradient({})! / 41_120, 12);
  });

  it('gives the prior that matches the share of foreground logits', () => {
    // 3 positive logits of 30,000: r = 9,999
    const found = recommended(simulationOf(defaultNearBest), withImbalance(9_999));
    const { optimalPrior, bias } = adviceOf(found, 'optimal-prior')!.evidence;
    expect(optimalPrior.value).toBeCloseTo(1e-4, 15);
    expect(1 / (1 + Math.exp(-bias.value))).toBeCloseTo(1e-4, 15);
  });

  it('says the foreground of the whole dataset, whatever part of it the simulation saw', () => {
    const grounds = { ...alone, sampledForeground: 13_000 };
    const found = recommended(simulationOf(defaultNearBest), grounds);
    expect(textOf(found, 'basis')).toContain('Counted: 26,289 foreground anchors');
    expect(adviceOf(found, 'basis')?.evidence).toMatchObject({
      positives: { kind: 'count', value: 26_289 },
      sampledForeground: { kind: 'count', value: 13_000 },
    });
  });

  it('says what was counted, what simulated, and why it is not surer', () => {
    const text = textOf(recommendation, 'basis');
    expect(text).toContain(
      '26,289 foreground anchors and 41,119 negative outputs per positive (anchors × classes)',
    );
    expect(text).toContain('Confidence is medium: this pair costs at most');
    expect(text).toContain('it rests on the simulation');
    expect(text).toContain('low scores are cut');
  });
});

const codesOfCrossEntropy = (alpha: number) => {
  const best = [[0, 0, 0, 0], ...defaultFarFromBest.slice(1).map(row => row.map(() => 0.1))];
  best[0]![alphas.indexOf(alpha)] = 0.3;
  return codes(recommended(simulationOf(best), alone));
};

describe('recommend, where the default loses more than 1 %', () => {
  const recommendation = recommended(simulationOf(defaultFarFromBest), alone);

  it('recommends the pair with the least expected regret', () => {
    expect(recommendation).toMatchObject({ gamma: 2, alpha: 0.5 });
    expect(recommendation.nearOptimal[0]).toMatchObject({ gamma: 2, alpha: 0.5, regret: 0 });
    expect(recommendation.regretOfDefaultRange.median).toBeCloseTo(1 / 3, 10);
  });

  it('says so, and not to keep the default', () => {
    expect(textOf(recommendation, 'try-another-pair')).toMatch(/expected to cost \d+% of/);
    expect(codes(recommendation)).not.toContain('keep-default');
  });

  it('turns amber or red where the recommended pair starts with a large gradient', () => {
    expect(codesOfCrossEntropy(0.75)).toContain('initial-gradient-amber');
    expect(codesOfCrossEntropy(0.1)).toContain('initial-gradient-red');
  });

  it('warns of NaN gradients when the recommended γ itself is between 0 and 1', () => {
    const best = defaultFarFromBest.map(row => row.map(() => 0.1));
    best[1]![2] = 0.3;
    const half = recommended(simulationOf(best), alone);
    expect(half).toMatchObject({ gamma: 0.5, alpha: 0.5 });
    expect(textOf(half, 'gamma-below-one')).toContain('The recommended γ lies between');
  });
});

describe('recommend, where α and γ do not matter', () => {
  const flat = defaultNearBest.map(row => row.map((_, i) => 0.5 - i / 3000));

  it('expects no effect and says to keep what there is, without praising the default', () => {
    const recommendation = recommended(simulationOf(flat), withImbalance(60));
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
    const recommendation = recommended(simulationOf(defaultNearBest), withImbalance(60));
    expect(codes(recommendation)).toContain('mild-imbalance');
  });

  it('stays finite and unsure where no pair finds anything', () => {
    const recommendation = recommended(simulationOf(flat.map(row => row.map(() => 0))), alone);
    expect(recommendation).toMatchObject({ gamma: 2, alpha: 0.25, regretOfDefault: 0 });
  });
});

const confidence = (rows: readonly (readonly number[])[], grounds: Partial<Grounds> = {}) =>
  recommended(simulationOf(rows), { ...alone, ...grounds }).confidence;

/** A training from scratch of this length on something like blood cells, of which stored trainings tell. */
const fromScratch = (steps: number): Grounds['circumstances'] => ({
  ...alone.circumstances,
  negativesPerPositive: 211,
  steps,
  fromScratch: true,
  unlike: [],
});

describe('the confidence of a recommendation', () => {
  it('falls with what the pair may cost, and is never high where nothing like it was trained', () => {
    expect(confidence(defaultNearBest)).toBe('medium');
    const steep = defaultNearBest.map((row, i) =>
      row.map((value, j) => (i === 2 && j === 2 ? 1.2 * value : value)),
    );
    // the best pair is sure; the default, which is far below it, is not recommended
    expect(confidence(steep)).toBe('medium');
    const circumstances = { ...alone.circumstances, assumed: true };
    expect(confidence(defaultNearBest, { circumstances })).toBe('low');
  });

  it('varies with the length of trainings of which there are stored ones', () => {
    // the simulator sees hardly a difference
    const simulated = () => simulationOf(defaultNearBest.map(row => row.map(ap => 0.25 + ap / 50)));
    const of = (steps: number) =>
      confidence(defaultNearBest, {
        circumstances: { ...fromScratch(steps), negativesPerPositive: 1200 },
        simulated,
      });
    expect([of(2000), of(90), of(50)]).toEqual(['high', 'medium', 'low']);
  });

  it('is never high where the schedule was assumed, which is asked for', () => {
    const of = (assumed: boolean) =>
      recommended(simulationOf(defaultNearBest), {
        ...alone,
        training: { ...alone.training, assumed },
        circumstances: { ...alone.circumstances, assumed, steps: null },
      });
    expect(of(true).confidence).toBe('low');
    expect(adviceOf(of(true), 'schedule-assumed')?.evidence).toEqual({
      images: { kind: 'count', value: 1000 },
      epochs: { kind: 'ratio', value: 1440 },
      budget: { kind: 'ratio', value: 6 },
    });
    expect(codes(of(false))).not.toContain('schedule-assumed');
    expect(textOf(of(true), 'basis')).toContain('give the training schedule');
  });

  it('names no epochs where the images are too few to assume any', () => {
    const found = recommended(simulationOf(defaultNearBest), {
      ...alone,
      dataset: { ...alone.dataset, images: 30 },
      training: { ...alone.training, assumed: true },
      circumstances: { ...alone.circumstances, assumed: true, steps: null },
    });
    expect(adviceOf(found, 'schedule-assumed')?.evidence).toEqual({
      images: { kind: 'count', value: 30 },
    });
    expect(textOf(found, 'schedule-assumed')).toContain(
      'several lengths; there are too few images (30) to assume one. Give your schedule',
    );
  });

  it('names all that sets the training apart', () => {
    const doubts = (circumstances: Partial<Grounds['circumstances']>, sampledForeground = 5000) =>
      adviceOf(
        recommended(simulationOf(defaultNearBest), {
          ...alone,
          sampledForeground,
          circumstances: { ...alone.circumstances, ...circumstances },
        }),
        'basis',
      )?.evidence.doubts;
    expect(doubts({ unlike: ['prior', 'normalizer'] })).toEqual(['prior', 'normalizer']);
    expect(doubts({ unlike: ['sgd'], negativesPerPositive: 200, budget: 0.6 }, 999)).toEqual([
      'sgd',
      'imbalance',
      'training-budget',
      'few-foreground-anchors',
    ]);
    expect(doubts({ ...fromScratch(20_000) })).toContain('length');
    expect(doubts({ ...fromScratch(500) })).toEqual([]);
  });
});

describe('what a recommendation rests on', () => {
  it('is stored trainings where there are such, and the simulation where there are none', () => {
    const of = (circumstances: Grounds['circumstances']) =>
      recommended(simulationOf(defaultFarFromBest), { ...alone, circumstances });
    const near = of(fromScratch(540));
    expect(near).toMatchObject({ rests: 'trainings', gamma: 1, alpha: 0.5 });
    expect(near.nearGrids).toBeGreaterThanOrEqual(2);
    expect(textOf(near, 'long-training')).toContain('540 steps');
    const unsaid = { ...fromScratch(540), assumed: true, steps: null, fromScratch: null };
    const several = of({ ...unsaid, unlike: ['start-unknown', 'score-threshold'] });
    expect(several.rests).toBe('lengths');
    expect(textOf(several, 'try-another-pair')).toContain('nobody said how long');
    const far = of(alone.circumstances);
    expect(far).toMatchObject({ rests: 'simulation', nearGrids: 0, gamma: 2, alpha: 0.5 });
    expect(textOf(far, 'try-another-pair')).toContain('by the simulation alone');
    expect(codes(far)).not.toContain('long-training');
  });

  it('is the simulation among the pairs near the default where nothing starts or is optimised like it', () => {
    const steep = defaultFarFromBest.map(row => row.with(3, 0.5));
    const of = (simulation: Simulation, circumstances: Partial<Grounds['circumstances']>) =>
      recommended(simulation, {
        ...plainGrounds,
        circumstances: { ...plainGrounds.circumstances, ...circumstances },
      });
    const long = of(simulationOf(steep), {});
    // α .75 would be best by far
    expect(of(simulationOf(steep), { unlike: ['prior'] })).toMatchObject({ alpha: 0.75 });
    expect(long).toMatchObject({ rests: 'near-default', alpha: 0.5, alphaRange: [0.25, 0.5] });
    expect(textOf(long, 'basis')).toContain('nothing like it was ever trained');
    expect(textOf(long, 'basis')).toContain('the backbone is pretrained');
    expect(textOf(long, 'try-another-pair')).toContain('between γ 2, α 0.25 and γ 1, α 0.5');
    const short = of(simulationOf(steep), { steps: 120 });
    expect(short).toMatchObject({ rests: 'near-default', gamma: 2, alpha: 0.25 });
    expect(textOf(short, 'keep-default')).toContain('wrong about pairs with more weight');
    expect(textOf(short, 'keep-default')).not.toContain('no pair is expected to be better');
    expect(codes(short)).not.toContain('near-optimal-pairs');
    const { worthTrying, chosenAmong } = recommend(simulationOf(steep), {
      ...plainGrounds,
      circumstances: { ...plainGrounds.circumstances, steps: 120 },
    });
    expect(chosenAmong).toEqual({ gammas: [2, 2], alphas: [0.25, 0.25] });
    expect(worthTrying).toContainEqual({ gamma: 1, alpha: 0.5 });
    expect(Math.max(...worthTrying.map(({ alpha }) => alpha))).toBe(0.5);
    const all = recommend(simulationOf(steep), alone);
    expect(all.worthTrying).toHaveLength(20);
    expect(all.chosenAmong).toBeUndefined();
    for (const unlike of [['sgd'], ['optimizer'], ['start-unknown']] as const)
      expect(of(simulationOf(steep), { unlike: [...unlike] }).rests).toBe('near-default');
  });

  it('gives a wide range for the default where it is the simulation alone', () => {
    const { low, high } = recommended(simulationOf(defaultFarFromBest), alone).regretOfDefaultRange;
    // a third in the simulation
    expect(low).toBeLessThan(0.12);
    expect(high).toBeGreaterThan(0.6);
  });

  it('says that α is open where what it rests on disagrees', () => {
    const rows = (alpha: number) =>
      gammas.map(gamma => alphas.map(one => (one === alpha && gamma === 2 ? 0.3 : 0.2)));
    const circumstances = { ...alone.circumstances, assumed: true, steps: null };
    const found = recommended(simulationOf(rows(0.1)), {
      ...alone,
      circumstances,
      simulated: budget => simulationOf(rows(budget === 6 ? 0.1 : 0.75)),
    });
    expect(adviceOf(found, 'alpha-not-determined')?.evidence).toMatchObject({
      lowestBestAlpha: { value: 0.1 },
      highestBestAlpha: { value: 0.75 },
    });
    expect(codes(recommended(simulationOf(rows(0.1)), alone))).not.toContain(
      'alpha-not-determined',
    );
  });
});
