/*
 * Reads whole objects of numbers, as src/analysis/bytes/PlainRecordReader.ts does, 16 bytes at a time. AssemblyScript:
 * scripts/build.mjs compiles this file, with those in records/, to dist/wasm/readRecords.wasm, no TypeScript program imports it.
 *
 * What is not wholly plain is declined (0), and the scanner reads it token by token. The text ends in 64 NUL bytes, so that
 * no loop has to look for its end. Where what lies in the memory is agreed with WasmRecordEngine.ts:
 *
 *   0x01000  readers, 0x2000 bytes each: slots, number of fields; from 0x40 on the fields, from 0x1000 on the template
 *   0x0f000  opening brackets of what is being skipped
 *   0x10000  the records that were read
 *   0x30000  the window
 */

import {
  afterSpace,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
} from './records/ascii';
import { number, value } from './records/number';
import { afterValue } from './records/passValue';
import {
  endOfKey,
  ENTRY_BYTES,
  ENTRY_TEXT,
  FIELD_BYTES,
  fieldNamed,
  FIELDS,
  learn,
  MOST_ENTRIES,
  same,
  TEMPLATE,
  UNKNOWN,
} from './records/template';

const RECORDS: usize = 0x10000;
const MOST_RECORDS: i32 = 1024;

const KIND_FOUR: i32 = 2;

let found: i32 = 0;

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
