import type { FileSource } from '../../contract/sources/AnnotationSource.ts';
import { fail } from '../../contract/failures/Failure.ts';
import type { RangeSource } from '../../contract/sources/RangeSource.ts';

/** Where only a stream can be read, all of it is kept. */
const MOST_BYTES = 512 << 20;

/**
 * Reads anywhere in a file.
 *
 * @throws FailureError when it cannot be read, `file-too-large` where it can only be streamed and is larger than 512 MiB
 */
export async function rangesOf(
  source: FileSource,
  signal: AbortSignal | undefined,
): Promise<RangeSource> {
  if (source.range !== undefined) return source.range();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const { bytes } of source.chunks(signal)) {
    size += bytes.length;
    if (size > MOST_BYTES)
      fail({ code: 'file-too-large', file: source.name, megabytes: MOST_BYTES >> 20 });
    parts.push(bytes.slice());
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return {
    name: source.name,
    size,
    read: async (offset, length) => whole.subarray(offset, offset + length),
    close: () => {},
  };
}
