import type { PairAgreement } from '../../ComparisonWords.ts';
import { comparison as words } from '../comparison.ts';
import type { NumberFormat } from '../../numberFormat.ts';
import { pairText } from '../../say/pairText.ts';
import { unbrokenPairs } from '../../say/unbrokenPairs.ts';

/** The page that sets two reports side by side. */
export const comparison = {
  title: (first: string, second: string) => `${first} against ${second}`,
  waiting: 'Choose two analyses to compare.',
  noShift: 'The two differ by no more than chance in every distribution',
  largestShift: (name: string, verdict: string) => `${name}: ${verdict}`,
  copyMarkdown: 'Copy as Markdown',
  pair: (pair: PairAgreement, format: NumberFormat) =>
    unbrokenPairs(pairText(pair, { comparison: words }, format)),
  noPair: 'One side has no simulation, so the recommendations cannot be compared.',
  quantities: words.quantities,
  distributions: words.distributions,
  verdicts: words.verdicts,
  distributionsFinding: 'How far the distributions lie apart',
  distributionsCaption:
    'Jensen–Shannon divergence in bits: 0 the same, 1 nothing in common; “by chance” is what two samples of one distribution would show. PSI: below 0.1 small, from 0.25 large.',
  quantitiesFinding: 'What differs, by how many times, the most first',
  caption: 'Share of the boxes on either side.',
  share: 'share of the boxes',
  captionFirst: (shown: string) =>
    `Share of the boxes on either side; the ${shown} largest classes.`,
  columns: {
    distribution: 'Distribution',
    jensenShannon: 'Jensen–Shannon',
    byChance: 'By chance',
    psi: 'PSI',
    quantity: 'Number',
    bin: 'Bin',
    change: 'Change',
  },
  onlyFirst: (label: string, names: string) => `Only in ${label}: ${names}`,
  times: (factor: string) => `× ${factor}`,
  timesAndPoints: (factor: string, points: string) => `× ${factor} (${points})`,
  points: (signed: string) => `${signed} points`,
  otherDetectors: 'The detectors differ, so numbers of anchors differ by their rules, too.',
  same: (names: string) => `The same on both sides: ${names}.`,
  more: (count: string) => `and ${count} more`,
  side: { images: 'images', annotations: 'annotations' },
};
