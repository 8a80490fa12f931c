import { logit } from '../../losses/logistic.ts';
import { backgroundPull, settledScore } from '../../losses/matchedLoss.ts';
import type { OneToOneRule } from './OneToOneRule.ts';
import { startingScore } from './startingScore.ts';

/**
 * A pull that damaged trainings is known to have: of RetinaNet's in Lin et al. 2017, Table 1a, the one at about 206 was sound,
 * those at about 300 and 370 were damaged and dead. Nothing is known of one-to-one detectors, so a tenth of it is a warning.
 */
const RISKY_PULL = 20;

/** Bias of a score of .01: RetinaNet's, and that of most detectors since. */
export const SOUND_BIAS = logit(0.01);

/** Of a query that found its box well. */
export const GOOD_IOU = 0.7;

/** A class head that is new, before its first step. */
export interface StartOfTraining {
  /** Score of every query and class. */
  readonly score: number;
  /** G: by how much all unmatched logits together pull down, for each matched query, in one layer and one group. */
  readonly pull: number;
  /** Whether it is so large that training runs are known to suffer from the like. */
  readonly risky: boolean;
  /** Score at which a matched query of IoU .7 comes to rest. */
  readonly settled: number;
}

/**
 * The start of a loss of sigmoids; null for DETR's softmax, and where the starting score is not known.
 *
 * @param negativesPerPositive logits without a box for each with one
 * @param classes of the head, at least 1
 */
export function startOfTraining(
  { loss }: OneToOneRule,
  negativesPerPositive: number,
  classes: number,
): StartOfTraining | null {
  if (loss.kind === 'softmax' || loss.start === null) return null;
  const score = startingScore(loss.start, classes);
  const pull = negativesPerPositive * backgroundPull(loss.matched, score);
  return { score, pull, risky: pull >= RISKY_PULL, settled: settledScore(loss.matched, GOOD_IOU) };
}
