import { ENGLISH } from '../numberFormat.ts';
import type { StaticWords } from '../StaticWords.ts';
import { en } from './en.ts';

export const staticPage: StaticWords = {
  language: 'en',
  format: ENGLISH,
  words: en,
  scriptsAreOff:
    'Scripts are off, so this is the short form: the numbers and the counted charts. With scripts the page shows everything, and you can try α and γ.',
  recommendation: {
    simulated: 'Recommendation (simulated)',
    published: 'Recommendation (published)',
  },
  numbers: {
    title: 'Dataset and anchors (counted)',
    images: 'images',
    annotations: 'annotations',
    classes: 'classes',
    anchors: 'anchors',
    foreground: 'foreground anchors',
    ignored: 'ignored anchors',
    unmatched: 'unmatched boxes',
  },
  levels: {
    title: 'Anchors per level',
    caption: 'Logarithmic. Counted.',
    bar: (stride, label) => `stride ${stride}, ${label}`,
  },
  classes: {
    title: 'Boxes per class',
    caption: 'Counted.',
    more: count => `${count} more with fewer boxes.`,
  },
  sizes: {
    title: 'Box sizes',
    caption: '√(width × height) in pixels of the network input. Counted.',
    between: (low, high) => `${low} to ${high} px`,
  },
  coverage: {
    title: 'Coverage',
    caption: 'Share of the boxes whose best anchor reaches an IoU. Counted.',
    atLeast: iou => `IoU at least ${iou}`,
  },
};
