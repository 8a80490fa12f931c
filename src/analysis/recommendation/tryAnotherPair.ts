import { DEFAULT_PAIR } from '../simulation/grid.ts';
import { NEAR, type Findings } from './Findings.ts';
import type { Advice } from './Recommendation.ts';
import { pairInWords, percent } from './words.ts';

/** The default loses more than 1 % in the simulation. */
export function tryAnotherPair({ regretOfDefault, choice }: Findings): Advice | null {
  if (regretOfDefault <= NEAR) return null;
  return {
    code: 'try-another-pair',
    text:
      `Train with ${pairInWords(choice)} beside the default ${pairInWords(DEFAULT_PAIR)}, and keep what validates ` +
      `better. In the simulation the default stays ${percent(regretOfDefault)} below the best pair. The proposed pair is ` +
      `the centre of the pairs within 1 % of the best, not the best one, because these cannot be told apart.`,
    evidence: { regretOfDefault, regretOfChoice: choice.regret },
  };
}
