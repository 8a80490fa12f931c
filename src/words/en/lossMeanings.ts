import type { LossMeaningWords } from '../SiteWords.ts';

/** Relatives of focal loss: what they are, behind "is", and what would be sensible there. */
export const lossMeanings: LossMeaningWords = {
  varifocal: {
    is: 'varifocal loss, whose α sets the weight of negatives alone, and whose positives weigh by their IoU',
    sensible:
      'Keep what it was published with, a weight of 0.75 for negatives and γ 2; a pair for focal loss does not carry over.',
  },
  'quality-focal': {
    is: 'quality focal loss, which has an exponent β and no α',
    sensible: 'Keep β 2, which it was published with; an α has no place there.',
  },
  mal: {
    is: 'matchability-aware loss (MAL), whose target is the IoU to the power of γ and whose α, if any, weights negatives',
    sensible: 'Keep γ 1.5, which it was published with; a recommended γ would move the target.',
  },
  'ia-bce': {
    is: 'IoU-aware BCE, whose α is an exponent that mixes score and IoU into the target: the best score is the IoU for every α',
    sensible: 'Keep α 0.25, which it was published with; it balances nothing.',
  },
  'heat-map': {
    is: 'a loss on heat maps, where α and γ (or β) are two exponents',
    sensible: 'Keep the exponents 2 and 4, which it was published with.',
  },
  asymmetric: {
    is: 'asymmetric loss, which has one exponent for positives and one for negatives',
    sensible: 'Keep its own exponents; of a pair for focal loss, nothing is known to carry over.',
  },
  'softmax-focal': {
    is: 'focal loss over softmax, where one α scales the whole loss and balances nothing',
    sensible: 'Set γ by trial, from 2 on; the recommendation is for sigmoid focal loss.',
  },
  'scaled-focal': {
    is: 'focal loss whose α scales the whole loss and balances nothing',
    sensible: 'Of a recommended pair only γ compares; set it by hand and keep α, a loss weight.',
  },
  'flipped-focal': {
    is: 'focal loss whose α weights negatives, and 1 − α positives',
    sensible: 'A recommended α goes in there as 1 − α, by hand; γ goes in as it is.',
  },
  'balanced-ce': {
    is: 'cross-entropy with a weight α and no exponent',
    sensible: 'The recommended α goes with its γ, not with γ 0; nothing is known of it alone.',
  },
  unknown: {
    is: 'a variant of focal loss whose α and γ may mean something else',
    sensible: 'Look up in its code what they weigh; nothing is known of what would be sensible.',
  },
};
