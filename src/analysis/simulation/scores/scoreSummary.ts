import type { ObservedScores } from '../../contract/ObservedScores.ts';
import type { FocalParameters } from '../../losses/FocalParameters.ts';
import { logit, sigmoid } from '../../losses/logistic.ts';
import { posteriorAtScore } from '../../losses/posteriorAtScore.ts';
import { above, quantileAbove, type ScoreMixture } from './ScoreMixture.ts';

const SHARES = [0.1, 0.25, 0.5, 0.75, 0.9];
/** Scores nearer to 0 or 1 than this are taken for it. */
const NEAREST = 1e-6;

/**
 * Scores in few numbers: recall above the cut; quantiles of the true positives and of the errors above the cut, as logits
 * of the posterior that each score stands for under the loss of the training.
 */
export interface ScoreSummary {
  readonly recall: number;
  readonly hits: readonly number[];
  readonly errors: readonly number[];
}

export function summaryOfObserved(
  { hits, errors, missed }: ObservedScores,
  trained: FocalParameters,
): ScoreSummary {
  const quantiles = (scores: Float64Array) =>
    SHARES.map(share =>
      posteriorLogit(logitOf(scores[Math.floor(share * scores.length)] ?? NaN), trained),
    );
  return {
    recall: hits.length / (hits.length + missed),
    hits: quantiles(hits),
    errors: quantiles(errors),
  };
}

/** How uncertain these numbers are in a file of this size. */
export function uncertaintyOf(
  { recall, hits, errors }: ScoreSummary,
  counts: Pick<ObservedScores, 'hits' | 'errors' | 'missed'>,
): ScoreSummary {
  const boxes = counts.hits.length + counts.missed;
  // about that of a quantile of a normal sample, 1.2 to 1.7 deviations over √n, from the distance of the quartiles
  const quantiles = ([, lower = NaN, , upper = NaN]: readonly number[], count: number) =>
    SHARES.map(() => (1.5 * (upper - lower)) / 1.35 / Math.sqrt(count));
  return {
    recall: Math.sqrt((recall * (1 - recall)) / boxes),
    hits: quantiles(hits, counts.hits.length),
    errors: quantiles(errors, counts.errors.length),
  };
}

/** @param lowest score of the file: the simulation is cut where the file is */
export function summaryOfSimulated(
  hits: ScoreMixture,
  errors: ScoreMixture,
  { lowest, trained }: { readonly lowest: number; readonly trained: FocalParameters },
): ScoreSummary {
  const cut = logitOf(lowest);
  const quantiles = (mixture: ScoreMixture) =>
    SHARES.map(share => posteriorLogit(quantileAbove(mixture, cut, share), trained));
  return {
    recall: above(hits, cut) / hits.weight.reduce((sum, weight) => sum + weight, 0),
    hits: quantiles(hits),
    errors: quantiles(errors),
  };
}

function logitOf(score: number): number {
  return logit(Math.min(1 - NEAREST, Math.max(NEAREST, score)));
}

/** η in logits. */
function posteriorLogit(x: number, trained: FocalParameters): number {
  return logitOf(posteriorAtScore(Math.min(1 - NEAREST, Math.max(NEAREST, sigmoid(x))), trained));
}
