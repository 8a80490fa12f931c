import type { Convention } from '../records/Convention.ts';
import type { FaultyRecords } from '../records/RecordFault.ts';
import type { UnusableReason } from './UnusableReason.ts';

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
    }
  /** Boxes are shares of so many images, whose sizes the file does not say and which do not lie beside it. */
  | { readonly code: 'image-sizes-unsaid'; readonly file: string; readonly images: number }
  /** Neither the annotations nor images next to them say how large any image is. */
  | { readonly code: 'no-image-sizes'; readonly file: string; readonly example: string }
  /** Safe fixes are written for COCO JSON files alone. */
  | { readonly code: 'not-fixable'; readonly file: string; readonly format: string }
  /** The boxes do not mean what they seem to: no pair is fitted to them. */
  | { readonly code: 'boxes-misread'; readonly file: string; readonly convention: Convention };
