import { BACKSLASH, QUOTE } from './ascii';

export const FIELDS: usize = 0x40;
export const FIELD_BYTES: usize = 64;
const FIELD_NAME: usize = 12;
export const TEMPLATE: usize = 0x1000;
export const ENTRY_BYTES: usize = 64;
export const ENTRY_TEXT: usize = 16;
export const MOST_ENTRIES: u32 = 64;
const MOST_TEXT: usize = 48;
/** Number and kind of a field that the layout does not name. */
export const UNKNOWN: i32 = -1;

/** Whether the bytes between two values are those that were learnt. */
export function same(learnt: usize, text: usize, length: u32): bool {
  while (length > 16) {
    if (!i8x16.all_true(i8x16.eq(v128.load(learnt), v128.load(text)))) return false;
    learnt += 16;
    text += 16;
    length -= 16;
  }
  const wanted = (1 << length) - 1;
  return (i8x16.bitmask(i8x16.eq(v128.load(learnt), v128.load(text))) & wanted) == wanted;
}

/** Keeps the bytes between two values, and what is to be done with the value after them. */
export function learn(entry: usize, from: usize, length: usize, kind: i32, offset: u32): void {
  if (length > MOST_TEXT) return;
  memory.copy(entry + ENTRY_TEXT, from, length);
  store<u32>(entry, u32(length));
  store<i32>(entry, kind, 4);
  store<u32>(entry, offset, 8);
}

/** Address of the quote that ends a key without escapes and control characters; 0 for any other. */
export function endOfKey(from: usize): usize {
  let p = from;
  for (;;) {
    const c: u32 = load<u8>(p);
    if (c == QUOTE) return p;
    if (c < 0x20 || c == BACKSLASH) return 0;
    p++;
  }
  return 0;
}

export function fieldNamed(reader: usize, name: usize, length: usize): i32 {
  const fields = load<i32>(reader, 4);
  for (let i = 0; i < fields; i++) {
    const at = reader + FIELDS + usize(i) * FIELD_BYTES;
    if (load<u32>(at) == u32(length) && memory.compare(at + FIELD_NAME, name, length) == 0)
      return i;
  }
  return UNKNOWN;
}
