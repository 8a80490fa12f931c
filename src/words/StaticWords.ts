import type { NumberFormat } from './numberFormat.ts';
import type { Words } from './Words.ts';

/** What an exported page says where scripts are off, in one language. */
export interface StaticWords {
  /** BCP 47. */
  readonly language: string;
  readonly format: NumberFormat;
  /** What is not said on this page alone. */
  readonly words: Words;
  readonly scriptsAreOff: string;
  readonly recommendation: { readonly simulated: string; readonly published: string };
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
