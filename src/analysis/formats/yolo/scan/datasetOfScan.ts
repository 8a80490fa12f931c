import { inPieces } from '../../../contract/steps/inPieces.ts';
import type { Steps } from '../../../contract/steps/Steps.ts';
import { GrowingColumn } from '../../../dataset/builder/GrowingColumn.ts';
import type { Dataset } from '../../../dataset/Dataset.ts';
import { putBoxes } from './putBoxes.ts';
import type { Scanned } from './scanSet.ts';
import { FACT } from './ScanColumns.ts';
import type { SetOutcome } from './SetOutcome.ts';

/**
 * The data set of a scan about which everything was concluded before: what `recordsOf` and the builder make of it, without
 * asking each box and image again.
 */
export function* datasetOfScan(
  images: readonly string[],
  { columns, labelOf }: Scanned,
  outcome: SetOutcome,
): Steps<Dataset> {
  const { categories, crowd, sizes, problems, files } = outcome;
  const kept = keptImages(images.length, outcome.dropped);
  let count = 0;
  for (const index of kept) count += columns.rowCount(index);
  const width = column(Float64Array, kept.length);
  const height = column(Float64Array, kept.length);
  const image = column(Int32Array, count);
  const category = column(Int32Array, count);
  const boxes = column(Float64Array, 4 * count);
  const place = new Int32Array(count);
  let next = 0;
  yield* inPieces(kept.length, (first, end) => {
    for (let row = first; row < end; row++) {
      const index = kept[row] as number;
      width[row] = columns.fact(index, FACT.width);
      height[row] = columns.fact(index, FACT.height);
      putBoxes(columns, index, boxes, 4 * next);
      const [from, to] = columns.rowsOf(index);
      for (let at = from; at < to; at++) {
        image[next] = row;
        category[next] = columns.value(at, 0);
        place[next++] = columns.line(at);
      }
    }
  });
  const labelAt = (row: number) => labelOf(kept[image[row] as number] as number) ?? '';
  return {
    images: {
      count: kept.length,
      ids: { at: row => images[kept[row] as number] as string },
      width,
      height,
    },
    annotations: {
      count,
      ids: { at: row => `${labelAt(row)}:${place[row]}` },
      image,
      category,
      boxes,
      area: column(Float64Array, count).fill(Number.NaN),
      crowd: column(Uint8Array, count),
    },
    categories,
    counts: { crowd, sizes: Float64Array.from(sizes) },
    problems,
    files,
  };
}

function keptImages(count: number, dropped: readonly number[]): Int32Array {
  const kept = new Int32Array(count - dropped.length);
  let [row, leave] = [0, 0];
  for (let index = 0; index < count; index++)
    if (dropped[leave] === index) leave++;
    else kept[row++] = index;
  return kept;
}

/** In memory that threads can count from as it is. */
function column<T extends Float64Array | Int32Array | Uint8Array>(
  type: ConstructorParameters<typeof GrowingColumn<T>>[0],
  length: number,
): T {
  const growing = new GrowingColumn(type);
  growing.withRoom(length);
  return growing.finish(length);
}
