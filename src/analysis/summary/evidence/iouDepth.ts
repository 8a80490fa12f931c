import { IOU_BINS } from '../../assignment/Assignment.ts';
import { familyOf } from '../../assignment/families.ts';
import type { DetectorSetup } from '../../detectors/DetectorSetup.ts';
import { type EvidencePlan, sampleLevel } from './evidenceLevels.ts';

/** How far down the IoUs of an image are worked out; lower is slower. */
const EVIDENCE = 0.05;
const HISTOGRAM = 0.1;
const LABELS = null;

export interface IouDepth {
  /** The histogram is exact from here on; null where only labels are wanted. */
  readonly lowestIou: number | null;
  readonly isSampled: boolean;
}

interface Wanted {
  readonly labelsOnly: boolean;
  /** Whether the histogram is counted on every image. */
  readonly exactHistogram: boolean;
}

/** How far down each image is looked at, and from which bin on every image tells its IoUs. */
export function iouDepth(
  setup: DetectorSetup,
  { hashes, lowest, apart }: EvidencePlan,
  { labelsOnly, exactHistogram }: Wanted,
): { readonly of: (image: number) => IouDepth; readonly firstBin: number } {
  const needed = familyOf(setup).neededIou(setup.assigner);
  // Rules that look at every IoU count them at any depth, and those that look at none count none for their labels.
  const labels = needed === Infinity ? LABELS : Math.max(needed, EVIDENCE);
  const others = labelsOnly ? LABELS : exactHistogram ? HISTOGRAM : labels;
  // The finest bins that are told are of .1; a threshold of .4 is a little below or above it in doubles.
  const ofLabels = Math.min(IOU_BINS, 2 * Math.ceil(10 * needed - 1e-9));
  const isWhole = exactHistogram || (lowest === 0 && !apart);
  return {
    firstBin: isWhole ? 0 : ofLabels,
    of(image) {
      const isSampled = !labelsOnly && sampleLevel(hashes[image] as number) >= lowest;
      return { lowestIou: isSampled ? EVIDENCE : others, isSampled };
    },
  };
}
