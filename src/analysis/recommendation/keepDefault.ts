import { DEFAULT_PAIR } from '../simulation/grid.ts';
import { NEAR, type Findings } from './Findings.ts';
import type { Advice } from './Recommendation.ts';
import { pairInWords, percent } from './words.ts';

/** The default is as good as anything the simulation can tell apart. Silent where no pair matters. */
export function keepDefault({ regretOfDefault, spread }: Findings): Advice | null {
  if (spread < NEAR || regretOfDefault > NEAR) return null;
  return {
    code: 'keep-default',
    text:
      `Use ${pairInWords(DEFAULT_PAIR)}, the published default. In the simulation it comes within ` +
      `${percent(regretOfDefault)} of the best pair; differences under 1 % are smaller than the noise between two ` +
      `trainings with different seeds.`,
    evidence: { regretOfDefault },
  };
}
