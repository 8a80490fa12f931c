import type { TargetBoxes } from '../../assignment/TargetBoxes.ts';
import { inPieces } from '../../contract/steps/inPieces.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { BoxColumns } from '../../dataset/Dataset.ts';

const NONE: ReadonlySet<number> = new Set();

/**
 * Of the boxes of one image without foreground anchors, those that repeat one with anchors: the same class and the same four
 * numbers.
 *
 * @param perBox foreground anchors of each box
 */
export function* repeatsOfMatched(
  annotations: BoxColumns,
  { rows, count }: Pick<TargetBoxes, 'rows' | 'count'>,
  perBox: Int32Array,
): Steps<ReadonlySet<number>> {
  const own = perBox.subarray(0, count);
  // Most images end here.
  if (!own.includes(0) || own.every(foreground => foreground === 0)) return NONE;
  // A text of every box takes longer than all else that is counted of it: most are told apart by a sum.
  const sums = new Set<number>();
  yield* inPieces(count, (from, to) => {
    for (let box = from; box < to; box++)
      if (own[box] === 0) sums.add(sumOf(annotations, rows[box] as number));
  });
  const matched = new Set<string>();
  yield* inPieces(count, (from, to) => {
    for (let box = from; box < to; box++) {
      const row = rows[box] as number;
      if ((own[box] as number) > 0 && sums.has(sumOf(annotations, row)))
        matched.add(written(annotations, row));
    }
  });
  if (matched.size === 0) return NONE;
  const repeats = new Set<number>();
  yield* inPieces(count, (from, to) => {
    for (let box = from; box < to; box++)
      if (own[box] === 0 && matched.has(written(annotations, rows[box] as number)))
        repeats.add(box);
  });
  return repeats;
}

/** The same of equal boxes, and hardly ever of others. */
function sumOf({ boxes }: BoxColumns, row: number): number {
  const x = boxes[4 * row] as number;
  const y = boxes[4 * row + 1] as number;
  const width = boxes[4 * row + 2] as number;
  const height = boxes[4 * row + 3] as number;
  return x + 0.7548776662466927 * y + 0.5698402909980532 * width + 0.4301597090019468 * height;
}

function written({ boxes, category, crowd }: BoxColumns, row: number): string {
  const [x, y, width, height] = boxes.subarray(4 * row, 4 * row + 4);
  return `${x} ${y} ${width} ${height} ${category[row]} ${crowd[row]}`;
}
