import type { Dataset } from '../dataset/Dataset.ts';
import type { Predictions } from '../dataset/Predictions.ts';
import type { RowsByImage } from '../dataset/rowsByImage.ts';
import { inPieces } from '../contract/steps/inPieces.ts';
import type { ObservedScores } from '../contract/ObservedScores.ts';
import { sortedInSteps } from '../contract/steps/sortedInSteps.ts';
import { sortedNumbersInSteps } from '../contract/steps/sortedNumbersInSteps.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import { logit } from '../losses/logistic.ts';
import { focalLoss } from '../losses/focalLoss.ts';
import { averagePrecision, type ResultScores } from './averagePrecision.ts';
import { type ClassCurves, classCurves } from './classCurves.ts';
import type { Matching, Outcome } from './Matching.ts';
import { splitOutcomes } from './splitOutcomes.ts';

/** What a model's detections say; only what scored above the file's cut is in it. */
export interface Measured {
  readonly detections: number;
  readonly leftOut: number;
  readonly remarks: Predictions['remarks'];
  /** Lowest score in the file: everything below is unseen, and is not taken for 0. */
  readonly lowestScore: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly missed: number;
  /** As pycocotools has it; null where no box is to be found. */
  readonly averagePrecision: ResultScores | null;
  readonly curves: ClassCurves;
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
const SUSPECTS_SHOWN = 100;

/** Measures what detections, matched with the boxes, say of their model. */
export function* measure(
  dataset: Dataset,
  groups: RowsByImage,
  predictions: Predictions,
  matching: Matching,
): Steps<Measured> {
  const { scores } = predictions;
  const split = yield* splitOutcomes(predictions, matching, dataset.categories.length);
  const hits = yield* sortedNumbersInSteps(split.hits);
  const errors = yield* sortedNumbersInSteps(split.errors);
  const { lowest, suspects, confident } = split;
  const missed = matching.missed.reduce((sum, value) => sum + value, 0);
  const lossShares: Measured['lossShares'][number][] = [];
  for (const gamma of GAMMAS)
    lossShares.push({
      gamma,
      hardestTrue: yield* hardestShare(hits, 1, gamma, 0.2),
      hardestFalse: yield* hardestShare(errors, 0, gamma, 0.01),
    });
  const worst = yield* sortedInSteps(
    suspects,
    (a, b) => (scores[b] as number) - (scores[a] as number),
  );
  const gradientNorms = yield* histogram(hits, 30, score => 1 - score);
  for (const [bin, count] of (yield* histogram(errors, 30)).entries())
    gradientNorms[bin] = (gradientNorms[bin] as number) + count;
  return {
    detections: predictions.count,
    leftOut: predictions.leftOut,
    remarks: predictions.remarks,
    lowestScore: lowest,
    outcomes: split.outcomes,
    missed,
    averagePrecision: yield* averagePrecision(dataset, predictions),
    curves: yield* classCurves(dataset, groups, predictions, matching),
    observed: { hits, errors, lowest, missed },
    byCategory: dataset.categories.map((_, category) => ({
      category,
      truePositives: split.truePositives[category] as number,
      falsePositives: split.falsePositives[category] as number,
      missed: matching.missed[category] as number,
    })),
    truePositiveScores: yield* histogram(hits, 20),
    falsePositiveScores: yield* histogram(errors, 20),
    gradientNorms,
    lossShares,
    suspects: worst.slice(0, SUSPECTS_SHOWN).map(row => suspectOf(row, predictions, matching)),
    suspectCount: suspects.length,
    suspectShare: confident === 0 ? 0 : suspects.length / confident,
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
function* histogram(
  scores: Float64Array,
  bins: number,
  value: (score: number) => number = score => score,
): Steps<number[]> {
  const counts = Array.from({ length: bins }, () => 0);
  yield* inPieces(scores.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const place = Math.floor(value(scores[i] as number) * bins);
      const bin = Math.min(bins - 1, Math.max(0, place));
      counts[bin] = (counts[bin] as number) + 1;
    }
  });
  return counts;
}

/**
 * Share of the summed loss that the hardest part of some samples of one label carries. Focal loss falls with the score of a
 * true detection and grows with that of a false one, whatever γ is, so the order of the scores is that of the losses.
 *
 * @param scores ascending
 */
function* hardestShare(
  scores: Float64Array,
  target: 0 | 1,
  gamma: number,
  part: number,
): Steps<number> {
  const { length } = scores;
  const hardest = Math.ceil(part * length);
  let [total, ofHardest] = [0, 0];
  yield* inPieces(length, (from, to) => {
    for (let i = from; i < to; i++) {
      const score = scores[target === 1 ? i : length - 1 - i] as number;
      const x = logit(Math.min(1 - 1e-7, Math.max(1e-7, score)));
      total += focalLoss(x, target, { alpha: null, gamma });
      if (i === hardest - 1) ofHardest = total;
    }
  });
  return total > 0 ? ofHardest / total : 0;
}
