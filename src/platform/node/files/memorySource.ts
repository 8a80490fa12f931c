import type { ByteSource, Chunk } from '../../../analysis/contract/sources/ByteSource.ts';
import { fail } from '../../../analysis/contract/failures/Failure.ts';
import { fileFailure } from './fileFailure.ts';
import { gunzip, isGzip } from './gunzip.ts';

const CHUNK_BYTES = 1 << 20;

/** Bytes that are in memory already, unpacked where they begin as gzip does. */
export function memorySource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.length,
    chunks: signal => (isGzip(bytes) ? unpacked(name, bytes, signal) : pieces(bytes, signal)),
  };
}

async function* pieces(bytes: Uint8Array, signal?: AbortSignal): AsyncGenerator<Chunk> {
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
    if (signal?.aborted) fail({ code: 'cancelled' });
    const position = Math.min(bytes.length, from + CHUNK_BYTES);
    yield { bytes: bytes.subarray(from, position), position };
  }
}

async function* unpacked(
  name: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
): AsyncGenerator<Chunk> {
  // Loaded here: most starts need no stream.
  const { Readable } = await import('node:stream');
  try {
    for await (const chunk of gunzip(Readable.from([bytes]))) {
      if (signal?.aborted) fail({ code: 'cancelled' });
      yield chunk;
    }
  } catch (thrown) {
    fail(fileFailure(name, thrown));
  }
}
