import { advise } from '../advice/advise.ts';
import type { AdviceContext, Simulated } from '../advice/AdviceContext.ts';
import type { RestsOn } from '../advice/Confidence.ts';
import { ranges } from '../advice/ranges.ts';
import { TIE_REGRET } from '../advice/tieRegret.ts';
import { gridCells } from '../simulation/grid.ts';
import type { Grid, Simulation } from '../simulation/model/Simulation.ts';
import { choosePair, isDefault, preference } from './choosePair.ts';
import { confidence } from './confidence.ts';
import { bestAlphas } from './evidence/bestAlphas.ts';
import type { Circumstances } from './evidence/Circumstances.ts';
import { restsOnTrainings } from './evidence/knowledge.ts';
import { expectedRegrets, regretRange } from './evidence/regrets.ts';
import type { Scenario } from './evidence/Scenario.ts';
import { scenariosOf } from './evidence/scenariosOf.ts';
import type { TrainedGrid } from './library/TrainedGrid.ts';
import { trainedGrids } from './library/trainedGrids.ts';
import { rankCells, votesOf } from './rankCells.ts';
import type { Recommendation } from './Recommendation.ts';
import { nearDefault, type Reach, reachOf, staysNearDefault } from './nearDefault.ts';

/** What a recommendation depends on apart from the simulation. */
export interface Grounds
  extends
    Pick<AdviceContext, 'setup' | 'dataset'>,
    Pick<Simulated, 'sampledForeground' | 'training' | 'memberSelection'> {
  readonly circumstances: Circumstances;
  /** The simulation with another training budget τ, on the same grid; the one at hand where it is not given. */
  readonly simulated?: ((budget: number) => Pick<Simulation, 'averagePrecision'>) | undefined;
  /** Stored trainings; those of the product where it is not given. */
  readonly library?: readonly TrainedGrid[];
}

/** A pair, and what of it is shown. */
export interface Recommended {
  readonly recommendation: Recommendation;
  readonly scenarios: readonly Scenario[];
  /** Pairs that are worth a training, in the order of the grid: all, or those between the default and (γ 1, α .5). */
  readonly worthTrying: readonly Believed['pairs'][number][];
  /** What the pair was chosen among, where not among all. */
  readonly chosenAmong?: Reach | undefined;
  /** AP that each pair is expected to reach: expected share of the best times the best of the simulation. `[gamma][alpha]`. */
  readonly expected: Grid;
  /** Share of belief with which each cell is the best. */
  readonly votes: Grid;
}

/** Cells up to this much above the least expected regret are reported with the choice. */
const REPORTED = 0.02;

/**
 * A pair of α and γ with its near-optimal neighbours, and advice with the numbers behind it.
 *
 * @param simulation of a grid that holds γ 2 and α .25
 */
export function recommend(simulation: Simulation, grounds: Grounds): Recommended {
  const { gammas, alphas, averagePrecision } = simulation;
  const { circumstances, simulated = () => simulation, library = trainedGrids() } = grounds;
  const pairs = gridCells(gammas, alphas).map(({ gamma, alpha }) => ({
    gamma,
    alpha: alpha ?? NaN,
  }));
  const sources = {
    pairs,
    library,
    simulated: (budget: number) => simulated(budget).averagePrecision.flat(),
  };
  const scenarios = scenariosOf(circumstances, sources);
  const wide = scenariosOf(circumstances, sources, true);
  const rows = (values: readonly number[]) =>
    gammas.map((_, row) => values.slice(row * alphas.length, (row + 1) * alphas.length));
  const level = Math.max(...averagePrecision.flat());
  const near = staysNearDefault(circumstances);
  return {
    recommendation: concluded(simulation, grounds, { pairs, scenarios, wide, library }),
    scenarios,
    worthTrying: near ? nearDefault(pairs, reachOf(null)) : pairs,
    chosenAmong: near ? reachOf(circumstances.steps) : undefined,
    expected: rows(expectedRegrets(scenarios).map(regret => level * (1 - regret))),
    votes: rows(votesOf(scenarios)),
  };
}

function restsOn(circumstances: Circumstances, onTrainings: boolean): RestsOn {
  if (onTrainings) return circumstances.assumed ? 'lengths' : 'trainings';
  return staysNearDefault(circumstances) ? 'near-default' : 'simulation';
}

interface Believed {
  readonly pairs: readonly { readonly gamma: number; readonly alpha: number }[];
  /** What the choice goes by, and what is said of costs. */
  readonly scenarios: readonly Scenario[];
  readonly wide: readonly Scenario[];
  readonly library: readonly TrainedGrid[];
}

function concluded(
  simulation: Simulation,
  { setup, dataset, sampledForeground, training, memberSelection, circumstances }: Grounds,
  { pairs, scenarios, wide, library }: Believed,
): Recommendation {
  const onTrainings = restsOnTrainings(scenarios);
  const rests = restsOn(circumstances, onTrainings);
  const cells = rankCells(pairs, scenarios);
  const candidates = staysNearDefault(circumstances)
    ? nearDefault(cells, reachOf(circumstances.steps))
    : cells;
  const choice = choosePair(candidates, preference(candidates, onTrainings));
  const least = candidates[0]?.regret ?? 0;
  const within = (limit: number) => candidates.filter(({ regret }) => regret <= least + limit);
  const basis = confidence({
    circumstances,
    wide,
    cell: pairs.findIndex(({ gamma, alpha }) => gamma === choice.gamma && alpha === choice.alpha),
    rests,
    library,
    sampledForeground,
    chosenByScores: memberSelection?.outcome === 'selected',
  });
  const ofDefault = {
    regretOfDefault: cells.find(isDefault)?.regret ?? NaN,
    regretOfDefaultRange: regretRange(wide, pairs.findIndex(isDefault)),
  };
  const { scoreThreshold, normalizer } = simulation;
  const simulated: Simulated = {
    simulation,
    sampledForeground,
    training,
    memberSelection,
    cells,
    candidates,
    nearBest: within(TIE_REGRET),
    choice,
    ...ofDefault,
    worstRegret: (cells.at(-1)?.regret ?? 0) - (cells[0]?.regret ?? 0),
    bestAlphas: bestAlphas(scenarios, pairs, choice.gamma),
    steps: circumstances.steps,
    confidence: basis,
  };
  return {
    gamma: choice.gamma,
    alpha: choice.alpha,
    ...ranges(within(TIE_REGRET)),
    confidence: basis.level,
    rests: basis.rests,
    nearGrids: basis.nearGrids,
    surer: basis.surer,
    ...ofDefault,
    nearOptimal: within(REPORTED),
    advice: advise({ setup, dataset, scoreThreshold, normalizer, simulated }),
  };
}
