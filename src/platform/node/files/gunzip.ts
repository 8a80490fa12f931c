import type { Readable } from 'node:stream';
import type { Chunk } from '../../../analysis/contract/sources/ByteSource.ts';

const CHUNK_BYTES = 1 << 20;

/** Whether bytes begin as gzip does. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** The unpacked content; positions count the packed bytes. Throws zlib's errors where the data is broken. */
export async function* gunzip(packed: Readable): AsyncGenerator<Chunk> {
  // Few files are packed.
  const { createGunzip } = await import('node:zlib');
  const unpacked = createGunzip({ chunkSize: CHUNK_BYTES });
  packed.on('error', error => unpacked.destroy(error));
  packed.pipe(unpacked);
  try {
    for await (const bytes of unpacked)
      yield { bytes: bytes as Uint8Array, position: unpacked.bytesWritten };
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
}
