import type { DistributionCode, PairAgreement, QuantityCode, Verdict } from './Comparison.ts';
import type { NumberFormat } from '../../words/numberFormat.ts';

export const QUANTITY_WORDS: Readonly<Record<QuantityCode, string>> = {
  backgroundPerForeground: 'background anchors per foreground anchor',
  negativesPerPositive: 'negative logits per positive logit',
  boxesPerImage: 'boxes per image',
  foregroundPerBox: 'foreground anchors per box',
  classRatio: 'largest class over smallest class',
  smallShare: 'share of small boxes',
  mediumShare: 'share of medium boxes',
  largeShare: 'share of large boxes',
  unmatchedShare: 'share of unmatched boxes',
  weakShare: 'share of boxes below the foreground threshold',
  crowdShare: 'share of crowd regions',
  emptyImageShare: 'share of images without boxes',
};

export const DISTRIBUTION_WORDS: Readonly<Record<DistributionCode, string>> = {
  classes: 'Classes',
  boxSizes: 'Box sizes in the network',
  sizes: 'Size classes',
  aspects: 'Aspect ratios',
  foregroundPerBox: 'Foreground anchors per box',
};

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  chance: 'no more than chance',
  small: 'a small shift',
  moderate: 'a clear shift',
  large: 'a large shift',
};

/** Whether the recommendation holds on both sides, and what moved. */
export function pairWords(pair: PairAgreement, format: NumberFormat): string {
  const { first, second, holds } = pair;
  const called = (one: PairAgreement['first']) =>
    `α ${format.decimal(one.alpha)}, γ ${format.decimal(one.gamma)}`;
  const losses = `The first pair (${called(first)}) loses ${format.share(Math.max(0, pair.firstOnSecond))} of the best simulated AP on the second, the second pair (${called(second)}) ${format.share(Math.max(0, pair.secondOnFirst))} on the first.`;
  if (first.alpha === second.alpha && first.gamma === second.gamma)
    return `The same pair is recommended for both: ${called(first)}.`;
  return `${holds ? 'Either recommendation holds on both.' : 'The recommendation does not hold on both.'} ${losses}${moved(pair, format)}`;
}

function moved({ first, second }: PairAgreement, format: NumberFormat): string {
  if (first.alpha === second.alpha) return '';
  const side = second.alpha > first.alpha ? 'foreground' : 'background';
  return ` α moves from ${format.decimal(first.alpha)} to ${format.decimal(second.alpha)}: the second wants more weight on ${side}.`;
}
