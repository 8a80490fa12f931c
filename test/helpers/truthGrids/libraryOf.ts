import type { TrainedGrid } from '../../../src/analysis/recommendation/library/TrainedGrid.ts';
import { ALPHAS, GAMMAS } from '../../../src/analysis/simulation/grid.ts';
import type { Dataset, TruthGrid } from './truthGrids.ts';

/** What the tables themselves do not say (bench/training). */
const DATASETS: Record<Dataset, Pick<TrainedGrid, 'source' | 'imageSize' | 'images'>> = {
  blood_cells: { source: 'BCCD (MIT)', imageSize: [160, 120], images: 273 },
  circuit_boards: { source: 'DeepPCB (MIT)', imageSize: [256, 256], images: 375 },
  steel: { source: 'NEU-DET', imageSize: [160, 160], images: 572 },
};
const DETECTORS: Readonly<Record<string, string>> = {
  blood_cells_no_pyramid_16: 'three levels, no pyramid, one convolution a stage and in the head',
  first_thirty: 'three levels, 64 channels, another implementation',
};

/** The grids as the product ships them. */
export function libraryOf(grids: readonly TruthGrid[]): TrainedGrid[] {
  return grids.map(grid => ({
    name: grid.name,
    dataset: grid.dataset,
    ...DATASETS[grid.dataset],
    classes: grid.evidence.classes,
    negativesPerPositive: Number(grid.negativesPerPositive.toFixed(1)),
    detector: DETECTORS[grid.name] ?? 'three levels, feature pyramid, 320,000 weights',
    optimizer: 'AdamW 2e-3, one cycle',
    start: 'scratch',
    steps: grid.steps,
    batch: 8,
    scoreThreshold: 0,
    prior: 0.01,
    seeds: grid.seeds,
    trainings: grid.trainings,
    gammas: GAMMAS,
    alphas: ALPHAS,
    scores: rows(grid.smooth, 3),
    errors: rows(grid.errors, 3),
  }));
}

function rows(values: readonly number[], digits: number): number[][] {
  return GAMMAS.map((_, row) =>
    values
      .slice(row * ALPHAS.length, (row + 1) * ALPHAS.length)
      .map(value => Number(value.toFixed(digits))),
  );
}
