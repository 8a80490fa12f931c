import type { BoxReading } from '../records/BoxReading.ts';
import type { ConventionCode } from '../records/Convention.ts';

/** Why annotations cannot be trained on, and how many; those with the most annotations come first. */
export type UnusableReason =
  | (NoBox & { readonly count: number })
  | {
      readonly kind:
        | 'box-not-finite'
        | 'box-empty'
        | 'box-outside'
        | 'crowd'
        /** Boxes under the least size of the framework, and what else its loader leaves out. */
        | 'left-out';
      /** Annotations. */
      readonly count: number;
    }
  | {
      readonly kind: 'image-unknown';
      /** Annotations. */
      readonly count: number;
      /** Absent where only counts are known. */
      readonly ids?: IdMismatch;
    }
  /** All boxes seem to be written in another way. */
  | {
      readonly kind: 'convention';
      readonly found: ConventionCode;
      readonly factor: number | null;
      /** How they are to be read; null where no reading mends it. */
      readonly reading: BoxReading | null;
    }
  /** Images of which the file does not say how large they are, or that training leaves out as too small. */
  | { readonly kind: 'image-no-size' | 'image-too-small'; readonly images: number };

/** What annotations hold in place of a box. */
export type NoBox =
  /** The key is not there. */
  | {
      readonly kind: 'box-absent';
      readonly instead: BoxInstead;
      /** That these annotations have; at most six, the most frequent first. Empty where only counts are known. */
      readonly keys: readonly string[];
    }
  | { readonly kind: 'box-value'; readonly holds: 'object' | 'text' | 'number' | 'null' }
  /** A list, but not of four values. */
  | { readonly kind: 'box-length'; readonly values: number }
  /** A list of four texts, or lists, or other values that are no numbers. */
  | { readonly kind: 'box-list'; readonly of: 'text' | 'list' | 'other' };

/** What a file has where boxes are looked for. */
export type BoxInstead = 'panoptic' | 'captions' | 'renamed' | 'polygons' | 'keypoints' | 'other';

/** Two ids that should be one. */
export interface IdMismatch {
  /** An `image_id` of an annotation, as JSON writes it; null where it has none. */
  readonly given: string | null;
  /** The id of an image: the one that was meant where that can be seen, else the first. As JSON writes it; null where none has one. */
  readonly listed: string | null;
  /**
   * `text`: one is a text, the other a number of the same digits; `zeros`: they differ by leading zeros; `file-name`: the
   * annotation names the file of the image; `other`: nothing is alike.
   */
  readonly differ: 'text' | 'zeros' | 'file-name' | 'other';
}
