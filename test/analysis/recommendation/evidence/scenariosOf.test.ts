import { describe, expect, it } from 'vitest';
import type { Circumstances } from '../../../../src/analysis/recommendation/evidence/Circumstances.ts';
import { circumstancesOf } from '../../../../src/analysis/recommendation/evidence/circumstancesOf.ts';
import {
  expectedRegrets,
  regretRange,
} from '../../../../src/analysis/recommendation/evidence/regrets.ts';
import type { Scenario } from '../../../../src/analysis/recommendation/evidence/Scenario.ts';
import {
  scenariosOf,
  simulatedBudgets,
} from '../../../../src/analysis/recommendation/evidence/scenariosOf.ts';
import { trainedGrids } from '../../../../src/analysis/recommendation/library/trainedGrids.ts';
import type { TrainingFacts } from '../../../../src/analysis/contract/TrainingFacts.ts';
import type { SimulationInputs } from '../../../../src/analysis/contract/SimulationInputs.ts';
import { presetNamed } from '../../../helpers/assignment/presetNamed.ts';
import { trainingFactsIn } from '../../../../src/analysis/configs/trainingFactsIn.ts';
import { ALPHAS, GAMMAS } from '../../../../src/analysis/simulation/grid.ts';
import { openAmong } from '../../../helpers/configs/configFiles.ts';
import { resolveTraining } from '../../../../src/analysis/simulation/resolveTraining.ts';

const PAIRS = GAMMAS.flatMap(gamma => ALPHAS.map(alpha => ({ gamma, alpha })));
const SETUP = presetNamed('retinanet-torchvision');
const library = trainedGrids();

const told = (inputs: SimulationInputs, side = 160, stated?: TrainingFacts): Circumstances =>
  circumstancesOf({
    stated,
    training: resolveTraining(SETUP, inputs, 364),
    images: 364,
    negativesPerPositive: 211,
    side,
  });
const FROM_SCRATCH: SimulationInputs = {
  schedule: { kind: 'iterations', iterations: 544, batch: 8 },
  fromScratch: true,
  scoreThreshold: 0,
};

/** A simulator that likes one pair, the more the larger the budget. */
const simulated = (budget: number) =>
  PAIRS.map(({ gamma, alpha }) => (gamma === 2 && alpha === 0.25 ? 1 : 1 - budget / 100));
const all = (circumstances: Circumstances, widely = false) =>
  scenariosOf(circumstances, { pairs: PAIRS, library, simulated }, widely);
const share = (scenarios: readonly Scenario[], kind: Scenario['origin']['kind']) =>
  scenarios
    .filter(({ origin }) => origin.kind === kind)
    .reduce((sum, { weight }) => sum + weight, 0);

describe('scenarios', () => {
  it.each([
    ['a training like the stored ones', FROM_SCRATCH],
    [
      'a longer one',
      { ...FROM_SCRATCH, schedule: { kind: 'iterations', iterations: 9000, batch: 8 } },
    ],
    ['a pretrained one', { ...FROM_SCRATCH, fromScratch: false }],
    ['nobody knows which', {}],
    ['nobody knows, but that it is pretrained', { fromScratch: false }],
    ['τ', { schedule: { kind: 'budget', budget: 3 }, fromScratch: true, scoreThreshold: 0 }],
  ] as const)('add up to 1, each with its best pair at 0: %s', (_, inputs) => {
    for (const widely of [false, true]) {
      const found = all(told(inputs), widely);
      expect(found.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
      for (const { logScores, weight } of found) {
        expect(Math.max(...logScores)).toBe(0);
        expect(Math.min(...logScores)).toBeGreaterThanOrEqual(-2.5);
        expect(logScores).toHaveLength(PAIRS.length);
        expect(weight).toBeGreaterThan(0);
      }
    }
  });

  it('are two thirds stored trainings near these, each dataset alike, and the simulator at two budgets', () => {
    const circumstances = told(FROM_SCRATCH);
    const found = all(circumstances);
    expect(simulatedBudgets(circumstances, library)).toEqual([1.5, 3]);
    expect(share(found, 'trained')).toBeCloseTo(2 / 3, 10);
    const byDataset = (dataset: string) =>
      found
        .filter(({ origin }) =>
          library.some(
            grid =>
              origin.kind === 'trained' && grid.name === origin.grid && grid.dataset === dataset,
          ),
        )
        .reduce((sum, { weight }) => sum + weight, 0);
    for (const dataset of ['blood_cells', 'circuit_boards', 'steel'])
      expect(byDataset(dataset)).toBeCloseTo(2 / 9, 2);
  });

  it('give way to the simulator alone with the distance from anything trained', () => {
    const shares = [544, 4000, 16_000, 64_000, 1_000_000].map(iterations =>
      share(
        all(told({ ...FROM_SCRATCH, schedule: { kind: 'iterations', iterations, batch: 8 } })),
        'trained',
      ),
    );
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares[0]).toBeCloseTo(2 / 3, 6);
    expect(shares.at(-1)).toBe(0);
  });

  it.each([
    ['pretrained', { fromScratch: false }, 160],
    ['start-unknown', { fromScratch: undefined }, 160],
    ['sgd', { learningRate: 0.01 }, 160],
    ['score-threshold', { scoreThreshold: 0.05 }, 160],
    ['image-size', {}, 800],
    ['prior', { prior: 1e-10 }, 160],
    ['normalizer', { normalizer: 'all' }, 160],
    ['steps-unknown', { schedule: { kind: 'budget', budget: 1 } }, 160],
  ] as const)('are the simulator alone for what was never trained: %s', (code, changes, side) => {
    const circumstances = told({ ...FROM_SCRATCH, ...changes }, side);
    expect(circumstances.unlike).toEqual([code]);
    const found = all(circumstances);
    expect(share(found, 'trained')).toBe(0);
    expect(share(found, 'simulated')).toBeCloseTo(1, 12);
  });

  it('take trainings of every length into account where nobody says how long it is', () => {
    const found = all(told({}, 800));
    expect(share(found, 'trained')).toBeGreaterThan(0.4);
    const { low, high } = regretRange(
      found,
      PAIRS.findIndex(({ gamma, alpha }) => gamma === 2 && alpha === 0.25),
    );
    // short trainings from scratch: 7 to 47 %; the simulator here: 0
    expect(low).toBeLessThan(0.01);
    expect(high).toBeGreaterThan(0.2);
    expect(share(all(told({ fromScratch: false }, 800)), 'trained')).toBe(0);
  });
});

describe('circumstances', () => {
  it('count steps by the batch of the schedule, and know what a named one starts from', () => {
    const named = (name: 'coco-1x' | 'from-scratch-small') =>
      told({ schedule: { kind: 'preset', name }, scoreThreshold: 0 });
    expect(named('coco-1x')).toMatchObject({ steps: 90_000, unlike: ['pretrained'] });
    // 50 epochs of 364 images, 8 a step as in the stored trainings
    expect(named('from-scratch-small')).toMatchObject({ steps: 2275, unlike: [] });
    expect(told({ schedule: { kind: 'epochs', epochs: 10, batch: 4 } }).steps).toBe(910);
    expect(told({})).toMatchObject({ steps: null, assumed: true, fromScratch: null });
  });
});

describe('what a pair costs', () => {
  const scenario = (weight: number, ...costs: number[]): Scenario => ({
    weight,
    logScores: costs.map(cost => Math.log(1 - cost)),
    origin: { kind: 'simulated', budget: 1 },
  });

  it('is expected to be the mean over the scenarios', () => {
    const found = expectedRegrets([scenario(0.25, 0, 0.4), scenario(0.75, 0.2, 0)]);
    expect(found[0]).toBeCloseTo(0.15, 12);
    expect(found[1]).toBeCloseTo(0.1, 12);
  });

  it('has a range about its middle that is wider the more scenarios differ, and never ends below 1 %', () => {
    const one = regretRange([scenario(1, 0, 0.1)], 1);
    expect(one.median).toBeCloseTo(0.1, 12);
    expect(one.low).toBeLessThan(0.05);
    expect(one.high).toBeGreaterThan(0.2);
    const two = regretRange([scenario(0.5, 0, 0.02), scenario(0.5, 0, 0.4)], 1);
    expect(two.high).toBeGreaterThan(one.high);
    expect(two.low).toBeLessThan(one.low);
    expect(regretRange([scenario(1, 0, 0.1)], 0)).toEqual({ low: 0, median: 0, high: 0.01 });
  });

  it('have the optimizer and the start that a config states, behind what the user says', async () => {
    const statedIn = async (text: string) =>
      trainingFactsIn(await openAmong({ 'a.py': text }, 'a.py'));
    const model = "model = dict(type='RetinaNet', bbox_head=dict(type='RetinaHead'))\n";
    const optimizer = (type: string) =>
      statedIn(`${model}optim_wrapper = dict(optimizer=dict(type='${type}', lr=0.01))\n`);
    const { fromScratch: _, ...unsaid } = FROM_SCRATCH;
    const tuned = await statedIn(
      `${model}load_from = 'a.pth'\noptim_wrapper = dict(optimizer=dict(type='SGD', lr=0.01))\n`,
    );
    expect(told(unsaid, 160, tuned).unlike).toEqual(['pretrained', 'sgd']);
    expect(share(all(told(unsaid, 160, tuned)), 'trained')).toBe(0);
    expect(told(FROM_SCRATCH, 160, tuned)).toMatchObject({ fromScratch: true, unlike: ['sgd'] });
    const like = told(FROM_SCRATCH, 160, await optimizer('AdamW'));
    expect(like.unlike).toEqual([]);
    expect(share(all(like), 'trained')).toBeCloseTo(2 / 3, 10);
    expect(told(FROM_SCRATCH, 160, await optimizer('Adam')).unlike).toEqual(['optimizer']);
    const rated = { ...FROM_SCRATCH, learningRate: 0.01 };
    expect(told(rated, 160, await optimizer('AdamW')).unlike).toEqual([]);
    const untrained: TrainingFacts = { start: { value: 'scratch', file: 'a.py', line: 1 } };
    expect(told(unsaid, 160, untrained)).toMatchObject({ fromScratch: true, unlike: [] });
  });
});
