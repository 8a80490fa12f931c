import type { ByteSource } from '../../src/analysis/contract/ByteSource.ts';

/** A text or bytes as a source that hands out chunks of one size, each in a buffer that is overwritten afterwards. */
export function chunkedSource(content: string | Uint8Array, chunkBytes = 1 << 20): ByteSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name: 'test.json',
    size: bytes.length,
    async *chunks() {
      const reused = new Uint8Array(chunkBytes);
      for (let from = 0; from < bytes.length; from += chunkBytes) {
        const chunk = bytes.subarray(from, from + chunkBytes);
        reused.set(chunk);
        yield { bytes: reused.subarray(0, chunk.length), position: from + chunk.length };
        reused.fill(0x22);
      }
    },
  };
}
