import type { Dataset } from '../../dataset/Dataset.ts';
import type { RowsByImage } from '../../dataset/rowsByImage.ts';
import type { DetectorSetup } from '../../detectors/DetectorSetup.ts';
import type { PilotSetup } from '../detector/PilotSetup.ts';
import type { AssignedShare } from './AssignedShare.ts';
import { countAssigned } from './countAssigned.ts';
import type { UnfitSize } from '../../contract/failures/PilotObstacle.ts';
import type { PilotSize } from './PilotSize.ts';
import { type ScaledImages, scaledImages } from './scaledImages.ts';

/** Longer sides that are tried, the smallest first: a step's time grows with the square. */
const SIDES = [96, 128, 160, 192, 224, 256, 320, 384, 448, 512];
/** Pixels that the middle box has at least. */
const LEAST_BOX = 8;
/**
 * The imbalance of a smaller image is lower by the square of its scale. Background scores count for as much more, so that the
 * sums of the loss are those of the detector; by a larger factor, each would stand for too many.
 */
const MOST_FACTOR = 16;
/** Share of the foreground that may lie on levels that pilots do not have. */
const MOST_DEEPER = 0.2;
/** Images that are counted at each size. */
const COUNTED = 200;

export interface SizeQuestion {
  readonly dataset: Dataset;
  readonly groups: RowsByImage;
  /** Images of pilots. */
  readonly rows: readonly number[];
  readonly setup: DetectorSetup;
  readonly fitted: PilotSetup;
  /** What the report counted. */
  readonly own: AssignedShare;
}

/** The smallest size of images at which pilots are near enough to the detector. */
export function choosePilotSize(question: SizeQuestion, sides = SIDES): PilotSize | UnfitSize {
  let last: UnfitSize | null = null;
  for (const longer of sides) {
    const found = looked(question, longer);
    if (!('kind' in found)) return found;
    last = found;
  }
  return last as UnfitSize;
}

/** Whether there is a size. */
export function isSize(found: PilotSize | UnfitSize): found is PilotSize {
  return !('kind' in found);
}

function looked(
  { dataset, groups, rows, setup, fitted, own }: SizeQuestion,
  longer: number,
): PilotSize | UnfitSize {
  const images = scaledImages(dataset, groups, rows.slice(0, COUNTED), longer);
  const medianBox = medianSize(images);
  const all = countAssigned(images, setup, fitted.strides.length);
  const pilots = countAssigned(images, fitted.setup, fitted.strides.length);
  const deeper = all.foreground === 0 ? 1 : all.deeper / all.foreground;
  const negativesPerPositive = pilots.background / pilots.foreground;
  const backgroundWeight = own.background / own.foreground / negativesPerPositive;
  const factor = Math.max(backgroundWeight, 1 / backgroundWeight);
  const unfit = { longer, medianBox, factor, deeper };
  if (!(medianBox >= LEAST_BOX)) return { kind: 'boxes-too-small', ...unfit, limit: LEAST_BOX };
  if (!(factor <= MOST_FACTOR)) return { kind: 'other-imbalance', ...unfit, limit: MOST_FACTOR };
  if (deeper > MOST_DEEPER) return { kind: 'deeper-levels', ...unfit, limit: MOST_DEEPER };
  return { longer, medianBox, negativesPerPositive, backgroundWeight };
}

/** √(width × height) of the middle box; NaN where there is none. */
function medianSize({ boxes: { boxes, crowd } }: ScaledImages): number {
  const sizes = Array.from(crowd, (isCrowd, row) =>
    isCrowd === 1
      ? Number.NaN
      : Math.sqrt((boxes[4 * row + 2] as number) * (boxes[4 * row + 3] as number)),
  ).filter(size => !Number.isNaN(size));
  const sorted = Float64Array.from(sizes).toSorted();
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
