import { sortedInSteps } from '../contract/steps/sortedInSteps.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import type { Predictions } from '../dataset/Predictions.ts';
import { OUTCOMES } from './Matching.ts';

/** A cut by score, and what detections from it on reach over all classes together: shares in [0, 1]. */
export interface ScoreCut {
  readonly score: number;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

const TRUE = OUTCOMES.indexOf('true');
const IGNORED = OUTCOMES.indexOf('ignored');

/**
 * The score from which on detections have the best F1; the highest of several. Greedy matching by score makes that exact: what
 * a detection takes does not depend on those below it.
 *
 * @param boxes that are to be found
 * @returns null where no detection found a box
 */
export function* bestCut(
  { scores, count }: Predictions,
  outcome: Uint8Array,
  boxes: number,
): Steps<ScoreCut | null> {
  const rows: number[] = [];
  for (let row = 0; row < count; row++) if (outcome[row] !== IGNORED) rows.push(row);
  const order = yield* sortedInSteps(rows, (a, b) => (scores[b] as number) - (scores[a] as number));
  let [hits, best]: [number, ScoreCut | null] = [0, null];
  for (const [at, row] of order.entries()) {
    if (outcome[row] === TRUE) hits++;
    const score = scores[row] as number;
    // Detections of one score are taken together.
    const next = order[at + 1];
    if (next !== undefined && scores[next] === score) continue;
    const f1 = (2 * hits) / (at + 1 + boxes);
    if (f1 > (best?.f1 ?? 0))
      best = { score, f1, precision: hits / (at + 1), recall: hits / boxes };
  }
  return best;
}
