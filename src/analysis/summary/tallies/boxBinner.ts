import type { BoxColumns } from '../../dataset/Dataset.ts';
import { type Assignment, iouBin } from '../../assignment/Assignment.ts';
import { familyOf } from '../../assignment/families.ts';
import { MATCH_REASONS } from '../../assignment/reasons/MatchReason.ts';
import type { TargetBoxes } from '../../assignment/TargetBoxes.ts';
import { sizeClass } from '../../dataset/sizeClass.ts';
import type { DetectorSetup } from '../../detectors/DetectorSetup.ts';
import { aspectClass } from './aspectClass.ts';
import type { BinnedBox } from './BinnedBox.ts';
import { boxSizeBin } from './boxSizes.ts';
import { matchClass } from './matchClass.ts';
import { shapeBin } from './shapeGrid.ts';

/**
 * Says which bins a box falls into, where it repeats no other.
 *
 * @returns takes the boxes of an image, the index of one, what became of them, and how many anchors are foreground for it;
 *   what it gives is valid until the next box
 */
export function boxBinner(annotations: BoxColumns, setup: DetectorSetup) {
  const reasonFor = familyOf(setup).reasons(setup, setup.assigner);
  const threshold = 'foregroundIou' in setup.assigner ? setup.assigner.foregroundIou : 0;
  // One for all: those of a million boxes would be 100 MB to collect.
  const found: { -readonly [Key in keyof BinnedBox]: BinnedBox[Key] } = {
    category: -1,
    foreground: 0,
    sizeClass: -1,
    aspectClass: -1,
    sizeBin: -1,
    shapeBin: -1,
    matchClass: -1,
    bestIouBin: -1,
    reason: -1,
    unmatchedReason: -1,
    isWeak: false,
  };
  return (
    targets: TargetBoxes,
    box: number,
    { bestIous, wanted }: Assignment,
    foreground: number,
  ): BinnedBox => {
    const row = targets.rows[box] as number;
    const { width, height } = sides(targets, box);
    const bestIou = bestIous === null ? 1 : (bestIous[box] as number);
    const isWeak = bestIou < threshold;
    const isWanted = wanted?.(box) ?? false;
    const reason =
      isWeak || foreground === 0
        ? MATCH_REASONS.indexOf(reasonFor({ width, height, bestIou, wanted: isWanted }))
        : -1;
    found.category = annotations.category[row] as number;
    found.foreground = foreground;
    found.sizeClass = sizeClass(annotations, row);
    found.aspectClass = aspectClass(height, width);
    found.sizeBin = boxSizeBin(Math.sqrt(width * height));
    found.shapeBin = shapeBin(width, height);
    found.matchClass = matchClass(foreground);
    found.bestIouBin = bestIous === null ? -1 : iouBin(bestIou);
    found.reason = reason;
    found.unmatchedReason = foreground === 0 ? reason : -1;
    found.isWeak = isWeak;
    return found;
  };
}

function sides({ corners }: TargetBoxes, box: number) {
  return {
    width: (corners[4 * box + 2] as number) - (corners[4 * box] as number),
    height: (corners[4 * box + 3] as number) - (corners[4 * box + 1] as number),
  };
}
