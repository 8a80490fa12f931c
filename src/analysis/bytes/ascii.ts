/** Bytes that mean something in JSON. */
export const ascii = {
  quote: 0x22,
  comma: 0x2c,
  colon: 0x3a,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
} as const;

export function isSpace(c: number): boolean {
  return c <= 0x20 && (c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09);
}

function isDigit(c: number): boolean {
  return (c ^ 0x30) <= 9;
}

/** Bytes of numbers and of words such as `true` and `NaN`. */
export function isWordByte(c: number): boolean {
  return (
    isDigit(c) ||
    (c >= 0x61 && c <= 0x7a) ||
    (c >= 0x41 && c <= 0x5a) ||
    c === 0x2e ||
    c === 0x2d ||
    c === 0x2b
  );
}

/** Where the white space that starts at `from` ends. The bytes must be followed by one that is none. */
export function afterSpace(bytes: Uint8Array, from: number): number {
  let p = from;
  while (isSpace(bytes[p] as number)) p++;
  return p;
}
