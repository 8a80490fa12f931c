import type { Predictions } from '../dataset/Predictions.ts';
import { inPieces } from '../contract/steps/inPieces.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import { type Matching, type Outcome, OUTCOMES } from './Matching.ts';

const CONFIDENT = 0.5;

/** Detections by what became of them. */
export interface SplitOutcomes {
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Scores of true and of false positives, in the order of the file. */
  readonly hits: Float64Array;
  readonly errors: Float64Array;
  /** The same, counted by category. */
  readonly truePositives: Int32Array;
  readonly falsePositives: Int32Array;
  /** 1 where no score is lower. */
  readonly lowest: number;
  /** False positives that score .5 or more. */
  readonly confident: number;
  /** Those among them that are far from any box, or close to one of their class. */
  readonly suspects: readonly number[];
}

/** Splits detections in one pass. */
export function* splitOutcomes(
  { scores, category, count }: Predictions,
  { outcome, bestIou }: Matching,
  categories: number,
): Steps<SplitOutcomes> {
  const counts = OUTCOMES.map(() => 0);
  const [hits, errors] = [new Float64Array(count), new Float64Array(count)];
  const [truePositives, falsePositives] = [new Int32Array(categories), new Int32Array(categories)];
  const suspects: number[] = [];
  let [hitCount, errorCount, confident, lowest] = [0, 0, 0, 1];
  yield* inPieces(count, (from, to) => {
    for (let row = from; row < to; row++) {
      const code = outcome[row] as number;
      const kind = OUTCOMES[code] as Outcome;
      const score = scores[row] as number;
      counts[code] = (counts[code] as number) + 1;
      lowest = Math.min(lowest, score);
      if (kind === 'ignored') continue;
      const ofClass = kind === 'true' ? truePositives : falsePositives;
      ofClass[category[row] as number] = (ofClass[category[row] as number] as number) + 1;
      if (kind === 'true') {
        hits[hitCount++] = score;
        continue;
      }
      errors[errorCount++] = score;
      if (score < CONFIDENT) continue;
      confident++;
      if (isSuspect(kind, bestIou[row] as number)) suspects.push(row);
    }
  });
  const outcomes = Object.fromEntries(OUTCOMES.map((name, code) => [name, counts[code]]));
  return {
    outcomes: outcomes as Record<Outcome, number>,
    hits: hits.subarray(0, hitCount),
    errors: errors.subarray(0, errorCount),
    truePositives,
    falsePositives,
    lowest,
    confident,
    suspects,
  };
}

function isSuspect(kind: Outcome, iou: number): boolean {
  return iou < 0.1 || (kind === 'near' && iou >= 0.3);
}
