/*
 * Reads whole objects of numbers, as src/analysis/bytes/records/PlainRecordReader.ts does, 16 bytes at a time. AssemblyScript:
 * scripts/build.mjs compiles this file, with those in records/, to dist/wasm/readRecords.wasm, no TypeScript program imports it.
 *
 * What is not wholly plain is declined (0), and the scanner reads it token by token. The text ends in 64 NUL bytes, so that
 * no loop has to look for its end. Where what lies in the memory is agreed with WasmRecordEngine.ts:
 *
 *   0x01000  readers, 0x2000 bytes each: bits of all slots, number of fields; from 0x40 on the fields, from 0x900 on the
 *            slots, from 0x1000 on the template
 *   0x0f000  opening brackets of what is being skipped
 *   0x10000  the columns of the records that were read
 *   0x90000  the window
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
import { NumberReader, value } from './records/number';
import { afterValue } from './records/passValue';
import { afterSegmentation, segmentation } from './records/polygons';
import {
  columnOf,
  endOfKey,
  ENTRY_BYTES,
  ENTRY_TEXT,
  fieldNamed,
  kindOf,
  learn,
  maskOf,
  MOST_ENTRIES,
  same,
  TEMPLATE,
  UNKNOWN,
} from './records/template';

const RECORDS: usize = 0x10000;
const MOST_RECORDS: u32 = 4096;
/** Bytes from one column to the next. */
const STRIDE: usize = (usize(MOST_RECORDS) + 8) << 3;

const KIND_FOUR: i32 = 2;
const KIND_PRESENT: i32 = 3;
const KIND_POLYGONS: i32 = 4;

const SLOTS: usize = 0x900;
const SLOT_BYTES: usize = 8;

let found: u32 = 0;
/** Slots that any record of this call has filled. */
let filled: u32 = 0;
/** Whose records lie in the columns. */
let owner: usize = 0;
/**
 * Slots that hold NaN in the first records of the columns, and in how many. Most files leave some slots out from end to end:
 * to empty them for every record took 7 % of the time of a file without polygons.
 */
let empty: u32 = 0;
let emptyRecords: u32 = 0;

/** How many records the last call of `read` has left. */
export function count(): u32 {
  return found;
}

/**
 * @param reader address of the reader
 * @param start  address of the first opening brace
 * @returns the address after the last object that could be read; 0 where there is none
 */
export function read(reader: usize, start: usize): usize {
  let p = start;
  let after: usize = 0;
  found = 0;
  filled = 0;
  if (reader != owner) emptyRecords = 0;
  owner = reader;
  while (found < MOST_RECORDS) {
    const end = object(reader, p, found);
    if (end == 0) {
      // It may have been declined after some of its fields.
      clear(reader, found, load<u32>(reader));
      break;
    }
    after = end;
    found++;
    p = afterSpace(end);
    if (load<u8>(p) != COMMA) break;
    p = afterSpace(p + 1);
    if (load<u8>(p) != OPEN_BRACE) break;
  }
  empty = found < emptyRecords ? empty & ~filled : ~filled;
  emptyRecords = max(emptyRecords, found);
  return after;
}

/** Reads one object. @returns the address after it, 0 where declined */
function object(reader: usize, start: usize, record: usize): usize {
  let written: u32 = 0;
  let entry = reader + TEMPLATE;
  let p = start + 1;
  for (let place: u32 = 0; ; place++) {
    let kind: i32;
    let column: usize;
    const length = place < MOST_ENTRIES ? load<u32>(entry) : 0;
    if (length != 0 && same(entry + ENTRY_TEXT, p, length)) {
      p += length;
      kind = load<i32>(entry, 4);
      column = load<u32>(entry, 8);
      written |= load<u32>(entry, 12);
    } else {
      const from = p;
      p = afterSpace(p);
      let c: u32 = load<u8>(p);
      if (c == CLOSE_BRACE) break;
      if (place > 0) {
        if (c != COMMA) return 0;
        p = afterSpace(p + 1);
        c = load<u8>(p);
      }
      if (c != QUOTE) return 0;
      const name = p + 1;
      p = endOfKey(name);
      if (p == 0) return 0;
      const field = fieldNamed(reader, name, p - name);
      kind = kindOf(field);
      column = columnOf(field);
      written |= maskOf(field);
      p = afterSpace(p + 1);
      if (load<u8>(p) != COLON) return 0;
      p = afterSpace(p + 1);
      if (place < MOST_ENTRIES) learn(entry, from, p - from, field);
    }
    p = afterSpace(p);
    if (kind == UNKNOWN) p = afterValue(p);
    else if (kind == KIND_FOUR) p = four(p, RECORDS + column, record);
    else if (kind >= KIND_PRESENT) p = look(p, kind, RECORDS + column + (record << 3));
    else {
      p = NumberReader.read(p);
      store<f64>(RECORDS + column + (record << 3), value);
    }
    if (p == 0) return 0;
    if (load<u8>(p) == CLOSE_BRACE) break;
    entry += ENTRY_BYTES;
  }
  filled |= written;
  const rest = load<u32>(reader) & ~written;
  clear(reader, record, u32(record) < emptyRecords ? rest & ~empty : rest);
  return p + 1;
}

/** Passes a value of which only is kept that it is there, or what it is. */
function look(at: usize, kind: i32, out: usize): usize {
  const isSegmentation = kind == KIND_POLYGONS;
  const p = isSegmentation ? afterSegmentation(at) : afterValue(at);
  store<f64>(out, isSegmentation ? f64(segmentation) : 1);
  return p;
}

/** Reads a list of exactly four numbers into a column of four, and its length into the column after it. */
function four(at: usize, column: usize, record: usize): usize {
  if (load<u8>(at) != OPEN_BRACKET) return 0;
  const out = column + (record << 5);
  let p = at;
  for (let i: usize = 0; i < 4; i++) {
    p = NumberReader.read(afterSpace(p + 1));
    if (p == 0) return 0;
    store<f64>(out + (i << 3), value);
    p = afterSpace(p);
    if (load<u8>(p) != (i < 3 ? COMMA : CLOSE_BRACKET)) return 0;
  }
  store<f64>(column + 4 * STRIDE + (record << 3), 4);
  return p + 1;
}

/** Puts NaN into slots of a record: what an earlier one has filled still stands there. */
function clear(reader: usize, record: usize, slots: u32): void {
  let rest = slots;
  while (rest != 0) {
    const slot = reader + SLOTS + usize(ctz(rest)) * SLOT_BYTES;
    store<f64>(RECORDS + load<u32>(slot) + (record << load<u32>(slot, 4)), NaN);
    rest &= rest - 1;
  }
}
