import type { PairAgreement } from '../../analysis/report/compare/Comparison.ts';
import type { ComparisonWords } from '../ComparisonWords.ts';
import type { NumberFormat } from '../numberFormat.ts';

/** Whether the recommendation holds on both sides, and what moved. */
export function pairText(
  { first, second, firstOnSecond, secondOnFirst, holds }: PairAgreement,
  { comparison }: { readonly comparison: Pick<ComparisonWords, 'pairs' | 'samePair'> },
  format: NumberFormat,
): string {
  const formatted = ({ alpha, gamma }: PairAgreement['first']) => ({
    alpha: format.decimal(alpha),
    gamma: format.decimal(gamma),
  });
  if (first.alpha === second.alpha && first.gamma === second.gamma)
    return comparison.samePair(formatted(first));
  const side = second.alpha > first.alpha ? 'foreground' : 'background';
  return comparison.pairs({
    first: formatted(first),
    second: formatted(second),
    firstOnSecond: format.share(Math.max(0, firstOnSecond)),
    secondOnFirst: format.share(Math.max(0, secondOnFirst)),
    holds,
    towards: first.alpha === second.alpha ? null : side,
  });
}
