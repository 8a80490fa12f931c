import type { PairText } from '../ComparisonWords.ts';

/** Words on the splits of a set; numbers come formatted, names printable. */
export interface SplitWords {
  readonly headline: (p: SplitNames & { readonly file: string }) => string;
  /** Where there is one that can be analyzed. */
  readonly oneSplit: (file: string, split: string) => string;
  readonly shift: (
    p: SplitNames & Measured & { readonly low: string; readonly high: string },
  ) => string;
  readonly noShift: (p: SplitNames & Measured) => string;
  readonly missing: (split: string, names: readonly string[], more: string | null) => string;
  readonly small: (sides: readonly SmallShare[]) => string;
  readonly smallDiffer: (p: SplitNames) => string;
  readonly ratio: (p: SplitNames & { readonly ofTrain: string; readonly ofVal: string }) => string;
  readonly samePair: (p: SplitNames & { readonly pair: PairText }) => string;
  readonly otherPair: (
    p: SplitNames & {
      readonly ofTrain: PairText;
      readonly ofVal: PairText;
      /** Share of the best simulated AP on validation that training's pair loses. */
      readonly loses: string;
      readonly holds: boolean;
    },
  ) => string;
  readonly failed: (split: string, why: string) => string;
  readonly table: SplitTableWords;
}

/** What the rows of the tables are called. */
export interface SplitTableWords {
  readonly images: string;
  readonly boxes: string;
  readonly sizes: Readonly<Record<'small' | 'medium' | 'large', string>>;
  readonly foregroundPerImage: string;
  readonly backgroundPerForeground: string;
  readonly candidatesPerBox: string;
  readonly withoutCandidate: string;
  readonly lost: string;
  readonly negatives: string;
  readonly classes: string;
  readonly class: string;
  readonly more: (count: string) => string;
  readonly unknown: string;
}

export interface SplitNames {
  readonly train: string;
  readonly val: string;
}

interface Measured {
  readonly distance: string;
  readonly byChance: string;
}

export interface SmallShare {
  readonly split: string;
  readonly share: string;
  readonly low: string;
  readonly high: string;
}
