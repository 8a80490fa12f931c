import type { Convention } from '../contract/records/Convention.ts';

/** A ground-truth set as typed-array columns. A row number is an image's or annotation's position in its column. */
export interface Dataset {
  readonly images: ImageColumns;
  readonly annotations: AnnotationColumns;
  readonly categories: readonly Category[];
  readonly counts: BoxCounts;
  /** About images and annotations; `problemsOf` adds those about categories. */
  readonly problems: readonly Problem[];
  /** How many records of each kind of problem are named, where that was asked for; Infinity for all. */
  readonly mostExamples?: number;
  /** What was read of a set of many files; absent where it is one. */
  readonly files?: { readonly count: number; readonly bytes: number };
  /** A systematic mistake in how the boxes are written; absent where none was found, and for other formats. */
  readonly convention?: Convention;
  /** What the loaders of COCO files look at beside the boxes; absent for other formats. */
  readonly records?: RecordFacts;
  /** Whether all boxes are corners of Pascal VOC, and its crowd regions what is difficult there. */
  readonly isVoc?: boolean;
}

/** What the records of a COCO file have, or lack. */
export interface RecordFacts {
  /** Of each annotation: bits of `TRAIT`, and `SEGMENTATION_TRAIT`. */
  readonly traits: Uint8Array;
  /** Annotations without an id. */
  readonly withoutId: number;
  /** Images that name no file. */
  readonly withoutFileName: number;
  /** Annotations that share their id with others: their rows, and of each the last row with that id. */
  readonly shared: { readonly rows: readonly number[]; readonly last: readonly number[] };
}

export interface ImageColumns {
  readonly count: number;
  readonly ids: IdColumn;
  /** Pixels; NaN where the file does not say. */
  readonly width: Float64Array;
  /** Pixels; NaN where the file does not say. */
  readonly height: Float64Array;
}

export interface AnnotationColumns extends BoxColumns {
  /** Annotations in the file, odd ones included. */
  readonly count: number;
  readonly ids: IdColumn;
  /** Row of the image; −1 where the id is unknown. */
  readonly image: Int32Array;
}

/** The columns that anchors are assigned from. */
export interface BoxColumns {
  /** Row of the category in `Dataset.categories`; −1 where the annotation names none. */
  readonly category: Int32Array;
  /** x, y, width, height of each annotation in pixels, 4 × count; NaN where missing or not a number. */
  readonly boxes: Float64Array;
  /** The `area` field in square pixels; NaN where missing. */
  readonly area: Float64Array;
  /** 1 for a crowd region, which is never foreground. */
  readonly crowd: Uint8Array;
}

/** Odd records count too: they are in the file. */
export interface BoxCounts {
  readonly crowd: number;
  /** By COCO size class; boxes without a size are left out. */
  readonly sizes: Float64Array;
}

export interface IdColumn {
  /**
   * The id as the file writes it: a number, or a string (also integers beyond 2^53, by their digits). Null where the record
   * has none, or something else in its place.
   */
  at(row: number): number | string | null;
}

export interface Category {
  readonly id: number | string;
  /** Null where annotations use an id that the file does not list. */
  readonly name: string | null;
  /** How often the file lists it. Those that it lists come first, in its order; the others by their ids. */
  readonly listings: number;
  /** The first of the annotations that use an id which the file does not list. */
  readonly users: readonly ProblemExample[];
}

export const PROBLEM_CODES = [
  'annotation-unknown-image',
  'annotation-unknown-category',
  'annotation-no-category',
  'box-missing',
  'box-not-finite',
  'box-empty',
  'box-outside-image',
  'box-beyond-image',
  'area-implausible',
  'image-no-size',
  'image-without-annotations',
  'duplicate-image-id',
  'duplicate-annotation-id',
  'duplicate-category-id',
  'categories-missing',
  'category-unused',
  'box-order-unknown',
  'boxes-read-as-corners',
  'section-repeated',
  'class-name-damaged',
  'class-names-unnumbered',
  'class-number-unknown',
  'duplicate-row',
  'entries-skipped',
  'file-invalid',
  'image-cut-off',
  'image-missing',
  'image-too-small',
  'image-unreadable',
  'image-without-labels',
  'labels-dropped',
  'labels-not-exhaustive',
  'labels-without-image',
  'row-invalid',
  'set-moved',
  'section-unusual',
  'shape-not-a-box',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One kind of odd record: how many, and the few with the lowest ids. */
export interface Problem {
  readonly code: ProblemCode;
  readonly count: number;
  readonly examples: readonly ProblemExample[];
}

/** Names a record by its ids; those that it does not have are absent. */
export interface ProblemExample {
  readonly annotation?: number | string;
  readonly image?: number | string;
  readonly category?: number | string;
  /** Path in the set, where a whole file is meant. */
  readonly file?: string;
}
