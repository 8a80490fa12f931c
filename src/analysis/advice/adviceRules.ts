import { alphaSide } from './alphaSide.ts';
import { calibration } from './calibration.ts';
import { classFrequency } from './classFrequency.ts';
import { fittedConstants } from './fittedConstants.ts';
import { gammaBelowOne } from './gammaBelowOne.ts';
import { gradientAtStart } from './gradientAtStart.ts';
import { keepDefault } from './keepDefault.ts';
import { kerasAlpha } from './kerasAlpha.ts';
import { labelNoise } from './labelNoise.ts';
import { lossScale } from './lossScale.ts';
import { lowThreshold } from './lowThreshold.ts';
import { mildImbalance } from './mildImbalance.ts';
import { miningOnFocal } from './miningOnFocal.ts';
import { missedBoxes } from './missedBoxes.ts';
import { nearOptimalPairs } from './nearOptimalPairs.ts';
import { noEffect } from './noEffect.ts';
import { objectnessHead } from './objectnessHead.ts';
import { optimalPrior } from './optimalPrior.ts';
import { recommendationBasis } from './recommendationBasis.ts';
import { relativeOfFocalLoss } from './relativeOfFocalLoss.ts';
import { sampledHead } from './sampledHead.ts';
import { scheduleAssumed } from './scheduleAssumed.ts';
import { tryAnotherPair } from './tryAnotherPair.ts';

/** Every rule, in the order in which its advice is shown. */
export const ADVICE_RULES = [
  relativeOfFocalLoss,
  objectnessHead,
  sampledHead,
  miningOnFocal,
  noEffect,
  keepDefault,
  tryAnotherPair,
  scheduleAssumed,
  fittedConstants,
  labelNoise,
  missedBoxes,
  mildImbalance,
  alphaSide,
  nearOptimalPairs,
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
