import type { Circumstances } from './Circumstances.ts';
import type { Advice } from './Recommendation.ts';

/** Hard examples are mined on top of focal loss: two selections of the same kind. Silent where one of them is off. */
export function miningOnFocal({ setup }: Circumstances): Advice | null {
  const { mining, gamma } = setup.loss;
  const mines = mining === true || setup.sampling?.kind === 'hard-negatives';
  if (!mines || gamma === 0) return null;
  return {
    code: 'mining-on-focal',
    text:
      `This detector mines hard examples (OHEM) on top of focal loss with γ = ${gamma}. Both select hard examples, and ` +
      `together they leave almost nothing but outliers and wrong labels. Use one: Lin et al. 2017 found focal loss 3.2 AP ` +
      `above the best OHEM.`,
    evidence: { gamma },
  };
}
