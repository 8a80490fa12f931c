import type { Circumstances } from './Circumstances.ts';
import { classFrequency } from './classFrequency.ts';
import { gammaBelowOne } from './gammaBelowOne.ts';
import { kerasAlpha } from './kerasAlpha.ts';
import { labelNoise } from './labelNoise.ts';
import { lossScale } from './lossScale.ts';
import { lowThreshold } from './lowThreshold.ts';
import { miningOnFocal } from './miningOnFocal.ts';
import { missedBoxes } from './missedBoxes.ts';
import { objectnessHead } from './objectnessHead.ts';
import { relativeOfFocalLoss } from './relativeOfFocalLoss.ts';
import type { Advice } from './Recommendation.ts';
import { sampledHead } from './sampledHead.ts';

/** In the order they are shown. */
const RULES: readonly ((circumstances: Circumstances) => Advice | null)[] = [
  relativeOfFocalLoss,
  objectnessHead,
  sampledHead,
  miningOnFocal,
  labelNoise,
  missedBoxes,
  lossScale,
  lowThreshold,
  gammaBelowOne,
  classFrequency,
  kerasAlpha,
];

/** What stands without a simulation: for rules that know no IoU, and where none was asked for. */
export function adviseWithoutSimulation(
  circumstances: Omit<Circumstances, 'choice' | 'nearBest'>,
): readonly Advice[] {
  const all = { ...circumstances, choice: null, nearBest: [] };
  return RULES.map(rule => rule(all)).filter(advice => advice !== null);
}
