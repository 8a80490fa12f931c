/*
 * Reads whole objects of numbers, as src/analysis/bytes/PlainRecordReader.ts does, 16 bytes at a time. AssemblyScript:
 * scripts/build.mjs compiles this file to dist/wasm/readRecords.wasm, no TypeScript program imports it.
 *
 * What is not wholly plain is declined (0), and the scanner reads it token by token. The text ends in 64 NUL bytes, so that
 * no loop has to look for its end. Where what lies in the memory is agreed with WasmRecordEngine.ts:
 *
 *   0x01000  readers, 0x2000 bytes each: slots, number of fields; from 0x40 on the fields, from 0x1000 on the template
 *   0x0f000  opening brackets of what is being skipped
 *   0x10000  the records that were read
 *   0x30000  the window
 */

const FIELDS: usize = 0x40;
const FIELD_BYTES: usize = 64;
const FIELD_NAME: usize = 12;
const TEMPLATE: usize = 0x1000;
const ENTRY_BYTES: usize = 64;
const ENTRY_TEXT: usize = 16;
const MOST_ENTRIES: u32 = 64;
const MOST_TEXT: usize = 48;
const OPENERS: usize = 0xf000;
const MAX_DEPTH: i32 = 1000;
const RECORDS: usize = 0x10000;
const MOST_RECORDS: i32 = 1024;

const KIND_FOUR: i32 = 2;
const UNKNOWN: i32 = -1;

const QUOTE: u32 = 0x22;
const MINUS: u32 = 0x2d;
const POINT: u32 = 0x2e;
const ZERO: u32 = 0x30;
const COMMA: u32 = 0x2c;
const COLON: u32 = 0x3a;
const OPEN_BRACKET: u32 = 0x5b;
const BACKSLASH: u32 = 0x5c;
const CLOSE_BRACKET: u32 = 0x5d;
const OPEN_BRACE: u32 = 0x7b;
const CLOSE_BRACE: u32 = 0x7d;

const ZEROS: u64 = 0x3030303030303030;

/** Powers of ten that a double holds exactly. */
const POWERS = memory.data<f64>([
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
  1e18, 1e19, 1e20, 1e21, 1e22,
]);

let found: i32 = 0;
let value: f64 = 0;
let mantissa: u64 = 0;

/** How many records the last call of `read` has left. */
export function count(): i32 {
  return found;
}

/**
 * @param reader address of the reader
 * @param start  address of the first opening brace
 * @returns the address after the last object that could be read; 0 where there is none
 */
export function read(reader: usize, start: usize): usize {
  const bytes = usize(load<u32>(reader)) << 3;
  let out = RECORDS;
  let p = start;
  let after: usize = 0;
  found = 0;
  while (found < MOST_RECORDS) {
    const end = object(reader, p, out, bytes);
    if (end == 0) break;
    after = end;
    out += bytes;
    found++;
    p = afterSpace(end);
    if (load<u8>(p) != COMMA) break;
    p = afterSpace(p + 1);
    if (load<u8>(p) != OPEN_BRACE) break;
  }
  return after;
}

/** Reads one object. @returns the address after it, 0 where declined */
function object(reader: usize, start: usize, out: usize, bytes: usize): usize {
  // May reach into the next record, which is not there yet.
  for (let i: usize = 0; i < bytes; i += 16) v128.store(out + i, f64x2.splat(NaN));
  let entry = reader + TEMPLATE;
  let p = start + 1;
  for (let slot: u32 = 0; ; slot++) {
    let kind: i32;
    let slotAt: usize;
    const length = slot < MOST_ENTRIES ? load<u32>(entry) : 0;
    if (length != 0 && same(entry + ENTRY_TEXT, p, length)) {
      p += length;
      kind = load<i32>(entry, 4);
      slotAt = out + load<u32>(entry, 8);
    } else {
      const from = p;
      p = afterSpace(p);
      let c: u32 = load<u8>(p);
      if (c == CLOSE_BRACE) return p + 1;
      if (slot > 0) {
        if (c != COMMA) return 0;
        p = afterSpace(p + 1);
        c = load<u8>(p);
      }
      if (c != QUOTE) return 0;
      const name = p + 1;
      p = endOfKey(name);
      if (p == 0) return 0;
      const field = fieldNamed(reader, name, p - name);
      const at = reader + FIELDS + usize(field) * FIELD_BYTES;
      kind = field == UNKNOWN ? UNKNOWN : load<i32>(at, 4);
      const offset = field == UNKNOWN ? 0 : load<u32>(at, 8) << 3;
      slotAt = out + offset;
      p = afterSpace(p + 1);
      if (load<u8>(p) != COLON) return 0;
      p = afterSpace(p + 1);
      if (slot < MOST_ENTRIES) learn(entry, from, p - from, kind, offset);
    }
    p = afterSpace(p);
    if (kind == UNKNOWN) p = afterValue(p);
    else if (kind == KIND_FOUR) p = four(p, slotAt);
    else {
      p = number(p);
      store<f64>(slotAt, value);
    }
    if (p == 0) return 0;
    if (load<u8>(p) == CLOSE_BRACE) return p + 1;
    entry += ENTRY_BYTES;
  }
  return 0;
}

/** Whether the bytes between two values are those that were learnt. */
function same(learnt: usize, text: usize, length: u32): bool {
  while (length > 16) {
    if (!i8x16.all_true(i8x16.eq(v128.load(learnt), v128.load(text)))) return false;
    learnt += 16;
    text += 16;
    length -= 16;
  }
  const wanted = (1 << length) - 1;
  return (i8x16.bitmask(i8x16.eq(v128.load(learnt), v128.load(text))) & wanted) == wanted;
}

function learn(entry: usize, from: usize, length: usize, kind: i32, offset: u32): void {
  if (length > MOST_TEXT) return;
  memory.copy(entry + ENTRY_TEXT, from, length);
  store<u32>(entry, u32(length));
  store<i32>(entry, kind, 4);
  store<u32>(entry, offset, 8);
}

/** Address of the quote that ends a key without escapes and control characters; 0 for any other. */
function endOfKey(from: usize): usize {
  let p = from;
  for (;;) {
    const c: u32 = load<u8>(p);
    if (c == QUOTE) return p;
    if (c < 0x20 || c == BACKSLASH) return 0;
    p++;
  }
  return 0;
}

function fieldNamed(reader: usize, name: usize, length: usize): i32 {
  const fields = load<i32>(reader, 4);
  for (let i = 0; i < fields; i++) {
    const at = reader + FIELDS + usize(i) * FIELD_BYTES;
    if (load<u32>(at) == u32(length) && memory.compare(at + FIELD_NAME, name, length) == 0)
      return i;
  }
  return UNKNOWN;
}

function isSpace(c: u32): bool {
  return c <= 0x20 && (c == 0x20 || c == 0x0a || c == 0x0d || c == 0x09);
}

function afterSpace(from: usize): usize {
  let p = from;
  while (isSpace(load<u8>(p))) p++;
  return p;
}

/** Reads a number without an exponent into `value`, as `Number` would. @returns the address after it, 0 where declined */
function number(start: usize): usize {
  const negative = load<u8>(start) == MINUS;
  const first = negative ? start + 1 : start;
  const eight = load<u64>(first) ^ ZEROS;
  const others = othersThanDigits(eight);
  const whole = ctz(others) & 0x78;
  const rest = others & (others - 1);
  if (rest == 0) return longNumber(first, eight, whole, negative);
  let p = first + usize(whole >> 3);
  if (whole == 0 || (whole > 8 && load<u8>(first) == ZERO)) return 0;
  if (load<u8>(p) == POINT) {
    const stop = ctz(rest) & 0x78;
    p = first + usize(stop >> 3);
    const fraction = stop - whole - 8;
    if (fraction == 0) return 0;
    const head = eight & ((u64(1) << whole) - 1);
    const all = head | ((eight >> (whole + 8)) << whole);
    value = f64(i64(valueOf(all << (72 - stop)))) / load<f64>(POWERS + usize(fraction));
  } else value = f64(i64(valueOf(eight << (64 - whole))));
  if (!endsNumber(p)) return 0;
  if (negative) value = -value;
  return p;
}

function endsNumber(p: usize): bool {
  const c: u32 = load<u8>(p);
  return c == COMMA || c == CLOSE_BRACKET || c == CLOSE_BRACE || isSpace(c);
}

/** The top bit of every byte that is no digit, after `^ ZEROS`. */
function othersThanDigits(eight: u64): u64 {
  return (((eight & 0x7f7f7f7f7f7f7f7f) + 0x7676767676767676) | eight) & 0x8080808080808080;
}

/** A number of up to 18 digits. */
function longNumber(first: usize, eight: u64, bits: u64, negative: bool): usize {
  let p = first + usize(bits >> 3);
  if (bits == 64) {
    mantissa = 0;
    p = takeDigits(first);
  } else mantissa = valueOf((eight << (56 - bits)) << 8);
  const whole = p - first;
  if (whole == 0 || whole > 15 || (whole > 1 && load<u8>(first) == ZERO)) return 0;
  let fraction: usize = 0;
  if (load<u8>(p) == POINT) {
    const point = p;
    p = takeDigits(point + 1);
    fraction = p - point - 1;
    // More digits may not fit into 63 bits.
    if (fraction == 0 || whole + fraction > 18) return 0;
  }
  if (!endsNumber(p)) return 0;
  // Both exact in a double: the quotient is the nearest one.
  if (mantissa < u64(1) << 53) value = f64(i64(mantissa)) / load<f64>(POWERS + (fraction << 3));
  else if (!quotient(mantissa, fraction)) return 0;
  if (negative) value = -value;
  return p;
}

/** Appends digits to `mantissa`, eight at a time. @returns the address after them */
function takeDigits(from: usize): usize {
  let p = from;
  let eight = load<u64>(p) ^ ZEROS;
  let bits = ctz(othersThanDigits(eight)) & 0x78;
  while (bits == 64) {
    mantissa = mantissa * 100000000 + valueOf(eight);
    p += 8;
    eight = load<u64>(p) ^ ZEROS;
    bits = ctz(othersThanDigits(eight)) & 0x78;
  }
  // Two shifts, because one of 64 bits is none.
  mantissa = mantissa * u64(load<f64>(POWERS + usize(bits))) + valueOf((eight << (56 - bits)) << 8);
  return p + usize(bits >> 3);
}

/** The number that eight digits write: neighbours are joined to pairs, fours, and eight (Langdale and Lemire 2019). */
function valueOf(eight: u64): u64 {
  let v = (eight * 2561) >> 8;
  v = ((v & 0x00ff00ff00ff00ff) * 6553601) >> 16;
  return ((v & 0x0000ffff0000ffff) * 42949672960001) >> 32;
}

/**
 * `mantissa / 10^fraction` in two doubles, as exactQuotient in exactNumber.ts: the upper 53 bits and the lower 11 are both
 * exact in a double. @returns whether `value` is surely the nearest
 */
function quotient(mantissa: u64, fraction: usize): bool {
  const head = f64(i64(mantissa & ~u64(0x7ff)));
  const tail = f64(i64(mantissa & 0x7ff));
  const divisor = load<f64>(POWERS + (fraction << 3));
  const q = head / divisor;
  const product = q * divisor;
  const r = head - product - productError(q, divisor, product);
  const correction = (r + tail) / divisor;
  const sum = q + correction;
  const rest = correction - (sum - q);
  const margin = Math.abs(correction) * 3.552713678800501e-15;
  value = sum;
  return sum + (rest + margin) == sum && sum + (rest - margin) == sum;
}

/** a × b − product, exactly (Dekker 1971). */
function productError(a: f64, b: f64, product: f64): f64 {
  const at = 134217729.0 * a;
  const ah = at - (at - a);
  const al = a - ah;
  const bt = 134217729.0 * b;
  const bh = bt - (bt - b);
  const bl = b - bh;
  return ah * bh - product + ah * bl + al * bh + al * bl;
}

/** Reads a list of exactly four numbers into four slots, and its length into a fifth. */
function four(at: usize, out: usize): usize {
  if (load<u8>(at) != OPEN_BRACKET) return 0;
  let p = at;
  for (let i: usize = 0; i < 4; i++) {
    p = number(afterSpace(p + 1));
    if (p == 0) return 0;
    store<f64>(out + (i << 3), value);
    p = afterSpace(p);
    if (load<u8>(p) != (i < 3 ? COMMA : CLOSE_BRACKET)) return 0;
  }
  store<f64>(out, 4, 32);
  return p + 1;
}

/** Passes a value that nobody wants. @returns the address after it, 0 where declined */
function afterValue(at: usize): usize {
  const c: u32 = load<u8>(at);
  if (c == QUOTE) return afterString(at + 1);
  if (c == OPEN_BRACKET || c == OPEN_BRACE) return afterContainer(at);
  const p = number(at);
  return p != 0 ? p : afterWord(at);
}

function afterWord(at: usize): usize {
  const word = load<u32>(at);
  if (word == 0x65757274 || word == 0x6c6c756e) return at + 4;
  return word == 0x736c6166 && load<u8>(at, 4) == 0x65 ? at + 5 : 0;
}

/** @returns the address after the quote that ends a string, 0 where the window ends first */
function afterString(from: usize): usize {
  let p = from;
  for (;;) {
    const v = v128.load(p);
    const stops = i8x16.bitmask(
      v128.or(
        v128.or(i8x16.eq(v, i8x16.splat(0x22)), i8x16.eq(v, i8x16.splat(0x5c))),
        i8x16.eq(v, i8x16.splat(0)),
      ),
    );
    if (stops == 0) {
      p += 16;
      continue;
    }
    p += ctz(stops);
    const c: u32 = load<u8>(p);
    if (c == QUOTE) return p + 1;
    if (c == 0) return 0;
    p += 2;
  }
  return 0;
}

/** Digits, signs, commas, points and white space are quiet; bytes above 0x7f pass as they do in StructuralSkip. */
function loud(p: usize): v128 {
  const v = v128.load(p);
  return v128.or(
    v128.or(i8x16.gt_s(v, i8x16.splat(0x39)), i8x16.eq(v, i8x16.splat(0x22))),
    i8x16.eq(v, i8x16.splat(0)),
  );
}

/** Skips an array or object by its brackets and quotes alone. @returns the address after it, 0 where declined */
function afterContainer(at: usize): usize {
  store<u8>(OPENERS, load<u8>(at));
  let depth = 1;
  let p = at + 1;
  for (;;) {
    let stops = i8x16.bitmask(loud(p));
    while (stops == 0) {
      // Polygons are long: two steps for one jump.
      const next = loud(p + 16);
      const second = loud(p + 32);
      if (v128.any_true(v128.or(next, second))) {
        stops = i8x16.bitmask(next);
        p += 16;
        if (stops != 0) break;
        stops = i8x16.bitmask(second);
        p += 16;
      } else {
        p += 48;
        stops = i8x16.bitmask(loud(p));
      }
    }
    p += ctz(stops);
    const c: u32 = load<u8>(p);
    if (c == CLOSE_BRACKET || c == CLOSE_BRACE) {
      // In ASCII a closing bracket is its opening one plus 2.
      if (load<u8>(OPENERS + --depth) != c - 2) return 0;
      p++;
      if (depth == 0) return p;
    } else if (c == OPEN_BRACKET || c == OPEN_BRACE) {
      if (depth == MAX_DEPTH) return 0;
      store<u8>(OPENERS + depth++, c);
      p++;
    } else if (c == QUOTE) {
      p = afterString(p + 1);
      if (p == 0) return 0;
    } else if (c == 0) return 0;
    else p++;
  }
  return 0;
}
