import { alphaSide } from './rules/alphaSide.ts';
import { calibration } from './rules/calibration.ts';
import { classFrequency } from './rules/remedies/classFrequency.ts';
import { selectedMembers } from './rules/selectedMembers.ts';
import { gammaBelowOne } from './rules/gammaBelowOne.ts';
import { gradientAtStart } from './rules/gradientAtStart.ts';
import { keepDefault } from './rules/keepDefault.ts';
import { kerasAlpha } from './rules/kerasAlpha.ts';
import { labelNoise } from './rules/remedies/labelNoise.ts';
import { longTraining } from './rules/longTraining.ts';
import { lossScale } from './rules/lossScale.ts';
import { lowThreshold } from './rules/lowThreshold.ts';
import { mildImbalance } from './rules/mildImbalance.ts';
import { miningOnFocal } from './rules/miningOnFocal.ts';
import { missedBoxes } from './rules/remedies/missedBoxes.ts';
import { nearOptimalPairs } from './rules/nearOptimalPairs.ts';
import { noEffect } from './rules/noEffect.ts';
import { objectnessHead } from './rules/objectnessHead.ts';
import { openAlpha } from './rules/openAlpha.ts';
import { optimalPrior } from './rules/optimalPrior.ts';
import { pointsPair } from './rules/pointsPair.ts';
import { recommendationBasis } from './rules/recommendationBasis.ts';
import { relativeOfFocalLoss } from './rules/relativeOfFocalLoss.ts';
import { sampledHead } from './rules/sampledHead.ts';
import { scheduleAssumed } from './rules/scheduleAssumed.ts';
import { tryAnotherPair } from './rules/tryAnotherPair.ts';

/** Every rule, in the order in which its advice is shown. */
export const ADVICE_RULES = [
  relativeOfFocalLoss,
  objectnessHead,
  pointsPair,
  sampledHead,
  miningOnFocal,
  noEffect,
  keepDefault,
  tryAnotherPair,
  scheduleAssumed,
  longTraining,
  selectedMembers,
  labelNoise,
  missedBoxes,
  mildImbalance,
  alphaSide,
  nearOptimalPairs,
  openAlpha,
  gammaBelowOne,
  gradientAtStart,
  optimalPrior,
  lossScale,
  lowThreshold,
  classFrequency,
  kerasAlpha,
  calibration,
  recommendationBasis,
] as const;
