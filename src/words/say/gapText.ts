import type { Gap } from '../../analysis/contract/Gap.ts';
import type { SetupWarning } from '../../analysis/contract/SetupWarning.ts';
import type { GapWords } from '../GapWords.ts';

/** What is not modelled, as a sentence. */
export function gapText(gap: Gap, { gaps, warnings }: GapWords): string {
  if (typeof gap === 'string') return gaps[gap];
  // The table is complete by its type; TypeScript cannot see that code and argument belong together.
  return (warnings[gap.code] as (warning: SetupWarning) => string)(gap);
}
