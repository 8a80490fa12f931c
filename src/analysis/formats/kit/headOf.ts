import type { ByteSource } from '../../contract/sources/ByteSource.ts';

const HEAD_BYTES = 1 << 16;

/** The first 64 KiB of a source, or all of a shorter one. @throws FailureError when it cannot be read */
export async function headOf(source: ByteSource): Promise<Uint8Array> {
  const head = new Uint8Array(HEAD_BYTES);
  let length = 0;
  for await (const { bytes } of source.chunks()) {
    const part = bytes.subarray(0, HEAD_BYTES - length);
    head.set(part, length);
    length += part.length;
    if (length === HEAD_BYTES) break;
  }
  return head.subarray(0, length);
}
