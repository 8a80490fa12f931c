import type { ByteSource } from '../../../contract/sources/ByteSource.ts';
import { fail } from '../../../contract/failures/Failure.ts';
import { TimeSlice } from '../../../contract/steps/TimeSlice.ts';
import type { ReadOptions } from '../../Format.ts';
import { type CsvRow, CsvRows, TableProblem } from './CsvRows.ts';
import { encodingOf } from '../decodeText.ts';

/** Characters that are looked at together. */
const PIECE_BYTES = 1 << 18;

/**
 * Takes the rows of a table one after the other, as its bytes come. UTF-8, or UTF-16 where a mark says so; what is neither
 * becomes �.
 *
 * @throws FailureError when the file cannot be read, is damaged, and when it is cancelled
 */
export async function tableRows(
  source: ByteSource,
  separator: string,
  take: (row: CsvRow) => void,
  options: ReadOptions,
): Promise<void> {
  const rows = new CsvRows(separator);
  try {
    for await (const text of textIn(source, options)) for (const row of rows.push(text)) take(row);
    for (const row of rows.end()) take(row);
  } catch (thrown) {
    if (!(thrown instanceof TableProblem)) throw thrown;
    const { reason, line } = thrown;
    fail({ code: 'annotations-broken', file: source.name, line, reason });
  }
}

async function* textIn(source: ByteSource, options: ReadOptions): AsyncGenerator<string> {
  const slice = new TimeSlice(options);
  const total = source.size;
  let decoder: TextDecoder | undefined;
  for await (const { bytes, position } of source.chunks(options.signal)) {
    decoder ??= new TextDecoder(encodingOf(bytes));
    for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
      yield decoder.decode(bytes.subarray(from, from + PIECE_BYTES), { stream: true });
      if (slice.isOver) await slice.next();
    }
    const share = total > 0 ? Math.min(1, position / total) : 0;
    options.progress?.({ stage: 'scan', share, bytes: { done: position, total } });
  }
  yield decoder?.decode() ?? '';
}
