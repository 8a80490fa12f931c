import { sumOf } from './sums.ts';
import type { SetOutcome } from './SetOutcome.ts';

/** Changes when the rules do by which a data set is made of a scan: what is counted, and what is odd. */
const MARK = 0x464c5401;
/** Mark, sum, bytes of the text. */
const HEAD_BYTES = 4 * 3;

export function packOutcome(outcome: SetOutcome): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(outcome));
  const bytes = new Uint8Array(HEAD_BYTES + 4 * Math.ceil(text.length / 4));
  bytes.set(text, HEAD_BYTES);
  const head = new Uint32Array(bytes.buffer, 0, HEAD_BYTES / 4);
  head.set([MARK, 0, text.length]);
  head[1] = sumOf(bytes);
  return bytes;
}

/** @returns null where it is not what `packOutcome` made with this key, or is damaged */
export function unpackOutcome(bytes: Uint8Array, key: string): SetOutcome | null {
  if (bytes.length < HEAD_BYTES || bytes.length % 4 !== 0) return null;
  if (bytes.byteOffset % 4 !== 0) return unpackOutcome(bytes.slice(), key);
  const [mark, sum, length = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, HEAD_BYTES / 4);
  if (mark !== MARK || sum !== sumOf(bytes) || HEAD_BYTES + length > bytes.length) return null;
  const text = new TextDecoder().decode(bytes.subarray(HEAD_BYTES, HEAD_BYTES + length));
  const outcome = JSON.parse(text) as SetOutcome;
  return outcome.key === key ? outcome : null;
}
