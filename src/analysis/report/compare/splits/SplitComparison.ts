import type { Failure } from '../../../contract/failures/Failure.ts';
import type { PairAgreement } from '../Comparison.ts';
import type { SourceReport } from '../../Report.ts';

/** The splits of one set side by side, and whether what is recommended for training holds on validation. */
export interface SplitComparison {
  readonly schema: 'focal-lens/splits@1';
  readonly source: Pick<SourceReport, 'file' | 'format' | 'formatLabel'>;
  readonly detector: { readonly name: string; readonly framework: string };
  /** In the order in which the set names them. */
  readonly splits: readonly SplitFigures[];
  /** Splits that cannot be analyzed, such as a test split without labels. */
  readonly failed: readonly { readonly split: string; readonly failure: Failure }[];
  /** Classes that have a box in any split, the most frequent of the first split first. */
  readonly classes: readonly SplitClass[];
  /** Null where fewer than two splits can be analyzed. */
  readonly check: SplitCheck | null;
}

export interface SplitFigures {
  readonly split: string;
  readonly images: number;
  /** Annotations; odd ones count. */
  readonly boxes: number;
  /** Boxes by COCO's size classes; those without a size are left out. */
  readonly sizes: { readonly small: number; readonly medium: number; readonly large: number };
  /** Share of small ones; null where no box has a size. */
  readonly small: ShareInterval | null;
  /** Foreground anchors in the mean of the images; null for detectors whose anchors are not counted. */
  readonly foregroundPerImage: number | null;
  /** Null as well where no anchor is foreground. */
  readonly backgroundPerForeground: number | null;
  /** For detectors that choose among points by their predictions, at their own image size; null for others. */
  readonly candidates: SplitCandidates | null;
  /** For the DETR family, with its own number of queries; null for others. */
  readonly queries: SplitQueries | null;
}

/** By the rule of the newest release, on pictures as they are. */
interface SplitCandidates {
  /** Boxes that are counted: those of images without a size are not. */
  readonly boxes: number;
  /** In the mean; null without a box. */
  readonly perBox: number | null;
  /** Boxes without a candidate. */
  readonly without: number;
}

/** In each layer. */
interface SplitQueries {
  readonly boxes: number;
  /** Boxes that no query is left for. */
  readonly lost: number;
  /** Null where no box is matched. */
  readonly negativesPerPositive: number | null;
}

export interface SplitClass {
  readonly name: string;
  /** Boxes in each of `splits`. */
  readonly boxes: readonly number[];
}

/** A share in [0, 1] with its 95 % interval. */
export interface ShareInterval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Training against validation: the splits of these names, else the first two. */
export interface SplitCheck {
  readonly train: string;
  readonly val: string;
  /** Null where a side has no box of a class. */
  readonly shift: ClassShift | null;
  /** Null where a side has no simulation. `first` is training. */
  readonly pair: PairAgreement | null;
}

/** How far the classes of two splits lie apart. */
export interface ClassShift {
  /** Total variation: the share of boxes that would have to change their class, in [0, 1]. */
  readonly distance: number;
  /** 95 % interval by a bootstrap over images. */
  readonly low: number;
  readonly high: number;
  /** What 95 of 100 random divisions of the same images stay below. */
  readonly byChance: number;
  /** Share of random divisions that lie as far apart. */
  readonly chance: number;
  /** Whether fewer than 5 % of random divisions lie as far apart. */
  readonly isShift: boolean;
  /** Bootstrap samples, and random divisions. */
  readonly draws: number;
}
