import type { ByteSource } from '../contract/sources/ByteSource.ts';
import type { TextPlace } from '../contract/failures/Failure.ts';
import { type Sharing, TimeSlice } from '../contract/steps/TimeSlice.ts';

/** Bytes shown on each side of the spot. */
const AROUND = 20;
/** Stands before the spot in the excerpt. */
const MARK = '▸';
const LINE_FEED = 0x0a;

/**
 * Line, column and surroundings of a byte. Reads the source once more from its beginning: counting lines while scanning
 * would cost every reading of every sound file, this costs only one that has failed already.
 *
 * @param byte offset from the start of the text; its end at most
 * @throws FailureError when the source cannot be read any more, and when it is cancelled
 */
export async function describeOffset(
  source: ByteSource,
  byte: number,
  sharing: Sharing = {},
): Promise<TextPlace> {
  const slice = new TimeSlice(sharing);
  let line = 1;
  let column = 1;
  let offset = 0;
  let before: number[] = [];
  let after: number[] = [];
  for await (const { bytes } of source.chunks(sharing.signal)) {
    const stop = Math.min(bytes.length, byte - offset);
    for (let p = 0; p < stop; p++) {
      const c = bytes[p] as number;
      if (c === LINE_FEED) {
        line++;
        column = 1;
      } else if ((c & 0xc0) !== 0x80) column++;
    }
    const piece = (from: number, to: number) =>
      Array.from(bytes.subarray(Math.max(0, from - offset), Math.max(0, to - offset)));
    before = before.concat(piece(byte - AROUND, byte));
    after = after.concat(piece(byte, byte + AROUND));
    offset += bytes.length;
    if (offset >= byte + AROUND) break;
    if (slice.isOver) await slice.next();
  }
  return { byte, line, column, excerpt: excerptOf(before) + MARK + excerptOf(after) };
}

function excerptOf(bytes: readonly number[]): string {
  const text = new TextDecoder('utf-8').decode(Uint8Array.from(bytes));
  // A character cut at either end of the stretch is left out.
  return Array.from(text.replace(/^\uFFFD+|\uFFFD+$/g, '').replace(/\s+/g, ' '))
    .filter(character => character >= ' ')
    .join('');
}
