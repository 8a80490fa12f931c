import type { Assignment } from '../../assignment/Assignment.ts';
import { labelCounter } from '../../assignment/labelCounter.ts';
import type { TargetBoxes } from '../../assignment/TargetBoxes.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { BoxColumns } from '../../dataset/Dataset.ts';
import type { DetectorSetup } from '../../detectors/DetectorSetup.ts';
import type { AnchorTally } from '../AnchorTally.ts';
import { addAnchors } from './addAnchors.ts';
import { addClassLevels } from './addClassLevels.ts';
import { boxCounter } from './boxCounter.ts';

interface Counting {
  readonly setup: DetectorSetup;
  /** Of the IoUs that are counted. */
  readonly firstBin: number;
  /** Row in the file of a row of the columns. */
  readonly annotationRow: (row: number) => number;
}

/**
 * Counts labels, and what became of boxes, of one image after another.
 *
 * @returns what does so, of the boxes at one of the sizes that images are trained at, from 0: null where it is done at once, else the steps that are left
 */
export function labelAdder(
  tally: AnchorTally,
  boxes: BoxColumns,
  { setup, firstBin, annotationRow }: Counting,
): (targets: TargetBoxes, assignment: Assignment, size: number) => Steps<void> | null {
  const countLabels = labelCounter();
  const addBoxes = boxCounter(tally, boxes, setup, annotationRow);
  return (targets, assignment, size) => {
    const labels = countLabels(assignment, targets.count);
    const { sampling } = setup;
    addAnchors(tally, assignment, labels, { boxes: targets.count, sampling, firstBin });
    const byLevel = { levels: assignment.grid.levels.length, categories: boxes.category };
    addClassLevels(tally.classes.levels, targets, labels, byLevel);
    return addBoxes(targets, assignment, labels, size);
  };
}
