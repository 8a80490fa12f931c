import type { SimulatorConstants } from '../../../src/analysis/simulation/model/constants.ts';
import { trainingLength } from '../../../src/analysis/simulation/trainingLength.ts';
import { simulate } from '../../../src/analysis/simulation/simulate.ts';
import type { Resolution } from '../../../src/analysis/simulation/model/Resolution.ts';
import type { Grid, Simulation } from '../../../src/analysis/simulation/model/Simulation.ts';
import { rankCorrelation } from '../simulation/rankCorrelation.ts';
import {
  bloodCellEvidence,
  bloodCells,
  cocoLikeEvidence,
  PAPER,
  PAPER_ALPHAS,
  PAPER_GAMMAS,
} from '../truth.ts';

export interface Variant {
  readonly members?: readonly SimulatorConstants[];
  readonly resolution?: Resolution;
  readonly prior?: number;
}

interface BloodCellVariant extends Variant {
  readonly budget?: number;
  /** The axes of the trainings where they are not given. */
  readonly gammas?: readonly number[];
  readonly alphas?: readonly number[];
}

/** The paper's grid, simulated with its threshold and schedule. */
export function simulatePaper(variant: Variant = {}): Promise<Simulation> {
  return simulate(cocoLikeEvidence(), {
    scoreThreshold: 0.05,
    budget: trainingLength({ schedule: { kind: 'preset', name: 'coco-1x' } }, 0).budget,
    prior: 0.01,
    gammas: PAPER_GAMMAS,
    alphas: PAPER_ALPHAS,
    ...variant,
  });
}

/** The grid of the trainings on blood cells with their schedule: 544 steps of 8 images from scratch, no score cut. */
export function simulateBloodCells(variant: BloodCellVariant = {}): Promise<Simulation> {
  return simulate(bloodCellEvidence(), {
    scoreThreshold: 0,
    budget: trainingLength(
      { schedule: { kind: 'iterations', iterations: 544, batch: 8 }, fromScratch: true },
      bloodCells.images,
    ).budget,
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
  const defaultRow = bloodCells.gammas.indexOf(2);
  return {
    correlation: rankCorrelation(simulated, bloodCells.averagePrecision50.flat()),
    regretOfDefault:
      1 - grid[defaultRow]![bloodCells.alphas.indexOf(0.25)]! / Math.max(...simulated),
  };
}

/** What the trainings say a pair costs: of itself, and of the mean over it and its neighbours, which damps their seeds. */
export function trainedCost(pair: { readonly gamma: number; readonly alpha: number }) {
  const trained = bloodCells.averagePrecision50;
  const smooth = trained.map((row, i) =>
    row.map((value, j) =>
      mean([
        value,
        ...[trained[i - 1]?.[j], trained[i + 1]?.[j], row[j - 1], row[j + 1]].filter(
          near => near !== undefined,
        ),
      ]),
    ),
  );
  const cost = (grid: Grid) => 1 - between(grid, pair) / Math.max(...grid.flat());
  return { single: cost(trained), neighbourhood: cost(smooth) };
}

/** Bilinear between the trainings around a pair. */
function between(grid: Grid, { gamma, alpha }: { readonly gamma: number; readonly alpha: number }) {
  const { gammas, alphas } = bloodCells;
  const place = (axis: readonly number[], value: number) => {
    const upper = axis.findIndex(at => at >= value);
    const lower = axis[upper] === value ? upper : upper - 1;
    return { lower, upper, share: (value - axis[lower]!) / (axis[upper]! - axis[lower]! || 1) };
  };
  const [row, column] = [place(gammas, gamma), place(alphas, alpha)];
  const along = (values: readonly number[]) =>
    (1 - column.share) * values[column.lower]! + column.share * values[column.upper]!;
  return (1 - row.share) * along(grid[row.lower]!) + row.share * along(grid[row.upper]!);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
