/** One of the blocks of 512 bytes that a tar consists of, in front of a file's content. */
export interface TarHeader {
  readonly name: string;
  /** Bytes of the content that follows. */
  readonly size: number;
  /** One character: '0' a file, '5' a folder, '1' and '2' links, 'x', 'g', 'L' and 'K' say something about the next. */
  readonly type: string;
}

export const BLOCK_BYTES = 512;

/**
 * Reads a header of POSIX ustar, GNU tar or the old format (POSIX.1-2017, pax, "ustar Interchange Format").
 *
 * @param block 512 bytes
 * @returns null for what is no header
 */
export function tarHeader(block: Uint8Array): TarHeader | null {
  if (numberIn(block.subarray(148, 156)) !== sumOf(block)) return null;
  const size = numberIn(block.subarray(124, 136));
  if (!Number.isSafeInteger(size) || size < 0) return null;
  const isUstar = textIn(block.subarray(257, 262)) === 'ustar';
  // GNU's own format has other things in the place of the prefix.
  const prefix = isUstar && block[262] === 0 ? textIn(block.subarray(345, 500)) : '';
  const name = textIn(block.subarray(0, 100));
  const type = String.fromCharCode(block[156] as number).replace('\0', '0');
  return { name: prefix === '' ? name : `${prefix}/${name}`, size, type };
}

/** What ends an archive. */
export function isZero(block: Uint8Array): boolean {
  return block.every(byte => byte === 0);
}

/** Of all bytes, with spaces where the sum itself stands. */
function sumOf(block: Uint8Array): number {
  const sum = block.reduce((one, other) => one + other, 0);
  return block.subarray(148, 156).reduce((one, other) => one - other + 0x20, sum);
}

/** Octal digits; where the highest bit is set, a number in base 256 (GNU). NaN for anything else. */
function numberIn(bytes: Uint8Array): number {
  const first = bytes[0] as number;
  if (first === 0x80) return bytes.subarray(1).reduce((one, other) => one * 256 + other, 0);
  const text = textIn(bytes).trim();
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : text === '' ? 0 : Number.NaN;
}

/** Up to the first zero; UTF-8, or what is left of it. */
export function textIn(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end));
}
