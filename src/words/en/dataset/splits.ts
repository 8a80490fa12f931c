import type { SplitWords } from '../../dataset/SplitWords.ts';

const called = ({ alpha, gamma }: { alpha: string; gamma: string }) => `α ${alpha}, γ ${gamma}`;

export const splits: SplitWords = {
  headline: ({ file, train, val }) => `Splits of ${file}: ${train} checked on ${val}`,
  oneSplit: (file, split) => `Splits of ${file}: only ${split} can be analyzed`,
  shift: ({ train, val, distance, low, high, byChance }) =>
    `The classes shift between ${train} and ${val}: ${distance} of the boxes would have to change their class (95% interval ${low} to ${high}); chance gives up to ${byChance}.`,
  noShift: ({ train, val, distance, byChance }) =>
    `No shift of classes between ${train} and ${val}: their shares differ by ${distance}, and chance gives up to ${byChance}.`,
  missing: (split, names, more) =>
    `No box in ${split} of: ${names.join(', ')}${more === null ? '' : ` and ${more} more`}.`,
  small: sides =>
    `Small boxes: ${sides.map(({ split, share, low, high }) => `${share} in ${split} (${low} to ${high})`).join(', ')}.`,
  smallDiffer: ({ train, val }) =>
    `The shares of small boxes in ${train} and ${val} differ by more than their intervals.`,
  ratio: ({ train, val, ofTrain, ofVal }) =>
    `Background anchors per foreground anchor: ${ofTrain} in ${train}, ${ofVal} in ${val}.`,
  samePair: ({ train, val, pair }) =>
    `${train} and ${val} recommend the same pair: ${called(pair)}.`,
  otherPair: ({ train, val, ofTrain, ofVal, loses, holds }) =>
    `${train} recommends ${called(ofTrain)}; from ${val} it would be ${called(ofVal)}. On ${val}, the pair of ${train} loses ${loses} of the best simulated AP: it ${holds ? 'holds' : 'does not hold'}.`,
  failed: (split, why) => `${split} cannot be analyzed. ${why}`,
  table: {
    images: 'images',
    boxes: 'boxes',
    sizes: { small: 'small', medium: 'medium', large: 'large' },
    foregroundPerImage: 'foreground anchors per image',
    backgroundPerForeground: 'background anchors per foreground',
    candidatesPerBox: 'candidates per box',
    withoutCandidate: 'boxes without a candidate',
    lost: 'boxes lost beyond the queries',
    negatives: 'negatives per positive',
    classes: 'Classes',
    class: 'class',
    more: count => `and ${count} more`,
    unknown: '–',
  },
};
