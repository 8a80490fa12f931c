import type { Dataset } from '../annotations/Dataset.ts';
import type { Predictions } from '../annotations/Predictions.ts';
import type { ObservedScores } from '../contract/ObservedScores.ts';
import { logit } from '../losses/logistic.ts';
import { focalLoss } from '../losses/focalLoss.ts';
import { type Matching, type Outcome, OUTCOMES } from './matchPredictions.ts';

/** What a model's detections say; only what scored above the file's cut is in it. */
export interface Measured {
  readonly detections: number;
  readonly leftOut: number;
  /** Lowest score in the file: everything below is unseen, and is not taken for 0. */
  readonly lowestScore: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly missed: number;
  /** The scores themselves, for the simulation. */
  readonly observed: ObservedScores;
  readonly byCategory: readonly {
    readonly category: number;
    readonly truePositives: number;
    readonly falsePositives: number;
    readonly missed: number;
  }[];
  /** Scores of true and of false positives in 20 bins from 0 to 1. */
  readonly truePositiveScores: readonly number[];
  readonly falsePositiveScores: readonly number[];
  /** |p − y| of matched and false detections in 30 bins: the gradient norm of GHM; the last bin holds the outliers. */
  readonly gradientNorms: readonly number[];
  /** For each γ: share of the observed loss that the hardest 20 % of the true, 1 % of the false positives carry. */
  readonly lossShares: readonly {
    readonly gamma: number;
    readonly hardestTrue: number;
    readonly hardestFalse: number;
  }[];
  /** Confident false positives: candidates for missing or wrong labels, highest score first. */
  readonly suspects: readonly Suspect[];
  readonly suspectCount: number;
  /** Share of the false positives above .5 that are far from any box or close to one of their class. */
  readonly suspectShare: number;
}

export interface Suspect {
  /** Row of the detection, of its image and of its category. */
  readonly detection: number;
  readonly image: number;
  readonly category: number;
  readonly box: readonly number[];
  readonly score: number;
  readonly bestIou: number;
}

const GAMMAS = [0, 0.5, 1, 2, 5];
const CONFIDENT = 0.5;
const SUSPECTS_SHOWN = 100;

export function measure(dataset: Dataset, predictions: Predictions, matching: Matching): Measured {
  const { scores, count } = predictions;
  const kind = (row: number) => OUTCOMES[matching.outcome[row] as number] as Outcome;
  const rows = Array.from({ length: count }, (_, row) => row);
  const hits = rows.filter(row => kind(row) === 'true');
  const errors = rows.filter(row => kind(row) !== 'true' && kind(row) !== 'ignored');
  const of = (list: readonly number[]) => list.map(row => scores[row] as number);
  const confident = errors.filter(row => (scores[row] as number) >= CONFIDENT);
  const suspects = confident.filter(row => {
    const iou = matching.bestIou[row] as number;
    return iou < 0.1 || (kind(row) === 'near' && iou >= 0.3);
  });
  const lowest = of(rows).reduce((low, score) => Math.min(low, score), 1);
  const missed = matching.missed.reduce((sum, value) => sum + value, 0);
  return {
    detections: count,
    leftOut: predictions.leftOut,
    lowestScore: lowest,
    outcomes: Object.fromEntries(
      OUTCOMES.map(name => [name, rows.filter(row => kind(row) === name).length]),
    ) as Record<Outcome, number>,
    missed,
    observed: { hits: of(hits), errors: of(errors), lowest, missed },
    byCategory: dataset.categories.map((_, category) => ({
      category,
      truePositives: hits.filter(row => predictions.category[row] === category).length,
      falsePositives: errors.filter(row => predictions.category[row] === category).length,
      missed: matching.missed[category] as number,
    })),
    truePositiveScores: histogram(of(hits), 20),
    falsePositiveScores: histogram(of(errors), 20),
    gradientNorms: histogram([...of(hits).map(score => 1 - score), ...of(errors)], 30),
    lossShares: GAMMAS.map(gamma => ({
      gamma,
      hardestTrue: hardestShare(of(hits), 1, gamma, 0.2),
      hardestFalse: hardestShare(of(errors), 0, gamma, 0.01),
    })),
    suspects: suspects
      .toSorted((a, b) => (scores[b] as number) - (scores[a] as number))
      .slice(0, SUSPECTS_SHOWN)
      .map(row => suspectOf(row, predictions, matching)),
    suspectCount: suspects.length,
    suspectShare: confident.length === 0 ? 0 : suspects.length / confident.length,
  };
}

function suspectOf(row: number, predictions: Predictions, matching: Matching): Suspect {
  return {
    detection: row,
    image: predictions.image[row] as number,
    category: predictions.category[row] as number,
    box: [...predictions.boxes.subarray(4 * row, 4 * row + 4)],
    score: predictions.scores[row] as number,
    bestIou: matching.bestIou[row] as number,
  };
}

/** Equal bins of [0, 1]; 1 falls into the last. */
function histogram(values: readonly number[], bins: number): number[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of values) {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(value * bins)));
    counts[bin] = (counts[bin] as number) + 1;
  }
  return counts;
}

/** Share of the summed loss that the hardest part of some samples of one label carries. */
function hardestShare(
  scores: readonly number[],
  target: 0 | 1,
  gamma: number,
  part: number,
): number {
  const losses = scores
    .map(score =>
      focalLoss(logit(Math.min(1 - 1e-7, Math.max(1e-7, score))), target, { alpha: null, gamma }),
    )
    .toSorted((a, b) => b - a);
  const total = losses.reduce((sum, loss) => sum + loss, 0);
  const hardest = losses.slice(0, Math.ceil(part * losses.length));
  return total > 0 ? hardest.reduce((sum, loss) => sum + loss, 0) / total : 0;
}
