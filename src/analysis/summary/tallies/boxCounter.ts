import type { BoxColumns } from '../../dataset/Dataset.ts';
import type { Assignment, LabelCounts } from '../../assignment/Assignment.ts';
import type { TargetBoxes } from '../../assignment/TargetBoxes.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { DetectorSetup } from '../../detectors/DetectorSetup.ts';
import type { AnchorTally } from '../AnchorTally.ts';
import { boxBinner } from './boxBinner.ts';
import { markOf } from './BoxMarks.ts';
import { addBox } from './BoxTally.ts';
import { addToClass } from './ClassTally.ts';
import { REPEATED } from '../../assignment/reasons/MatchReason.ts';
import { repeatsOfMatched } from './repeatsOfMatched.ts';

const NONE: ReadonlySet<number> = new Set();
/** Boxes that are counted in one piece of work. */
const BOXES_A_PIECE = 1024;

/**
 * Counts what became of the boxes of one image after another.
 *
 * @param annotationRow in the file, of a row of `annotations`
 * @returns what does so: null where it is done at once, else the steps that are left
 */
export function boxCounter(
  tally: Pick<AnchorTally, 'boxes' | 'classes' | 'marks'>,
  annotations: BoxColumns,
  setup: DetectorSetup,
  annotationRow: (row: number) => number,
) {
  const { boxes, classes, marks } = tally;
  const sizes = setup.resize.length;
  const binned = boxBinner(annotations, setup);
  let perBox = new Int32Array(64);
  /** Which of the sizes that images are trained at is counted. */
  let size = 0;

  const add = (
    targets: TargetBoxes,
    assignment: Assignment,
    repeats: ReadonlySet<number>,
    [from, to]: readonly [number, number],
  ): void => {
    for (let index = from; index < to; index++) {
      const own = binned(targets, index, assignment, perBox[index] as number);
      const box = repeats.has(index) ? { ...own, unmatchedReason: REPEATED } : own;
      addBox(boxes, box);
      addToClass(classes, box);
      marks[sizes * annotationRow(targets.rows[index] as number) + size] = markOf(box);
    }
  };

  function* addMany(targets: TargetBoxes, assignment: Assignment): Steps<void> {
    const repeats = yield* repeatsOfMatched(annotations, targets, perBox);
    for (let from = 0; from < targets.count; from += BOXES_A_PIECE) {
      if (from > 0) yield;
      add(targets, assignment, repeats, [from, Math.min(targets.count, from + BOXES_A_PIECE)]);
    }
  }

  return (
    targets: TargetBoxes,
    assignment: Assignment,
    labels: LabelCounts,
    sizeAtHand: number,
  ): Steps<void> | null => {
    const { count } = targets;
    size = sizeAtHand;
    perBox = countPerBox(perBox, count, assignment.grid.levels.length, labels);
    // Most images have few boxes, all of them matched.
    if (count > BOXES_A_PIECE || hasZero(perBox, count)) return addMany(targets, assignment);
    add(targets, assignment, NONE, [0, count]);
    return null;
  };
}

function countPerBox(
  column: Int32Array<ArrayBuffer>,
  boxes: number,
  levels: number,
  { foreground }: LabelCounts,
): Int32Array<ArrayBuffer> {
  const perBox = column.length < boxes ? new Int32Array(2 * boxes) : column;
  for (let box = 0, at = 0; box < boxes; box++) {
    let sum = 0;
    for (const end = at + levels; at < end; at++) sum += foreground[at] as number;
    perBox[box] = sum;
  }
  return perBox;
}

function hasZero(column: Int32Array, count: number): boolean {
  for (let i = 0; i < count; i++) if (column[i] === 0) return true;
  return false;
}
