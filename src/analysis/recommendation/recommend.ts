import { advise } from '../advice/advise.ts';
import type { AdviceContext, Simulated } from '../advice/AdviceContext.ts';
import { ranges } from '../advice/ranges.ts';
import { TIE_REGRET } from '../advice/tieRegret.ts';
import { DEFAULT_PAIR } from '../simulation/grid.ts';
import type { Simulation } from '../simulation/model/Simulation.ts';
import { choosePair, isDefault } from './choosePair.ts';
import { confidence } from './confidence.ts';
import { rankCells, regretByMember, spreadOf } from './rankCells.ts';
import type { Recommendation } from './Recommendation.ts';

/** What a recommendation depends on apart from the simulation. */
export interface Grounds
  extends
    Pick<AdviceContext, 'setup' | 'dataset'>,
    Pick<Simulated, 'sampledForeground' | 'training' | 'refit'> {}

/** Cells up to this regret are reported with the choice. */
const REPORTED = 0.02;

/**
 * A pair of α and γ with its near-optimal neighbours, and advice with the numbers behind it.
 *
 * @param simulation of a grid that holds γ 2 and α .25
 */
export function recommend(
  simulation: Simulation,
  { setup, dataset, sampledForeground, training, refit }: Grounds,
): Recommendation {
  const cells = rankCells(simulation);
  const choice = choosePair(cells);
  const nearBest = cells.filter(cell => cell.regret <= TIE_REGRET);
  const regretOfDefault = cells.find(isDefault)?.regret ?? NaN;
  const basis = confidence(simulation, {
    choice,
    negativesPerPositive: dataset.negativesPerPositive,
    sampledForeground,
    assumed: training.assumed,
    chosenByScores: refit?.outcome === 'fitted',
  });
  const { scoreThreshold, normalizer } = simulation;
  const simulated: Simulated = {
    simulation,
    sampledForeground,
    training,
    refit,
    cells,
    nearBest,
    choice,
    regretOfDefault,
    worstRegret: cells.at(-1)?.regret ?? 0,
    confidence: basis,
  };
  return {
    gamma: choice.gamma,
    alpha: choice.alpha,
    ...ranges(nearBest),
    confidence: basis.level,
    regretOfDefault,
    regretOfDefaultByMember: spreadOf(regretByMember(simulation, DEFAULT_PAIR)),
    nearOptimal: cells.filter(cell => cell.regret <= REPORTED),
    advice: advise({ setup, dataset, scoreThreshold, normalizer, simulated }),
  };
}
