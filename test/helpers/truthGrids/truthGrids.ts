import { negativesPerPositive } from '../../../src/analysis/simulation/initialGradient.ts';
import type { Evidence } from '../../../src/analysis/summary/evidence/Evidence.ts';
import { evidenceOf, TRAININGS } from '../trainings.ts';
import { bloodCellEvidence } from '../truth.ts';
import { noiseOf, scoresIn, type Surface, surfaceOf } from './surfaceOf.ts';

/** Below so many steps a training is called short. */
export const SHORT = 300;

export type Dataset = 'blood_cells' | 'circuit_boards' | 'steel';

/** One grid of real trainings on the product's grid of pairs: steps of 8 images from scratch, no score cut. */
export interface TruthGrid extends Surface {
  readonly name: string;
  readonly dataset: Dataset;
  readonly steps: number;
  readonly evidence: Evidence;
  readonly negativesPerPositive: number;
  readonly seeds: number;
  /** Trainings of the grid. */
  readonly trainings: number;
  /** AP50 [pair][seed], NaN where it was not trained. */
  readonly scores: readonly (readonly number[])[];
}

/** The nine grids, and the first thirty pairs, which another implementation of the same detector trained. */
export function truthGrids(): TruthGrid[] {
  const sources = [
    ...TRAININGS.map(trainings => ({ ...trainings, evidence: evidenceOf(trainings) })),
    {
      name: 'first_thirty',
      dataset: 'blood_cells' as const,
      iterations: 544,
      evidence: bloodCellEvidence(),
    },
  ];
  const read = sources.map(source => ({ ...source, scores: scoresIn(`trainings/${source.name}`) }));
  return read.map(({ iterations, ...source }) => {
    const noise = noiseOf(source.scores);
    // one seed tells no noise: as in the dataset's next shorter trainings
    const shorter = read
      .filter(other => other.dataset === source.dataset && other.iterations < iterations)
      .toSorted((a, b) => b.iterations - a.iterations)[0];
    const share = Number.isNaN(noise) ? noiseOf(shorter!.scores) : noise;
    return gridOf({ ...source, steps: iterations }, share);
  });
}

function gridOf(
  source: Pick<TruthGrid, 'name' | 'dataset' | 'steps' | 'evidence' | 'scores'>,
  noise: number,
): TruthGrid {
  return {
    ...source,
    ...surfaceOf(source.scores, noise),
    negativesPerPositive: negativesPerPositive(source.evidence),
    seeds: Math.max(...source.scores.map(row => row.length)),
    trainings: source.scores.flat().filter(value => !Number.isNaN(value)).length,
  };
}
