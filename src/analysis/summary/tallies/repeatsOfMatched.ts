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
  const matched = new Set<string>();
  yield* inPieces(count, (from, to) => {
    for (let box = from; box < to; box++)
      if ((own[box] as number) > 0) matched.add(written(annotations, rows[box] as number));
  });
  const repeats = new Set<number>();
  yield* inPieces(count, (from, to) => {
    for (let box = from; box < to; box++)
      if (own[box] === 0 && matched.has(written(annotations, rows[box] as number)))
        repeats.add(box);
  });
  return repeats;
}

function written({ boxes, category, crowd }: BoxColumns, row: number): string {
  const [x, y, width, height] = boxes.subarray(4 * row, 4 * row + 4);
  return `${x} ${y} ${width} ${height} ${category[row]} ${crowd[row]}`;
}
