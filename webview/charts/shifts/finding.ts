import type { DistributionShift } from '../../../src/analysis/report/compare/Comparison.ts';
import type { Wording } from '../../kit/Wording.ts';

/** The distribution and the verdict on its shift. */
export function shiftFinding({ code, verdict }: DistributionShift, { text }: Wording): string {
  const { largestShift, distributions, verdicts } = text.comparison;
  return largestShift(distributions[code], verdicts[verdict]);
}
