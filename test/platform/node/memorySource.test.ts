import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { asFailure } from '../../../src/analysis/contract/failures/Failure.ts';
import { memorySource } from '../../../src/platform/node/files/memorySource.ts';

const CONTENT = new Uint8Array(2_500_000).map((_, i) => i % 251);

async function readAll(content: Uint8Array) {
  const parts: Uint8Array[] = [];
  let last = 0;
  for await (const { bytes, position } of memorySource('buffer', content).chunks()) {
    parts.push(Uint8Array.from(bytes));
    last = position;
  }
  return { content: Buffer.concat(parts), last };
}

describe('memorySource', () => {
  test('gives plain bytes', async () => {
    const { content, last } = await readAll(CONTENT);
    expect(content.equals(CONTENT)).toBe(true);
    expect(last).toBe(CONTENT.length);
  });

  test('unpacks gzip', async () => {
    const packed = gzipSync(CONTENT);
    const { content, last } = await readAll(packed);
    expect(content.equals(CONTENT)).toBe(true);
    expect(last).toBe(packed.length);
  });

  test('gives nothing of nothing', async () => {
    expect(await readAll(new Uint8Array(0))).toEqual({ content: Buffer.alloc(0), last: 0 });
  });

  test('says when gzip ends early', async () => {
    const failure = await readAll(gzipSync(CONTENT).subarray(0, 100)).catch(asFailure);
    expect(failure).toEqual({
      code: 'unreadable',
      file: 'buffer',
      reason: 'gzip-truncated',
    });
  });
});
