import { inPieces } from '../../contract/steps/inPieces.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { RecordFacts } from '../Dataset.ts';
import { keyOf } from '../Id.ts';
import type { CollectedAnnotations } from './AnnotationCollector.ts';
import type { DatasetParts } from './DatasetParts.ts';

/** @param repeated rows whose id stands in an earlier row too */
export function* recordFacts(
  collected: CollectedAnnotations,
  repeated: readonly number[],
  { images }: DatasetParts,
): Steps<RecordFacts> {
  return {
    traits: collected.traits,
    withoutId: collected.count - collected.numbers - collected.oddIds.size,
    withoutFileName: images.withoutFileName,
    shared: yield* sharedIds(collected, repeated),
  };
}

/** A dictionary by id, as pycocotools makes one, has the last annotation with an id. */
function* sharedIds(
  { numberIds, oddIds }: CollectedAnnotations,
  repeated: readonly number[],
): Steps<RecordFacts['shared']> {
  const keyAt = (row: number) => keyOf(oddIds.get(row) ?? (numberIds[row] as number));
  const lastOf = new Map<number | string, number>();
  yield* inPieces(repeated.length, (from, to) => {
    // In the order of the file.
    for (const row of repeated.slice(from, to)) lastOf.set(keyAt(row), row);
  });
  const rows: number[] = [];
  const last: number[] = [];
  if (repeated.length === 0) return { rows, last };
  yield* inPieces(numberIds.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const at = lastOf.get(keyAt(row));
      if (at === undefined) continue;
      rows.push(row);
      last.push(at);
    }
  });
  return { rows, last };
}
