import type { ByteSource, Chunk } from '../../analysis/contract/sources/ByteSource.ts';
import { fail, FailureError } from '../../analysis/contract/failures/Failure.ts';

const CHUNK_BYTES = 1 << 20;

/**
 * A file whose bytes are in memory, unpacked where they begin as gzip does.
 *
 * @param name what to call it in messages and reports; its ending says what it is
 */
export function bytesSource(name: string, bytes: Uint8Array): ByteSource {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return {
    name,
    size: bytes.length,
    chunks: signal => (isGzip ? unpacked(name, bytes, signal) : pieces(bytes, signal)),
  };
}

async function* pieces(bytes: Uint8Array, signal?: AbortSignal): AsyncGenerator<Chunk> {
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
    if (signal?.aborted === true) fail({ code: 'cancelled' });
    const position = Math.min(bytes.length, from + CHUNK_BYTES);
    yield { bytes: bytes.subarray(from, position), position };
  }
}

async function* unpacked(
  name: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
): AsyncGenerator<Chunk> {
  const packed = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const reader = packed.pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (signal?.aborted === true) fail({ code: 'cancelled' });
      // How far the stream has read, it does not say.
      yield { bytes: value, position: Number.NaN };
    }
  } catch (thrown) {
    if (thrown instanceof FailureError) throw thrown;
    fail({ code: 'unreadable', file: name, reason: 'gzip-damaged' });
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
