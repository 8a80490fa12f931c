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
 * @returns takes the boxes of an image, the index of one, what became of them, and how many anchors are foreground for it
 */
export function boxBinner(annotations: BoxColumns, setup: DetectorSetup) {
  const reasonFor = familyOf(setup).reasons(setup, setup.assigner);
  const threshold = 'foregroundIou' in setup.assigner ? setup.assigner.foregroundIou : 0;
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
    return {
      category: annotations.category[row] as number,
      foreground,
      sizeClass: sizeClass(annotations, row),
      aspectClass: aspectClass(height, width),
      sizeBin: boxSizeBin(Math.sqrt(width * height)),
      shapeBin: shapeBin(width, height),
      matchClass: matchClass(foreground),
      bestIouBin: bestIous === null ? -1 : iouBin(bestIou),
      reason,
      unmatchedReason: foreground === 0 ? reason : -1,
      isWeak,
    };
  };
}

function sides({ corners }: TargetBoxes, box: number) {
  return {
    width: (corners[4 * box + 2] as number) - (corners[4 * box] as number),
    height: (corners[4 * box + 3] as number) - (corners[4 * box + 1] as number),
  };
}
