import type { FaultyRecords } from '../RecordFault.ts';
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
    };
