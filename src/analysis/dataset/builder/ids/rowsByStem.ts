import { inPieces } from '../../../contract/steps/inPieces.ts';
import type { Steps } from '../../../contract/steps/Steps.ts';
import type { WrittenId } from '../../Id.ts';

/** Not one row. */
const SEVERAL = -1;

/**
 * Rows of images by the names of their files without folder and ending: what trainers of YOLO write as `image_id`. Names of digits
 * alone are numbers there. A name that two files share belongs to neither.
 *
 * @param nameOf of each row; numbers and null are no names
 */
export function* rowsByStem(
  count: number,
  nameOf: (row: number) => WrittenId | null | undefined,
): Steps<ReadonlyMap<WrittenId, number>> {
  const rows = new Map<WrittenId, number>();
  yield* inPieces(count, (from, to) => {
    for (let row = from; row < to; row++) {
      const name = nameOf(row);
      if (typeof name !== 'string') continue;
      const stem = stemId(name);
      rows.set(stem, rows.has(stem) ? SEVERAL : row);
    }
  });
  return rows;
}

function stemId(path: string): WrittenId {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const stem = name.replace(/\.[^.]+$/, '');
  if (!/^\d+$/.test(stem)) return stem;
  const number = Number(stem);
  return Number.isSafeInteger(number) ? number : BigInt(stem).toString();
}
