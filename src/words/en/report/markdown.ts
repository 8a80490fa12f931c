import { amount, plural } from '../plural.ts';
import { columns, sections } from './sections.ts';

/** The report, and a comparison of two, for a pull request; numbers come formatted. */
export const markdown = {
  titles: { ...sections, anchorAdvice: 'Anchors that fit better' },
  columns,
  images: (count: string) => amount(count, 'image'),
  annotations: (count: string, crowd: string) => `${amount(count, 'annotation')} (${crowd} crowd)`,
  classes: (count: string) => amount(count, 'class'),
  more: (count: string) => `${count} more`,
  unmatched: (unmatched: number, count: string, boxes: string) =>
    `${count} of ${amount(boxes, 'box')} ${plural(unmatched, 'has', 'have')} no foreground anchor.`,
  weak: (count: string) => `${count} have no anchor at the foreground threshold.`,
  noCentres: 'No box centre lies within its image.',
  middle: (share: string) =>
    `${share} of the box centres lie in the middle quarter of the image (25% if they were spread evenly). By quarters of its sides:`,
  sides: { top: 'top', bottom: 'bottom', left: 'left', right: 'right' },
  together: 'Classes that share the most images:',
  pairs: {
    class: 'class',
    with: 'with',
    images: 'images',
    ofFirst: 'of the class’s',
    ofSecond: 'of the other’s',
    byChance: 'times chance',
  },
  comparison: {
    title: (first: string, second: string) => `${first} against ${second}`,
    first: 'first',
    second: 'second',
    file: 'file',
    detector: 'detector',
    images: 'images',
    annotations: 'annotations',
    onlyFirst: 'Only in the first',
    onlySecond: 'Only in the second',
    distribution: 'distribution',
    inWords: 'in words',
    jensenShannon: 'Jensen–Shannon (bits)',
    byChance: 'by chance',
    stability: 'PSI',
    andMore: (count: string) => `and ${count} more`,
  },
};
