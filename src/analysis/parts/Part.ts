import type { FormatId } from '../formats/FormatId.ts';
import type { SampledBox } from '../dataset/convention/BoxSample.ts';
import type { MergeableSummary } from '../summary/Summary.ts';

/** What was counted of one file, or of several: to be merged with other parts of the same set. */
export interface Part {
  /** Version of the program that counted. */
  readonly program: string;
  /** Name of the preset, or of what a config describes. */
  readonly detector: string;
  /** The detector in full, as `setupText` writes it: parts of different ones have nothing in common. */
  readonly setup: string;
  readonly format: FormatId;
  /** Whether the IoUs of background were left out, and with them what a simulation starts from. */
  readonly labelsOnly: boolean;
  /** Whether the IoUs of all anchors were worked out on every image of a large part. */
  readonly exactHistogram: boolean;
  /** The files, by their names. */
  readonly sources: readonly PartSource[];
  readonly summary: MergeableSummary;
  /** What shows how the boxes are written; none of other formats than COCO. */
  readonly boxes: readonly SampledBox[];
}

export interface PartSource {
  readonly file: string;
  readonly bytes: number;
}
