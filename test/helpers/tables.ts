import type { SimulatorConstants } from '../../src/analysis/simulation/constants.ts';
import { budgetOf } from '../../src/analysis/simulation/budgetOf.ts';
import { simulate } from '../../src/analysis/simulation/simulate.ts';
import type { Resolution } from '../../src/analysis/simulation/Resolution.ts';
import type { Grid, Simulation } from '../../src/analysis/simulation/Simulation.ts';
import { rankCorrelation } from './rankCorrelation.ts';
import {
  bloodCellEvidence,
  bloodCells,
  cocoLikeEvidence,
  PAPER,
  PAPER_ALPHAS,
  PAPER_GAMMAS,
} from './truth.ts';

export interface Variant {
  readonly members?: readonly SimulatorConstants[];
  readonly resolution?: Resolution;
}

/** The paper's grid, simulated with its threshold and schedule. */
export function simulatePaper(variant: Variant = {}): Promise<Simulation> {
  return simulate(cocoLikeEvidence(), {
    scoreThreshold: 0.05,
    budget: budgetOf({}, 0),
    prior: 0.01,
    gammas: PAPER_GAMMAS,
    alphas: PAPER_ALPHAS,
    ...variant,
  });
}

/** The grid of the trainings on blood cells with their schedule: 544 steps of 8 images from scratch, no score cut. */
export function simulateBloodCells(
  variant: Variant & { budget?: number } = {},
): Promise<Simulation> {
  return simulate(bloodCellEvidence(), {
    scoreThreshold: 0,
    budget: budgetOf(
      { schedule: { kind: 'iterations', iterations: 544, batch: 8 }, fromScratch: true },
      bloodCells.images,
    ),
    prior: 0.01,
    gammas: bloodCells.gammas,
    alphas: bloodCells.alphas,
    ...variant,
  });
}

const valueAt = (grid: Grid, gamma: number, alpha: number) =>
  grid[PAPER_GAMMAS.indexOf(gamma)]![PAPER_ALPHAS.indexOf(alpha)]!;

/** The paper's 14 points out of a simulated grid. */
export function paperPoints(grid: Grid): number[] {
  return PAPER.map(([gamma, alpha]) => valueAt(grid, gamma, alpha));
}

/** How a grid over the paper's values compares with its tables. */
export function judgePaper(grid: Grid) {
  const best = Math.max(...grid.flat());
  const steps = PAPER_GAMMAS.map((gamma, row) => {
    const published = PAPER.filter(([g]) => g === gamma).toSorted((a, b) => b[2] - a[2])[0]![1];
    const values = grid[row]!;
    return Math.abs(values.indexOf(Math.max(...values)) - PAPER_ALPHAS.indexOf(published));
  });
  return {
    correlation: rankCorrelation(
      paperPoints(grid),
      PAPER.map(([, , ap]) => ap),
    ),
    hitsBest: valueAt(grid, 2, 0.25) === best,
    alphaSteps: Math.max(...steps),
    gain: best / Math.max(...grid[0]!) - 1,
    halfBelowQuarter: valueAt(grid, 2, 0.5) < valueAt(grid, 2, 0.25),
    regretOfDefault: 1 - valueAt(grid, 2, 0.25) / best,
  };
}

/** How a grid over the blood-cell values compares with the trainings. */
export function judgeBloodCells(grid: Grid) {
  const simulated = grid.flat();
  const trained = bloodCells.averagePrecision50.flat();
  const best = Math.max(...simulated);
  const cell = simulated.indexOf(best);
  const defaultRow = bloodCells.gammas.indexOf(2);
  return {
    correlation: rankCorrelation(simulated, trained),
    pick: [
      bloodCells.gammas[Math.floor(cell / bloodCells.alphas.length)]!,
      bloodCells.alphas[cell % bloodCells.alphas.length]!,
    ] as const,
    cost: 1 - trained[cell]! / Math.max(...trained),
    regretOfDefault: 1 - grid[defaultRow]![bloodCells.alphas.indexOf(0.25)]! / best,
  };
}
