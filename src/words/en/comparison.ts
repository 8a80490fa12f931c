import type { ComparisonWords, PairText } from '../ComparisonWords.ts';

const called = ({ alpha, gamma }: PairText) => `α ${alpha}, γ ${gamma}`;

export const comparison: ComparisonWords = {
  quantities: {
    backgroundPerForeground: 'background anchors per foreground anchor',
    negativesPerPositive: 'negative outputs per positive (anchors × classes)',
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
  },
  distributions: {
    classes: 'Classes',
    boxSizes: 'Box sizes in the network',
    sizes: 'Size classes',
    aspects: 'Aspect ratios',
    foregroundPerBox: 'Foreground anchors per box',
  },
  verdicts: {
    chance: 'no more than chance',
    small: 'a small shift',
    moderate: 'a clear shift',
    large: 'a large shift',
  },
  samePair: pair => `The same pair is recommended for both: ${called(pair)}.`,
  pairs: ({ first, second, firstOnSecond, secondOnFirst, holds, towards }) =>
    `${holds ? 'Either recommendation holds on both.' : 'The recommendation does not hold on both.'} ` +
    `The first pair (${called(first)}) loses ${firstOnSecond} of the best simulated AP on the second, ` +
    `the second pair (${called(second)}) ${secondOnFirst} on the first.` +
    (towards === null
      ? ''
      : ` α moves from ${first.alpha} to ${second.alpha}: the second wants more weight on ${towards}.`),
};
