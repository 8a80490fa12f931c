import type { AnchorOutcome } from '../anchorAdvice/AnchorAdvice.ts';

/** Anchors that would cover more boxes, judged by the detector's own rule on a sample of the images. */
export interface AnchorAdviceReport {
  readonly images: number;
  readonly before: AnchorOutcome;
  readonly after: AnchorOutcome;
  /** The advised anchors. */
  readonly levels: readonly {
    readonly stride: number;
    readonly sizes: readonly number[];
    readonly aspectRatios: readonly number[];
  }[];
  /** k-means with 1 − IoU: as many shapes as a cell has anchors, in pixels of the network input. */
  readonly clusters: {
    readonly shapes: readonly { readonly width: number; readonly height: number }[];
    readonly meanIou: number;
  };
  /** The same for the framework's config. */
  readonly text: string;
}
