import { inPieces } from '../contract/steps/inPieces.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import type { BoxColumns } from './Dataset.ts';

/** Memory of a column of so many bytes; threads see what is in a `SharedArrayBuffer` without a copy. */
export type Allocate = (bytes: number) => ArrayBuffer | SharedArrayBuffer;

/**
 * The columns of some annotations in another order: an image's boxes then lie side by side. Files that list boxes in any
 * order take a third less time to count so, since each of their boxes would come from another place of the memory.
 *
 * @param rows of the annotations, in the order that is wanted
 */
export function* boxesByImage(
  { category, boxes, area, crowd }: BoxColumns,
  rows: Int32Array,
  allocate: Allocate = bytes => new ArrayBuffer(bytes),
): Steps<BoxColumns> {
  const count = rows.length;
  const ordered = {
    category: new Int32Array(allocate(4 * count)),
    boxes: new Float64Array(allocate(32 * count)),
    area: new Float64Array(allocate(8 * count)),
    crowd: new Uint8Array(allocate(count)),
  };
  yield* inPieces(count, (from, to) => {
    for (let place = from; place < to; place++) {
      const row = rows[place] as number;
      ordered.category[place] = category[row] as number;
      ordered.area[place] = area[row] as number;
      ordered.crowd[place] = crowd[row] as number;
      for (let side = 0; side < 4; side++)
        ordered.boxes[4 * place + side] = boxes[4 * row + side] as number;
    }
  });
  return ordered;
}
