import type { Convention } from '../records/Convention.ts';
import type { FaultyRecords } from '../records/RecordFault.ts';
import type { UnusableReason } from './UnusableReason.ts';

/** What there is of images of unknown size. */
export type SizelessImages =
  /** Files of labels, whose boxes are shares of their image. */
  | { readonly kind: 'labels'; readonly files: number }
  /** Images whose boxes are shares of them, in one file. */
  | { readonly kind: 'shares'; readonly images: number }
  /** Names, such as this one, by which no image was found. */
  | { readonly kind: 'names'; readonly example: string }
  /** Images, such as this one, whose headers cannot be read. */
  | { readonly kind: 'unreadable'; readonly images: number; readonly example: string };

/** Annotations that are read, and hold nothing to train on. */
export type AnnotationFailure =
  | { readonly code: 'no-images'; readonly file: string }
  | { readonly code: 'no-annotations'; readonly file: string; readonly images: number }
  | {
      readonly code: 'nothing-usable';
      readonly file: string;
      readonly annotations: number;
      /** The one with the most annotations first; empty where nothing is known. */
      readonly reasons: readonly UnusableReason[];
    }
  /** The loader of the detector's framework leaves out every box. */
  | {
      readonly code: 'all-left-out';
      readonly file: string;
      readonly framework: string;
      readonly annotations: number;
      readonly faults: readonly FaultyRecords[];
      /** A class of annotations and the listed one that differs from it by its type alone, as JSON; null where there is none. */
      readonly classIds: { readonly given: string; readonly listed: string } | null;
    }
  /** Neither the annotations nor images next to them say how large any image is. */
  | { readonly code: 'no-image-sizes'; readonly file: string; readonly seen: SizelessImages }
  /** The loader leaves out every image: each has a row of labels that it refuses, such as this one. */
  | {
      readonly code: 'labels-refused';
      readonly file: string;
      readonly images: number;
      readonly example: string;
    }
  /** Safe fixes are written for COCO JSON files alone. */
  | { readonly code: 'not-fixable'; readonly file: string; readonly format: string }
  /** What is to be written is the file that it is made from. */
  | { readonly code: 'output-is-input'; readonly file: string }
  /** A file that may not be replaced. */
  | { readonly code: 'output-exists'; readonly file: string }
  /** The boxes do not mean what they seem to: no pair is fitted to them. */
  | { readonly code: 'boxes-misread'; readonly file: string; readonly convention: Convention };
