import { sumOf } from './sums.ts';

/** Mark, sum, bytes of the text. */
const HEAD_BYTES = 4 * 3;

/** A text to be kept until the next run, with a sum. @param mark of what it means */
export function packText(mark: number, text: string): Uint8Array {
  const encoded = new TextEncoder().encode(text);
  const bytes = new Uint8Array(HEAD_BYTES + 4 * Math.ceil(encoded.length / 4));
  bytes.set(encoded, HEAD_BYTES);
  const head = new Uint32Array(bytes.buffer, 0, HEAD_BYTES / 4);
  head.set([mark, 0, encoded.length]);
  head[1] = sumOf(bytes);
  return bytes;
}

/** @returns null where it is not what `packText` made with this mark, or is damaged */
export function unpackText(mark: number, bytes: Uint8Array): string | null {
  if (bytes.length < HEAD_BYTES || bytes.length % 4 !== 0) return null;
  if (bytes.byteOffset % 4 !== 0) return unpackText(mark, bytes.slice());
  const [found, sum, length = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, HEAD_BYTES / 4);
  if (found !== mark || sum !== sumOf(bytes) || HEAD_BYTES + length > bytes.length) return null;
  return new TextDecoder().decode(bytes.subarray(HEAD_BYTES, HEAD_BYTES + length));
}
