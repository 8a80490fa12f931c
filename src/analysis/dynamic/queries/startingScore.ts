import { logit, sigmoid } from '../../losses/logistic.ts';

/** How a new class head is started. */
export type StartingScore =
  /** At this score. */
  | { readonly kind: 'at'; readonly score: number }
  /** At 1 / (classes + 1). */
  | { readonly kind: 'one-over-classes' }
  /** At the logit of .01 times classes / 80: with few classes, near a half (Ultralytics, `RTDETRDecoder._reset_parameters`). */
  | { readonly kind: 'logit-by-classes' };

/** @param classes of the head, at least 1 */
export function startingScore(start: StartingScore, classes: number): number {
  switch (start.kind) {
    case 'at':
      return start.score;
    case 'one-over-classes':
      return 1 / (classes + 1);
    case 'logit-by-classes':
      return sigmoid((logit(0.01) / 80) * classes);
  }
}
