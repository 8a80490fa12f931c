import { inPieces } from '../../../contract/steps/inPieces.ts';
import type { Steps } from '../../../contract/steps/Steps.ts';
import type { IdColumn } from '../../Dataset.ts';
import type { WrittenId } from '../../Id.ts';

/** Not one row. */
const SEVERAL = -1;

/**
 * Rows of images whose ids are file names, by the name without folder and ending: what trainers of YOLO write as `image_id`. Names
 * of digits alone are numbers there. A name that two files share belongs to neither.
 */
export function* rowsByStem({
  ids,
  count,
}: {
  readonly ids: IdColumn;
  readonly count: number;
}): Steps<ReadonlyMap<WrittenId, number>> {
  const rows = new Map<WrittenId, number>();
  yield* inPieces(count, (from, to) => {
    for (let row = from; row < to; row++) {
      const id = ids.at(row);
      if (typeof id !== 'string') continue;
      const stem = stemId(id);
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
