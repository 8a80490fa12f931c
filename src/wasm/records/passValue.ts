import { CLOSE_BRACE, CLOSE_BRACKET, OPEN_BRACE, OPEN_BRACKET, QUOTE } from './ascii';
import { NumberReader } from './number';

const OPENERS: usize = 0xf000;
const MAX_DEPTH: i32 = 1000;

/** Passes a value that nobody wants. @returns the address after it, 0 where declined */
export function afterValue(at: usize): usize {
  const c: u32 = load<u8>(at);
  if (c == QUOTE) return afterString(at + 1);
  if (c == OPEN_BRACKET || c == OPEN_BRACE) return afterContainer(at);
  const p = NumberReader.read(at);
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
export function structural(v: v128): v128 {
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
    let stops = i8x16.bitmask(structural(v128.load(p)));
    while (stops == 0) {
      // Polygons are long: two steps for one jump.
      const next = structural(v128.load(p, 16));
      const second = structural(v128.load(p, 32));
      if (v128.any_true(v128.or(next, second))) {
        stops = i8x16.bitmask(next);
        p += 16;
        if (stops != 0) break;
        stops = i8x16.bitmask(second);
        p += 16;
      } else {
        p += 48;
        stops = i8x16.bitmask(structural(v128.load(p)));
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
