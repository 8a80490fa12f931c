import { BACKSLASH, QUOTE } from './ascii';

const FIELDS: usize = 0x40;
const FIELD_BYTES: usize = 64;
/** Each field: length of its name, kind, byte of its column, bits of its slots, its name. */
const FIELD_NAME: usize = 16;
export const TEMPLATE: usize = 0x1000;
export const ENTRY_BYTES: usize = 64;
export const ENTRY_TEXT: usize = 16;
export const MOST_ENTRIES: u32 = 64;
const MOST_TEXT: usize = 48;
/** Kind of a field that the layout does not name. */
export const UNKNOWN: i32 = -1;

/** Whether the bytes between two values are those that were learnt. */
export function same(learnt: usize, text: usize, length: u32): bool {
  if (length <= 16) return sameStart(learnt, text, length);
  if (!sameStart(learnt, text, 16)) return false;
  if (length <= 32) return sameStart(learnt + 16, text + 16, length - 16);
  return sameStart(learnt + 16, text + 16, 16) && sameStart(learnt + 32, text + 32, length - 32);
}

/** Of up to 16 bytes. */
function sameStart(learnt: usize, text: usize, length: u32): bool {
  const wanted = (1 << length) - 1;
  return (i8x16.bitmask(i8x16.eq(v128.load(learnt), v128.load(text))) & wanted) == wanted;
}

/**
 * Keeps the bytes between two values, and what is to be done with the value after them.
 *
 * @param field address of the field; 0 where the layout names none
 */
export function learn(entry: usize, from: usize, length: usize, field: usize): void {
  if (length > MOST_TEXT) return;
  memory.copy(entry + ENTRY_TEXT, from, length);
  store<u32>(entry, u32(length));
  store<i32>(entry, kindOf(field), 4);
  store<u32>(entry, u32(columnOf(field)), 8);
  store<u32>(entry, maskOf(field), 12);
}

export function kindOf(field: usize): i32 {
  return field == 0 ? UNKNOWN : load<i32>(field, 4);
}

/** Byte of its column. */
export function columnOf(field: usize): usize {
  return field == 0 ? 0 : load<u32>(field, 8);
}

/** Bits of its slots. */
export function maskOf(field: usize): u32 {
  return field == 0 ? 0 : load<u32>(field, 12);
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

/** @returns address of the field; 0 where the layout names none */
export function fieldNamed(reader: usize, name: usize, length: usize): usize {
  const fields = load<i32>(reader, 4);
  for (let i = 0; i < fields; i++) {
    const at = reader + FIELDS + usize(i) * FIELD_BYTES;
    if (load<u32>(at) == u32(length) && memory.compare(at + FIELD_NAME, name, length) == 0)
      return at;
  }
  return 0;
}
