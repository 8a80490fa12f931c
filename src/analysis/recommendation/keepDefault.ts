import { DEFAULT_PAIR } from '../simulation/grid.ts';
import { MILD } from './mildImbalance.ts';
import { NEAR, type Findings } from './Findings.ts';
import type { Advice } from './Recommendation.ts';
import { pairApplies } from './pairApplies.ts';
import { pairInWords, percent } from './words.ts';

/** The default is as good as anything the simulation can tell apart. Silent where no pair matters, or none applies. */
export function keepDefault(findings: Findings): Advice | null {
  const { regretOfDefault, spread, trust, negativesPerPositive } = findings;
  if (spread < NEAR || regretOfDefault > NEAR || !pairApplies(findings)) return null;
  const isLow = trust.confidence === 'low' || negativesPerPositive < MILD;
  return {
    code: 'keep-default',
    text:
      `${isLow ? 'Start from' : 'Use'} ${pairInWords(DEFAULT_PAIR)}, the published default. In the simulation it ` +
      `${regretOfDefault < 5e-4 ? 'is the best pair' : `comes within ${percent(regretOfDefault)} of the best pair`}; ` +
      `below 1% two pairs differ no more than two trainings with ` +
      `different seeds. ` +
      (isLow
        ? 'This dataset or schedule is far from those the simulation was calibrated on, so train one or two neighbours too.'
        : 'Spend the runs on something else.'),
    evidence: { regretOfDefault },
  };
}
