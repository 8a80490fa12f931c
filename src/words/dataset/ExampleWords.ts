import type { PictureFault } from '../../analysis/contract/records/PictureFault.ts';

/** What is said of objects on their images, in one language; numbers come formatted. */
export interface ExampleWords {
  /** How the boxes are drawn. */
  readonly legend: string;
  /** A box by its class and size in pixels of its image; the class is null where it has none. */
  readonly box: (className: string | null, width: string, height: string) => string;
  /** The same of a model's detection. */
  readonly detection: (className: string | null, width: string, height: string) => string;
  /** What the picture shows, for those who do not see it. */
  readonly part: (values: { readonly image: string; readonly what: string }) => string;
  readonly whole: (image: string) => string;
  /** Boxes that are drawn beside it. */
  readonly others: (boxes: number, count: string) => string;
  readonly fault: (fault: PictureFault, image: string) => string;
  /** The file has changed, or the reader leaves the record out. */
  readonly noRecord: string;
}
