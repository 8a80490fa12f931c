import type { FailureError } from '../../src/analysis/contract/failures/Failure.ts';
import { annotationSource } from '../../src/platform/node/files/annotationSource.ts';
import { type PlainSet, readSet } from '../helpers/annotations/readSet.ts';

/**
 * What the library reads of a file or folder, as plain values.
 *
 * @returns the failure's code where it cannot be read
 */
export async function readBoxes(place: string, split?: string): Promise<PlainSet | string> {
  try {
    return await readSet(await annotationSource(place), { split });
  } catch (thrown) {
    const failure = (thrown as Partial<FailureError>).failure;
    if (failure === undefined) throw thrown;
    return JSON.stringify(failure);
  }
}
