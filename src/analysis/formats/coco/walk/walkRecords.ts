import { JsonScanner } from '../../../bytes/json/JsonScanner.ts';
import { JsonProblem } from '../../../bytes/JsonProblem.ts';
import type { ByteSource } from '../../../contract/sources/ByteSource.ts';
import { fail } from '../../../contract/failures/Failure.ts';
import { type Sharing, TimeSlice } from '../../../contract/steps/TimeSlice.ts';
import { RecordWalker } from './RecordWalker.ts';
import type { KeyWatch, WalkedRecord, WantedKeys } from './WalkedRecord.ts';

/**
 * Goes through the records of a COCO file that has been read already; where it is broken, up to there. One record is in
 * memory at a time.
 *
 * @param watch sees what lists and objects under one key hold; their values are not kept
 * @throws FailureError when the file cannot be read, and when it is cancelled
 */
export async function walkRecords(
  source: ByteSource,
  wanted: WantedKeys,
  take: (record: WalkedRecord) => void,
  { watch, ...sharing }: Sharing & { readonly watch?: KeyWatch } = {},
): Promise<void> {
  const scanner = new JsonScanner(new RecordWalker(wanted, take, watch));
  const slice = new TimeSlice(sharing);
  try {
    for await (const { bytes } of source.chunks(sharing.signal)) {
      if (sharing.signal?.aborted) fail({ code: 'cancelled' });
      scanner.push(bytes);
      if (slice.isOver) await slice.next();
    }
    scanner.end();
  } catch (thrown) {
    if (!(thrown instanceof JsonProblem)) throw thrown;
  }
}
