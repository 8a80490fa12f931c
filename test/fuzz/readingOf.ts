import { readCoco } from '../../src/analysis/formats/coco/readCoco.ts';
import type { RecordEngine } from '../../src/analysis/bytes/records/RecordReader.ts';
import { isFailureError } from '../../src/analysis/contract/failures/Failure.ts';
import { cutSource } from '../helpers/annotations/cutSource.ts';
import { valuesOf } from '../helpers/configs/valuesOf.ts';

/**
 * The result of reading a file in chunks of these sizes, as a text to compare: the values or the failure.
 *
 * @throws anything outside of the catalogue of failures
 */
export async function readingOf(
  bytes: Uint8Array,
  sizes: readonly number[],
  engine: () => RecordEngine,
): Promise<{ readonly code: string; readonly text: string }> {
  try {
    const dataset = await readCoco(cutSource(bytes, sizes), { engine });
    return { code: 'read', text: JSON.stringify(valuesOf(dataset)) };
  } catch (thrown) {
    if (!isFailureError(thrown) || thrown.failure.code === 'internal') throw thrown;
    return { code: thrown.failure.code, text: JSON.stringify(thrown.failure) };
  }
}
