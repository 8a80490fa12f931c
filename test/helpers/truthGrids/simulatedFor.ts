import { trainingLength } from '../../../src/analysis/simulation/trainingLength.ts';
import { simulate } from '../../../src/analysis/simulation/simulate.ts';
import type { TruthGrid } from './truthGrids.ts';

/** Simulated AP of the 49 pairs by training budget τ, once for each grid, budget and score threshold. */
export class Simulator {
  private readonly kept = new Map<string, Promise<readonly number[]>>();

  of(grid: TruthGrid, budget: number, scoreThreshold: number): Promise<readonly number[]> {
    const key = `${grid.evidence.sampledForeground} ${grid.negativesPerPositive} ${budget} ${scoreThreshold}`;
    const found = this.kept.get(key) ?? simulated(grid, budget, scoreThreshold);
    this.kept.set(key, found);
    return found;
  }
}

async function simulated(
  { evidence }: TruthGrid,
  budget: number,
  scoreThreshold: number,
): Promise<readonly number[]> {
  const { averagePrecision } = await simulate(evidence, { scoreThreshold, budget, prior: 0.01 });
  return averagePrecision.flat();
}

/** τ of a grid's own schedule, and what is assumed where nothing is told. */
export const toldBudget = ({ steps }: TruthGrid): number =>
  trainingLength(
    { schedule: { kind: 'iterations', iterations: steps, batch: 8 }, fromScratch: true },
    0,
  ).budget;

export const untoldBudget = (images: number): number => trainingLength({}, images).budget;
