import { easyBackgroundText, headlineText } from './headline.ts';
import { en } from '../../words/en/en.ts';
import { ENGLISH, type NumberFormat } from '../../words/numberFormat.ts';
import type { Words } from '../../words/Words.ts';
import type { Report } from './Report.ts';

/** What an exported page says where scripts are off, in one language. */
export interface StaticWords {
  /** BCP 47. */
  readonly language: string;
  readonly format: NumberFormat;
  /** What is not said on this page alone. */
  readonly words: Words;
  readonly headline: (report: Report) => string;
  /** Null without a simulation. */
  readonly easyBackground: (report: Report) => string | null;
  readonly scriptsAreOff: string;
  readonly recommendation: string;
  readonly numbers: {
    readonly title: string;
    readonly images: string;
    readonly annotations: string;
    readonly classes: string;
    readonly anchors: string;
    readonly foreground: string;
    readonly ignored: string;
    readonly unmatched: string;
  };
  readonly levels: {
    readonly title: string;
    readonly caption: string;
    readonly bar: (stride: string, label: 'background' | 'ignored' | 'foreground') => string;
  };
  readonly classes: {
    readonly title: string;
    readonly caption: string;
    /** Classes that are not drawn. */
    readonly more: (count: string) => string;
  };
  readonly sizes: {
    readonly title: string;
    readonly caption: string;
    readonly between: (low: string, high: string) => string;
  };
  readonly coverage: {
    readonly title: string;
    readonly caption: string;
    readonly atLeast: (iou: string) => string;
  };
}

export const ENGLISH_STATIC: StaticWords = {
  language: 'en',
  format: ENGLISH,
  words: en,
  headline: report => headlineText(report, ENGLISH),
  easyBackground: report => easyBackgroundText(report, ENGLISH),
  scriptsAreOff:
    'Scripts are off, so this is the short form: the numbers and the counted charts. With scripts the page shows everything, and you can try α and γ.',
  recommendation: 'Recommendation (simulated)',
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
