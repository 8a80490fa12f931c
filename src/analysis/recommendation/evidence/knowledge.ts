import type { TrainedGrid } from '../library/TrainedGrid.ts';
import { BELIEFS } from './beliefs.ts';
import type { Circumstances } from './Circumstances.ts';
import type { Scenario } from './Scenario.ts';

/** A choice rests on trainings where this share of belief goes by them: about three doublings of the steps from the nearest. */
const BETTER_PART = 1 / 3;

/** Share of belief that goes by stored trainings, and by the simulator beside them; in [0, 1]. */
function trainedShare(scenarios: readonly Scenario[]): number {
  const trained = scenarios.filter(({ origin }) => origin.kind === 'trained');
  return trained.reduce((sum, { weight }) => sum + weight, 0) / (1 - BELIEFS.simulatedWeight);
}

export function restsOnTrainings(scenarios: readonly Scenario[]): boolean {
  return trainedShare(scenarios) >= BETTER_PART;
}

/** Stored grids of half to twice the steps and a quarter to four times the negatives per positive. */
export function nearGrids(
  { steps, negativesPerPositive, unlike }: Circumstances,
  library: readonly TrainedGrid[],
): number {
  if (steps === null || unlike.length > 0) return 0;
  const within = (one: number, other: number, factor: number) =>
    Math.abs(Math.log(one / other)) <= Math.log(factor) + 1e-12;
  return library.filter(
    grid =>
      within(grid.steps, steps, 2) && within(grid.negativesPerPositive, negativesPerPositive, 4),
  ).length;
}
