import type { Evidence } from '../../../src/analysis/summary/evidence/Evidence.ts';
import { negativesPerPositive } from '../../../src/analysis/simulation/initialGradient.ts';
import { hasFixture, readJson } from '../readJson.ts';
import { noiseOf, scoresIn, surfaceOf } from './surfaceOf.ts';
import type { Dataset, TruthGrid } from './truthGrids.ts';

interface ImbalanceGrid {
  readonly name: string;
  /** What its packed images are called (bench/training/README.md). */
  readonly packed: string;
  readonly dataset: Dataset;
  readonly steps: number;
  readonly classes: number;
  /** Pixels of the network input. */
  readonly sides: readonly [width: number, height: number];
  /** Whether it is one of four that differ in nothing else. */
  readonly alone: boolean;
}

const boards = { dataset: 'circuit_boards', classes: 1, steps: 210, alone: true } as const;

/** Short trainings at other negatives per positive than the library has, or at others of one dataset. */
export const IMBALANCE: readonly ImbalanceGrid[] = [
  ...[64, 96, 160, 256].map(side => ({
    ...boards,
    name: `boards_${side}`,
    packed: `crops_${side}`,
    sides: [side, side] as const,
  })),
  {
    name: 'blood_one_class',
    packed: 'blood_one',
    dataset: 'blood_cells',
    classes: 1,
    steps: 136,
    sides: [160, 120],
    alone: false,
  },
  {
    ...boards,
    name: 'boards_six_classes',
    packed: 'kinds_160',
    classes: 6,
    steps: 280,
    sides: [160, 160],
    alone: false,
  },
];

/** What is known of a grid before it is trained. */
export type Untrained = Pick<
  TruthGrid,
  'name' | 'dataset' | 'steps' | 'evidence' | 'negativesPerPositive'
> &
  Pick<ImbalanceGrid, 'alone'>;

export function untrained(): Untrained[] {
  return IMBALANCE.map(({ name, dataset, steps, alone }) => {
    const evidence = readJson<Evidence>(`truth/imbalance/${name}.evidence.json`);
    return {
      name,
      dataset,
      steps,
      alone,
      evidence,
      negativesPerPositive: negativesPerPositive(evidence),
    };
  });
}

/** A grid as far as it was trained. */
export type Trained = Untrained & Pick<TruthGrid, 'scores' | 'raw' | 'denoised' | 'smooth'>;

export function trained(): Trained[] {
  return untrained()
    .filter(({ name }) => hasFixture(`truth/imbalance/${name}.csv`))
    .map(grid => {
      const scores = scoresIn(`imbalance/${grid.name}`);
      return { ...grid, scores, ...surfaceOf(scores, noiseIn(grid, scores)) };
    });
}

/** One seed tells no noise: as in the stored short trainings on the same images. */
function noiseIn({ dataset }: Untrained, scores: readonly (readonly number[])[]): number {
  const noise = scores[0]!.length > 1 ? noiseOf(scores) : NaN;
  return Number.isNaN(noise) ? noiseOf(scoresIn(`trainings/${dataset}_4`)) : noise;
}
