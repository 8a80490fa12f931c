import type { ByteSource } from '../../../src/analysis/contract/sources/ByteSource.ts';

/** Bytes as a source that hands out chunks of the given sizes in turn, repeated, from a buffer that is overwritten. */
export function cutSource(bytes: Uint8Array, sizes: readonly number[]): ByteSource {
  return {
    name: 'test.json',
    size: bytes.length,
    async *chunks() {
      const reused = new Uint8Array(Math.max(...sizes));
      for (let from = 0, i = 0; from < bytes.length; i++) {
        const chunk = bytes.subarray(from, from + (sizes[i % sizes.length] as number));
        reused.set(chunk);
        from += chunk.length;
        yield { bytes: reused.subarray(0, chunk.length), position: from };
        reused.fill(0x22);
      }
    },
  };
}
