import type { ByteSource } from '../../contract/sources/ByteSource.ts';
import { fail } from '../../contract/failures/Failure.ts';

/**
 * All bytes of a file that is read as a whole.
 *
 * @throws FailureError `file-too-large`, and when it cannot be read
 */
export async function wholeOf(
  source: ByteSource,
  most: number,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const { bytes } of source.chunks(signal)) {
    length += bytes.length;
    if (length > most)
      fail({ code: 'file-too-large', file: source.name, megabytes: most / 2 ** 20 });
    pieces.push(bytes.slice());
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
