import { DEFAULT_PAIR } from '../simulation/grid.ts';
import { NEAR, type Findings } from './Findings.ts';
import type { Advice } from './Recommendation.ts';
import { pairApplies } from './pairApplies.ts';
import { pairInWords, percent } from './words.ts';

/** The default loses more than 1 % in the simulation. Silent where no pair applies. */
export function tryAnotherPair(findings: Findings): Advice | null {
  const { regretOfDefault, choice } = findings;
  if (regretOfDefault <= NEAR || !pairApplies(findings)) return null;
  return {
    code: 'try-another-pair',
    text:
      `Train with ${pairInWords(choice)} beside the default ${pairInWords(DEFAULT_PAIR)}, and keep what validates ` +
      `better. In the simulation the default stays ${percent(regretOfDefault)} below it. The proposed pair loses least on ` +
      `average over the sets of constants; pairs within 1% of it cannot be told apart from it.`,
    evidence: { regretOfDefault },
  };
}
