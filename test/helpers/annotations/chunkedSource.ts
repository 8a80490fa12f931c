import type { ByteSource } from '../../../src/analysis/contract/sources/ByteSource.ts';
import { cutSource } from './cutSource.ts';

/** A text or bytes as a source that hands out chunks of one size, each in a buffer that is overwritten afterwards. */
export function chunkedSource(content: string | Uint8Array, chunkBytes = 1 << 20): ByteSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return cutSource(bytes, [chunkBytes]);
}
