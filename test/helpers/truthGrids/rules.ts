import { choosePair, preference } from '../../../src/analysis/recommendation/choosePair.ts';
import { BELIEFS, type Beliefs } from '../../../src/analysis/recommendation/evidence/beliefs.ts';
import { restsOnTrainings } from '../../../src/analysis/recommendation/evidence/knowledge.ts';
import { expectedRegrets } from '../../../src/analysis/recommendation/evidence/regrets.ts';
import type { Circumstances } from '../../../src/analysis/recommendation/evidence/Circumstances.ts';
import type { Scenario } from '../../../src/analysis/recommendation/evidence/Scenario.ts';
import {
  scenariosOf,
  simulatedBudgets,
} from '../../../src/analysis/recommendation/evidence/scenariosOf.ts';
import {
  nearDefault,
  reachOf,
  staysNearDefault,
} from '../../../src/analysis/recommendation/nearDefault.ts';
import type { TrainedGrid } from '../../../src/analysis/recommendation/library/TrainedGrid.ts';
import { Simulator, toldBudget, untoldBudget } from './simulatedFor.ts';
import { cellOf, mean, PAIRS } from './surfaceOf.ts';
import { type Dataset, SHORT, type TruthGrid } from './truthGrids.ts';

/** Images of which the tables' trainings saw three quarters. */
const IMAGES: Record<Dataset, number> = { blood_cells: 273, circuit_boards: 375, steel: 572 };

/** What a rule may look at; the grids of the judged one's dataset are not among the others. */
export interface Judged {
  readonly grid: TruthGrid;
  readonly others: readonly TruthGrid[];
}

type Rule = (judged: Judged) => Promise<number> | number;

/** Costs of a cell, the mean of the datasets' means. */
export function meanOfDatasets(
  grids: readonly TruthGrid[],
  cost: (grid: TruthGrid) => number,
): number {
  const datasets = [...new Set(grids.map(({ dataset }) => dataset))];
  return mean(
    datasets.map(name => mean(grids.filter(({ dataset }) => dataset === name).map(cost))),
  );
}

function bestConstant(grids: readonly TruthGrid[]): number {
  const costs = PAIRS.map((_, cell) => meanOfDatasets(grids, ({ denoised }) => denoised[cell]!));
  return costs.indexOf(Math.min(...costs));
}

const alike = (steps: number) => (other: TruthGrid) => other.steps < SHORT === steps < SHORT;

/** The simulation alone with its old rule: the default within 1 % of the best, else the best. */
function oldChoice(scores: readonly number[]): number {
  const best = Math.max(...scores);
  const usual = cellOf(2, 0.25);
  return scores[usual]! >= 0.99 * best ? usual : scores.indexOf(best);
}

/** Settings of the beliefs that are tried where they are chosen on other datasets. */
const SETTINGS: readonly Beliefs[] = [0.33, 0.5, 0.66].flatMap(ratioExponent =>
  [0, 0.15, 0.3].flatMap(gammaPerDoubling =>
    [0.15, 1 / 3, 0.5].flatMap(simulatedWeight =>
      [1, 2, 3].map(simulatedContrast => ({
        ...BELIEFS,
        ratioExponent,
        gammaPerDoubling,
        simulatedWeight,
        simulatedContrast,
      })),
    ),
  ),
);

/** The circumstances of a grid as someone tells them who tells everything, or nothing. */
export function toldOf(grid: TruthGrid, steps = grid.steps, ratio = 1): Circumstances {
  return {
    images: IMAGES[grid.dataset],
    negativesPerPositive: ratio * grid.negativesPerPositive,
    steps,
    budget: toldBudget(grid),
    assumed: false,
    fromScratch: true,
    unlike: [],
  };
}

/** Told everything, among it that the backbone is pretrained: the simulator alone. */
export function unlikeOf(grid: TruthGrid): Circumstances {
  return { ...toldOf(grid), fromScratch: false, unlike: ['pretrained'] };
}

export function untoldOf(grid: TruthGrid): Circumstances {
  return {
    ...toldOf(grid),
    steps: null,
    budget: untoldBudget(IMAGES[grid.dataset]),
    assumed: true,
    fromScratch: null,
    unlike: ['start-unknown', 'score-threshold'],
  };
}

export class Rules {
  private readonly simulator = new Simulator();
  private readonly library: readonly TrainedGrid[];
  readonly all: readonly TruthGrid[];
  private readonly chosen = new Map<Dataset, Promise<Beliefs>>();

  constructor(all: readonly TruthGrid[], library: readonly TrainedGrid[]) {
    this.all = all;
    this.library = library;
  }

  /** Mean of the datasets, and the worst, of what the recommendation costs with these beliefs. */
  async regretWith(beliefs: Beliefs, among: readonly TruthGrid[] = this.all) {
    const costs = new Map<TruthGrid, number>();
    for (const grid of among) {
      const others = among.filter(({ dataset }) => dataset !== grid.dataset);
      const cell = await this.pick({ grid, others }, toldOf(grid), beliefs);
      costs.set(grid, grid.denoised[cell]!);
    }
    const ofDatasets = meanOfDatasets(among, grid => costs.get(grid)!);
    return { ofDatasets, worst: Math.max(...costs.values()) };
  }

  /** The pair with the beliefs that cost least on the other datasets, which choose them without the judged one. */
  private async nested(judged: Judged): Promise<number> {
    const { dataset } = judged.grid;
    this.chosen.set(dataset, this.chosen.get(dataset) ?? this.bestBeliefs(judged.others));
    return this.pick(judged, toldOf(judged.grid), await this.chosen.get(dataset)!);
  }

  private async bestBeliefs(among: readonly TruthGrid[]): Promise<Beliefs> {
    let best = { beliefs: BELIEFS as Beliefs, cost: Infinity };
    for (const beliefs of SETTINGS) {
      const { ofDatasets: cost } = await this.regretWith(beliefs, among);
      if (cost < best.cost) best = { beliefs, cost };
    }
    return best.beliefs;
  }

  /** Every rule of the table, by name. */
  get named(): Readonly<Record<string, Rule>> {
    return {
      'default (2, .25)': () => cellOf(2, 0.25),
      'best constant, in sample': () => bestConstant(this.all),
      'always (1, .5)': () => cellOf(1, 0.5),
      'always (.5, .6)': () => cellOf(0.5, 0.6),
      'under 300 steps (.5, .6), else (1, .5), in sample': ({ grid }) =>
        grid.steps < SHORT ? cellOf(0.5, 0.6) : cellOf(1, 0.5),
      'constant learned on the other datasets': ({ others }) => bestConstant(others),
      'step rule learned on the other datasets': ({ grid, others }) =>
        bestConstant(others.filter(alike(grid.steps))),
      'simulation alone, everything given (before)': async ({ grid }) =>
        oldChoice(await this.simulator.of(grid, toldBudget(grid), 0)),
      'simulation alone, nothing given (before)': async ({ grid }) =>
        oldChoice(await this.simulator.of(grid, untoldBudget(IMAGES[grid.dataset]), 0.05)),
      'recommendation, everything given': judged => this.pick(judged, toldOf(judged.grid)),
      'recommendation, its constants chosen on the other datasets': judged => this.nested(judged),
      'recommendation, nothing given': judged => this.pick(judged, untoldOf(judged.grid)),
      'recommendation, as if nothing like it was trained': judged =>
        this.pick(judged, unlikeOf(judged.grid)),
    };
  }

  /** What the recommendation chooses when the judged dataset's trainings are not in the library. */
  async pick(
    judged: Judged,
    circumstances: Circumstances,
    beliefs: Beliefs = BELIEFS,
  ): Promise<number> {
    const scenarios = await this.scenarios(judged, circumstances, { beliefs });
    const regrets = expectedRegrets(scenarios);
    const cells = PAIRS.map((pair, cell) => ({ ...pair, regret: regrets[cell]!, votes: 0 }));
    const onTrainings = restsOnTrainings(scenarios);
    const candidates = staysNearDefault(circumstances)
      ? nearDefault(cells, reachOf(circumstances.steps))
      : cells;
    const { gamma, alpha } = choosePair(candidates, preference(candidates, onTrainings));
    return cellOf(gamma, alpha);
  }

  /** What is believed of a grid, from the trainings on the other datasets. */
  async scenarios(
    { grid, others }: Judged,
    circumstances: Circumstances,
    { widely = false, beliefs = BELIEFS }: { widely?: boolean; beliefs?: Beliefs } = {},
  ): Promise<Scenario[]> {
    const names = new Set(others.map(({ name }) => name));
    const library = this.library.filter(({ name }) => names.has(name));
    const threshold = circumstances.unlike.includes('score-threshold') ? 0.05 : 0;
    const simulated = new Map<number, readonly number[]>();
    const budgets = [...simulatedBudgets(circumstances, library), ...beliefs.simulatedBudgets];
    for (const budget of budgets)
      simulated.set(budget, await this.simulator.of(grid, budget, threshold));
    const sources = {
      pairs: PAIRS,
      library,
      simulated: (tau: number) => simulated.get(tau)!,
      beliefs,
    };
    return scenariosOf(circumstances, sources, widely);
  }
}
