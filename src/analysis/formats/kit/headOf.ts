import type { ByteSource } from '../../contract/sources/ByteSource.ts';
import { decodeText } from './decodeText.ts';

const HEAD_BYTES = 1 << 16;

/** The first characters of a text. @throws FailureError when it cannot be read */
export async function headOf(source: ByteSource): Promise<string> {
  const head = new Uint8Array(HEAD_BYTES);
  let length = 0;
  for await (const { bytes } of source.chunks()) {
    const part = bytes.subarray(0, HEAD_BYTES - length);
    head.set(part, length);
    length += part.length;
    if (length === HEAD_BYTES) break;
  }
  return decodeText(head.subarray(0, length));
}
