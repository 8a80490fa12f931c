import type { ByteSource } from '../../contract/sources/ByteSource.ts';
import { fail } from '../../contract/failures/Failure.ts';
import { crc32c } from './crc32c.ts';

/** Length as 64 bits, and its check sum. */
const HEADER_BYTES = 12;
/** The check sum of the content. */
const FOOTER_BYTES = 4;
/** A picture with its boxes is far smaller; a damaged length need not be. */
const MOST_BYTES = 256 << 20;
/** TensorFlow's `kMaskDelta`: sums of data that hold sums. */
const MASK_DELTA = 0xa282ead8;

export interface TfRecord {
  /** Valid until the next one is asked for. */
  readonly bytes: Uint8Array;
  /** How far the source has been consumed. */
  readonly position: number;
}

/** Whether a file can begin so: a length whose check sum is right. */
export function beginsRecord(head: Uint8Array): boolean {
  return head.length >= HEADER_BYTES && lengthOf(head) !== null;
}

/**
 * The records of a TFRecord file, one after the other (tensorflow/core/lib/io/record_writer.h). Lengths are held against
 * their check sums, contents are not: that would take longer than all else.
 *
 * @throws FailureError `annotations-broken` with the record at which it ends or is damaged, `cancelled`
 */
export async function* recordsIn(
  source: ByteSource,
  signal: AbortSignal | undefined,
): AsyncGenerator<TfRecord> {
  const buffer = new ByteQueue();
  let record = 1;
  for await (const { bytes, position } of source.chunks(signal)) {
    if (signal?.aborted === true) fail({ code: 'cancelled' });
    buffer.push(bytes);
    for (let next = takeRecord(buffer); next !== null; next = takeRecord(buffer), record++) {
      if (next === DAMAGED) fail(broken(source, record, 'record-damaged'));
      yield { bytes: next, position };
    }
  }
  if (buffer.length > 0) fail(broken(source, record, 'record-truncated'));
}

function broken(
  { name }: ByteSource,
  record: number,
  reason: 'record-damaged' | 'record-truncated',
) {
  return { code: 'annotations-broken', file: name, record, reason } as const;
}

const DAMAGED = 'damaged';

/** @returns null where more bytes are needed */
function takeRecord(buffer: ByteQueue): Uint8Array | typeof DAMAGED | null {
  if (buffer.length < HEADER_BYTES) return null;
  const length = lengthOf(buffer.peek(HEADER_BYTES));
  if (length === null || length > MOST_BYTES) return DAMAGED;
  const whole = HEADER_BYTES + length + FOOTER_BYTES;
  if (buffer.length < whole) return null;
  return buffer.take(whole).subarray(HEADER_BYTES, HEADER_BYTES + length);
}

/** @returns null where its check sum is another */
function lengthOf(header: Uint8Array): number | null {
  const view = new DataView(header.buffer, header.byteOffset, HEADER_BYTES);
  const sum = crc32c(header.subarray(0, 8));
  const masked = (((sum >>> 15) | (sum << 17)) + MASK_DELTA) >>> 0;
  if (masked !== view.getUint32(8, true)) return null;
  return view.getUint32(0, true) + 2 ** 32 * view.getUint32(4, true);
}

/** Bytes that are waiting, in one piece. */
class ByteQueue {
  #bytes = new Uint8Array(1 << 16);
  #from = 0;
  #to = 0;

  get length(): number {
    return this.#to - this.#from;
  }

  push(bytes: Uint8Array): void {
    if (this.#to + bytes.length > this.#bytes.length) this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#to);
    this.#to += bytes.length;
  }

  peek(length: number): Uint8Array {
    return this.#bytes.subarray(this.#from, this.#from + length);
  }

  /** Valid until the next `push`. */
  take(length: number): Uint8Array {
    const taken = this.peek(length);
    this.#from += length;
    return taken;
  }

  #makeRoom(more: number): void {
    const waiting = this.#bytes.subarray(this.#from, this.#to);
    const needed = waiting.length + more;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(2 * needed);
      larger.set(waiting);
      this.#bytes = larger;
    } else this.#bytes.copyWithin(0, this.#from, this.#to);
    this.#from = 0;
    this.#to = waiting.length;
  }
}
