import { JsonProblem } from '../../bytes/JsonProblem.ts';
import { JsonScanner } from '../../bytes/json/JsonScanner.ts';
import { editorPositions } from '../../bytes/editorPositions.ts';
import type { ByteSource } from '../../contract/sources/ByteSource.ts';
import { fail } from '../../contract/failures/Failure.ts';
import { RecordFinder } from './RecordFinder.ts';
import type { RecordName, RecordPlace } from '../RecordPlace.ts';

/**
 * Where the first record with an id stands in a COCO file. Reads to its end at most, then once more up to the record for
 * lines and columns.
 *
 * @returns null where the file holds no such record, or is broken before it
 * @throws FailureError when the file cannot be read
 */
export async function findRecord(
  source: ByteSource,
  name: RecordName,
  signal?: AbortSignal,
): Promise<RecordPlace | null> {
  const found = await scan(source, name, signal);
  if (found === null) return null;
  const [start, end] = await editorPositions(source, [found.start, found.end], signal);
  return start === undefined || end === undefined ? null : { start, end };
}

async function scan(source: ByteSource, name: RecordName, signal?: AbortSignal) {
  const finder = new RecordFinder(name);
  const scanner = new JsonScanner(finder);
  try {
    for await (const { bytes } of source.chunks(signal)) {
      if (signal?.aborted) fail({ code: 'cancelled' });
      scanner.push(bytes);
      if (finder.found !== null) break;
    }
  } catch (thrown) {
    if (!(thrown instanceof JsonProblem)) throw thrown;
  }
  return finder.found;
}
