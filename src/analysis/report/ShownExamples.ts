import type { ProblemExample } from '../dataset/Dataset.ts';
import type { SIZE_CLASSES } from '../dataset/sizeClass.ts';

/** x, y, width, height in pixels. */
export type BoxNumbers = readonly [number, number, number, number];

/**
 * What is to be shown on its image: a record, a detection of a model by its box, or the first boxes of a category, of a size, or
 * of both.
 */
export interface WantedExample extends ProblemExample {
  /** Of the detection, in pixels of the image. */
  readonly box?: BoxNumbers;
  /** COCO's size class. */
  readonly size?: (typeof SIZE_CLASSES)[number];
}

/** A box on its image. */
export interface MarkedBox {
  readonly kind: 'wanted' | 'detected' | 'other';
  readonly box: BoxNumbers;
}

/** The part of an image that shows an object. */
export interface ExamplePicture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and 255 of each pixel, row by row. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

/** An object with the part of its image that is around it. */
export interface ShownExample {
  /** What it is; of a detection its image alone, which can be opened. */
  readonly record: ProblemExample;
  /** Null where there is none; `caption` says why. */
  readonly picture: ExamplePicture | null;
  /** In pixels of the picture. */
  readonly boxes: readonly MarkedBox[];
  readonly caption: string;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
}

/** Objects on their images, which come beside a report and are no part of it. */
export interface ShownExamples {
  /** How the boxes are drawn. */
  readonly legend: string;
  /** In the order in which they were asked for, or of the file. */
  readonly list: readonly ShownExample[];
}

/** What comes for a request of a page. */
export interface ExamplesAnswer {
  /** Of the request. */
  readonly key: string;
  /** Or why there are none. */
  readonly examples: ShownExamples | string;
}
