// Bytes that mean something in JSON.
export const QUOTE: u32 = 0x22;
export const COMMA: u32 = 0x2c;
export const MINUS: u32 = 0x2d;
export const POINT: u32 = 0x2e;
export const ZERO: u32 = 0x30;
export const COLON: u32 = 0x3a;
export const OPEN_BRACKET: u32 = 0x5b;
export const BACKSLASH: u32 = 0x5c;
export const CLOSE_BRACKET: u32 = 0x5d;
export const OPEN_BRACE: u32 = 0x7b;
export const CLOSE_BRACE: u32 = 0x7d;

function isSpace(c: u32): bool {
  return c <= 0x20 && (c == 0x20 || c == 0x0a || c == 0x0d || c == 0x09);
}

/** Where there is no space, as nearly always, no loop is entered: V8 looks for an interrupt at the head of each. */
export function afterSpace(p: usize): usize {
  return load<u8>(p) > 0x20 ? p : afterSpaces(p);
}

function afterSpaces(from: usize): usize {
  let p = from;
  while (isSpace(load<u8>(p))) p++;
  return p;
}

/** Whether a value may end before this byte. */
export function endsValue(p: usize): bool {
  const c: u32 = load<u8>(p);
  if (c == COMMA) return true;
  return c == CLOSE_BRACKET || c == CLOSE_BRACE || isSpace(c);
}
