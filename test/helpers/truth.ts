import type { Evidence, PositiveCell } from '../../src/analysis/summary/evidence/Evidence.ts';
import { COCO_CONSTANTS } from '../../src/analysis/simulation/model/constants.ts';
import { goldenCase, type GoldenCase } from './simulation/goldenSimulation.ts';
import { readJson } from './readJson.ts';

const { objectness, localisation, halfSize, noise } = COCO_CONSTANTS;

/** The cell that a golden foreground stratum was made from: m = (dO a, l a, dO a), a = 1 / (1 + k / size). */
function cellBehind(mean: readonly number[], mass: number): PositiveCell {
  const visible = mean[0]! / objectness;
  const size = (halfSize * visible) / (1 - visible);
  const placed = mean[1]! / visible / (localisation * objectness);
  return {
    sizeBin: size < 32 ? 0 : size < 96 ? 1 : 2,
    iou: 0.45 + 0.25 * placed,
    size,
    share: mass / (1 - noise),
  };
}

/** What the prototype was given, read back from the strata it made; all its classes alike. */
export function evidenceBehind(from: GoldenCase): Evidence {
  const { group, mean, mass } = from.strata;
  const foreground = [...group.keys()].filter(j => group[j] === 0);
  // its foreground comes in pairs of clear and noisy
  const cells = foreground.filter((_, i) => i % 2 === 0).map(j => cellBehind(mean[j]!, mass[j]!));
  return {
    sampledForeground: from.positives,
    cells,
    negativeIouHistogram: from.negative_iou_histogram,
    classes: from.classes,
    groups: [
      {
        frequency: 'frequent',
        size: 'larger',
        classes: from.classes,
        positives: from.positives / from.classes,
        cells,
      },
    ],
  };
}

/** The COCO-like set at the paper's scale: images of 640 × 480 in a network of 600 pixels, so sizes are 1.25 times larger. */
export function cocoLikeEvidence(): Evidence {
  const evidence = evidenceBehind(goldenCase('coco-like'));
  const scaled = evidence.cells.map(cell => ({ ...cell, size: 1.25 * cell.size }));
  return {
    ...evidence,
    cells: scaled,
    groups: evidence.groups.map(group => ({ ...group, cells: scaled })),
  };
}

/** Lin et al. 2017, RetinaNet R-50 on COCO minival: Table 1a, Table 1b (each with its best α), and the remark on α = .5. */
export const PAPER: readonly (readonly [gamma: number, alpha: number, ap: number])[] = [
  [0, 0.1, 0],
  [0, 0.25, 10.8],
  [0, 0.5, 30.2],
  [0, 0.75, 31.1],
  [0, 0.9, 30.8],
  [0, 0.99, 28.7],
  [0, 0.999, 25.1],
  [0.1, 0.75, 31.4],
  [0.2, 0.75, 31.9],
  [0.5, 0.5, 32.9],
  [1, 0.25, 33.7],
  [2, 0.25, 34],
  [2, 0.5, 33.6],
  [5, 0.25, 32.2],
];
export const PAPER_GAMMAS = [0, 0.1, 0.2, 0.5, 1, 2, 5];
export const PAPER_ALPHAS = [0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999];

interface BloodCells {
  readonly images: number;
  readonly positives: number;
  readonly cells: readonly PositiveCell[];
  readonly negativeIouHistogram: readonly number[];
  readonly classes: readonly {
    readonly name: string;
    readonly positives: number;
    readonly cells: readonly PositiveCell[];
  }[];
  readonly gammas: readonly number[];
  readonly alphas: readonly number[];
  /** Measured: mean AP at IoU .5 of two seeds. */
  readonly averagePrecision50: readonly (readonly number[])[];
}

export const bloodCells = readJson<BloodCells>('truth/blood_cells.json');

/** Blood cells as the small detector of the trainings saw them. */
export function bloodCellEvidence(): Evidence {
  const { positives, cells, negativeIouHistogram, classes } = bloodCells;
  return {
    sampledForeground: positives,
    cells,
    negativeIouHistogram,
    classes: classes.length,
    groups: classes.map(({ positives: own, cells: ownCells }) => ({
      frequency: own < positives / 9 ? 'rare' : 'frequent',
      size: 'larger',
      classes: 1,
      positives: own,
      cells: ownCells,
    })),
  };
}
