import { CheckedScanner } from '../../../bytes/json/CheckedScanner.ts';
import { JsonProblem } from '../../../bytes/JsonProblem.ts';
import { JsonScanner } from '../../../bytes/json/JsonScanner.ts';
import { describeOffset } from '../../../bytes/describeOffset.ts';
import type { ByteSource } from '../../../contract/sources/ByteSource.ts';
import { fail } from '../../../contract/failures/Failure.ts';
import type { TimeSlice } from '../../../contract/steps/TimeSlice.ts';
import type { ReadOptions } from '../../Format.ts';
import { type ItemPlan, type JsonItem, JsonItems } from './JsonItems.ts';

/** How a document is read. */
export interface ItemReading extends ItemPlan {
  /** Takes what has ended since the last call. */
  readonly take: (items: readonly JsonItem[]) => Promise<void>;
  readonly slice: TimeSlice;
}

/**
 * Reads a JSON document in one pass and hands over its items as they end. Memory holds those of one chunk at a time.
 *
 * @returns bytes of the text
 * @throws FailureError when it cannot be read, `json-broken`, `json-truncated` after `count` annotations, `cancelled`
 */
export async function readItems(
  source: ByteSource,
  { take, slice, ...plan }: ItemReading,
  { progress, signal, strict }: ReadOptions,
  count: () => number,
): Promise<number> {
  let waiting: JsonItem[] = [];
  const scanner = new JsonScanner(new JsonItems(plan, item => waiting.push(item)));
  const reader = strict === true ? new CheckedScanner(scanner) : scanner;
  const total = source.size;
  let read = 0;
  try {
    for await (const { bytes, position } of source.chunks(signal)) {
      if (signal?.aborted) fail({ code: 'cancelled' });
      reader.push(bytes);
      read += bytes.length;
      await take(waiting);
      waiting = [];
      const share = total > 0 ? Math.min(1, position / total) : 0;
      progress?.({ stage: 'scan', share, bytes: { done: position, total } });
      if (slice.isOver) await slice.next();
    }
    reader.end();
    await take(waiting);
  } catch (thrown) {
    if (!(thrown instanceof JsonProblem)) throw thrown;
    await failAt(thrown, source, count());
  }
  return read;
}

async function failAt(
  { byte, expected }: JsonProblem,
  source: ByteSource,
  annotationsRead: number,
): Promise<never> {
  const file = source.name;
  const at = await describeOffset(source, byte);
  return fail(
    expected === null
      ? { code: 'json-truncated', file, at, annotationsRead }
      : { code: 'json-broken', file, at, expected },
  );
}
