import { count, type Counts, counts, mergeCounts, mergeRowCounts } from '../Counts.ts';
import { areaClass, SIZE_CLASSES } from '../../dataset/sizeClass.ts';

/** Cells on each side of the map of all boxes, and of the map of one class. */
export const POSITION_SIDE = 32;
export const CLASS_POSITION_SIDE = 16;

/**
 * Where the centres of boxes lie in their images, on a grid over the whole image that counts row by row from the top left.
 * It asks nothing of a detector: crowds count too.
 */
export interface PositionTally {
  /** Size class × cells + cell. */
  readonly bySize: Counts;
  /** Place among the charted classes × cells + cell. */
  readonly byClass: Counts;
  /** One entry: centres beyond the image. */
  readonly outside: Counts;
}

/** A box and the image it is on, in pixels of the file. */
export interface BoxOnImage {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly imageWidth: number;
  readonly imageHeight: number;
}

export function positionTally(chartedClasses: number): PositionTally {
  return {
    bySize: counts(SIZE_CLASSES.length * POSITION_SIDE ** 2),
    byClass: counts(chartedClasses * CLASS_POSITION_SIDE ** 2),
    outside: counts(1),
  };
}

/**
 * Counts a box; one without a size, or on an image without one, lies nowhere.
 *
 * @param sizeClass as `sizeClass` gives it
 * @param charted place of its class among the charted ones; −1 for none
 */
export function addPosition(
  tally: PositionTally,
  box: BoxOnImage,
  sizeClass: number,
  charted: number,
): void {
  const across = (box.x + box.width / 2) / box.imageWidth;
  const down = (box.y + box.height / 2) / box.imageHeight;
  // Also false for NaN.
  if (!(box.width > 0 && box.height > 0 && box.imageWidth > 0 && box.imageHeight > 0)) return;
  if (!(across >= 0 && across < 1 && down >= 0 && down < 1)) {
    if (Number.isFinite(across + down)) count(tally.outside, 0);
    return;
  }
  const size = sizeClass < 0 ? areaClass(box.width * box.height) : sizeClass;
  count(tally.bySize, size * POSITION_SIDE ** 2 + cell(across, down, POSITION_SIDE));
  if (charted >= 0)
    count(
      tally.byClass,
      charted * CLASS_POSITION_SIDE ** 2 + cell(across, down, CLASS_POSITION_SIDE),
    );
}

/** Adds `other` to `into`. @param places of the charted classes of `into`, for each of `other`; left out where they are the same */
export function mergePositions(
  into: PositionTally,
  other: PositionTally,
  places?: Int32Array,
): void {
  mergeCounts(into.bySize, other.bySize);
  mergeRowCounts(into.byClass, other.byClass, places);
  mergeCounts(into.outside, other.outside);
}

/** The cells of one size class, or of one charted class. */
export function positionsOf(column: Counts, group: number, side: number): readonly number[] {
  return [...column.subarray(group * side ** 2, (group + 1) * side ** 2)];
}

function cell(across: number, down: number, side: number): number {
  return Math.floor(down * side) * side + Math.floor(across * side);
}
