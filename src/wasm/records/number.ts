import { endsValue, MINUS, POINT, ZERO } from './ascii';

const ZEROS: u64 = 0x3030303030303030;

/** Powers of ten that a double holds exactly. */
const POWERS = memory.data<f64>([
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
  1e18, 1e19, 1e20, 1e21, 1e22,
]);

/** Up to 10^8. */
const WHOLE_POWERS = memory.data<u64>([
  1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000,
]);

/** 10^−i × 2^(63 + `SHIFTS`), rounded down: 64 bits, of which the highest is set. */
const TENTHS = memory.data<u64>([
  0x8000000000000000, 0xcccccccccccccccc, 0xa3d70a3d70a3d70a, 0x83126e978d4fdf3b,
  0xd1b71758e219652b, 0xa7c5ac471b478423, 0x8637bd05af6c69b5, 0xd6bf94d5e57a42bc,
  0xabcc77118461cefc, 0x89705f4136b4a597, 0xdbe6fecebdedd5be, 0xafebff0bcb24aafe,
  0x8cbccc096f5088cb, 0xe12e13424bb40e13, 0xb424dc35095cd80f, 0x901d7cf73ab0acd9,
  0xe69594bec44de15b, 0xb877aa3236a4b449,
]);
const SHIFTS = memory.data<u8>([
  0, 4, 7, 10, 14, 17, 20, 24, 27, 30, 34, 37, 40, 44, 47, 50, 54, 57,
]);

/** The last number that was read. */
export let value: f64 = 0;

let mantissa: u64 = 0;

/** A method, because those can be decorated. */
export abstract class NumberReader {
  /**
   * Reads a number without an exponent into `value`, as `Number` would. Most are read here, without a loop over their
   * digits: how many come next cannot be guessed, and a wrong guess costs as much as the number (203 ns a record of COCO
   * became 171). Vectors of 16 bytes (swizzle, dot products) took 235: V8 makes their constants anew each time. As a call
   * it took 9 ns a record more.
   *
   * @returns the address after it, 0 where declined
   */
  // @ts-ignore: a decorator of AssemblyScript
  @inline
  static read(start: usize): usize {
    const negative = load<u8>(start) == MINUS;
    const first = start + usize(negative);
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
      value =
        f64(i64(valueOf(withoutPoint(eight, whole) << (72 - stop)))) /
        load<f64>(POWERS + usize(fraction));
    } else value = f64(i64(valueOf(eight << (64 - whole))));
    if (!endsValue(p)) return 0;
    if (negative) value = -value;
    return p;
  }
}

/** The top bit of every byte that is no digit, after `^ ZEROS`. */
function othersThanDigits(eight: u64): u64 {
  return (((eight & 0x7f7f7f7f7f7f7f7f) + 0x7676767676767676) | eight) & 0x8080808080808080;
}

/**
 * A number of up to 18 digits, of whose first eight bytes at most one is no digit.
 *
 * @param eight those bytes
 * @param bits  of those before the one that is no digit
 */
function longNumber(first: usize, eight: u64, bits: u64, negative: bool): usize {
  const point = first + usize(bits >> 3);
  let p = point;
  let fraction: usize = 0;
  if (bits == 64) {
    p = manyDigits(first);
    if (p == 0) return 0;
    fraction = decimals;
  } else {
    if (bits == 0 || (bits > 8 && load<u8>(first) == ZERO)) return 0;
    if (load<u8>(point) == POINT) {
      p = pointedDigits(first, eight, bits);
      if (p <= point + 1) return 0;
      fraction = p - point - 1;
    } else mantissa = valueOf((eight << (56 - bits)) << 8);
  }
  if (!endsValue(p)) return 0;
  // Rounded to the nearest double.
  if (fraction == 0 || mantissa == 0) value = f64(i64(mantissa));
  else if (!scaled(mantissa, fraction) && !quotient(mantissa, fraction)) return 0;
  if (negative) value = -value;
  return p;
}

/**
 * Takes the digits around a point, which is the only one of the first eight bytes that is no digit. One look finds their end:
 * from eight to the next eight, each had to wait for the one before, which took 4 ns a number more.
 *
 * @returns the address after them, 0 where declined
 */
function pointedDigits(first: usize, eight: u64, bits: u64): usize {
  const stops = stopsIn(v128.load(first)) | (stopsIn(v128.load(first, 16)) << 16);
  const end = usize(ctz(stops & (stops - 1)));
  // More digits may not fit into 63 bits.
  if (end > 19) return 0;
  mantissa = valueOf(withoutPoint(eight, bits) << 8);
  let next = load<u64>(first, 8) ^ ZEROS;
  let rest = u64(end - 8) << 3;
  if (rest >= 64) {
    mantissa = mantissa * 100000000 + valueOf(next);
    next = load<u64>(first, 16) ^ ZEROS;
    rest -= 64;
  }
  // Two shifts, because one of 64 bits is none.
  mantissa = mantissa * load<u64>(WHOLE_POWERS + usize(rest)) + valueOf((next << (56 - rest)) << 8);
  return first + end;
}

/** Eight bytes without the one that this many bits stand before. */
function withoutPoint(eight: u64, bits: u64): u64 {
  const head = eight & ((u64(1) << bits) - 1);
  return head | ((eight >> (bits + 8)) << bits);
}

/** Bits of the bytes that are no digits. */
function stopsIn(bytes: v128): i32 {
  return i8x16.bitmask(i8x16.add_sat_u(v128.xor(bytes, i8x16.splat(0x30)), i8x16.splat(0x76)));
}

/** Digits after the point of what `manyDigits` took. */
let decimals: usize = 0;

/** Takes a number of which the first eight bytes are digits. @returns the address after it, 0 where declined */
function manyDigits(first: usize): usize {
  mantissa = 0;
  let p = takeDigits(first);
  const whole = p - first;
  if (whole > 15 || load<u8>(first) == ZERO) return 0;
  decimals = 0;
  if (load<u8>(p) == POINT) {
    const point = p;
    p = takeDigits(point + 1);
    decimals = p - point - 1;
    // More digits may not fit into 63 bits.
    if (decimals == 0 || whole + decimals > 18) return 0;
  }
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
  mantissa =
    mantissa * load<u64>(WHOLE_POWERS + usize(bits)) + valueOf((eight << (56 - bits)) << 8);
  return p + usize(bits >> 3);
}

/** The number that eight digits write: neighbours are joined to pairs, fours, and eight (Langdale and Lemire 2019). */
function valueOf(eight: u64): u64 {
  let v = (eight * 2561) >> 8;
  v = ((v & 0x00ff00ff00ff00ff) * 6553601) >> 16;
  return ((v & 0x0000ffff0000ffff) * 42949672960001) >> 32;
}

/**
 * `mantissa / 10^fraction` by one multiplication (Lemire 2021): the upper 54 bits of a product of 64 are the double and the bit
 * that rounds it, unless what was left out could carry into them. That is so for whatever is a double or lies halfway between
 * two: the factor is a little too small, so that the product ends in ones. Two divisions, which half of the areas of COCO
 * took, cost 15 ns a record.
 *
 * @param mantissa from 1 on
 * @returns whether `value` is surely the nearest
 */
function scaled(mantissa: u64, fraction: usize): bool {
  const zeros = clz(mantissa);
  const factor = mantissa << zeros;
  const tenths = load<u64>(TENTHS + (fraction << 3));
  const product =
    (factor >> 32) * (tenths >> 32) +
    (((factor & 0xffffffff) * (tenths >> 32)) >> 32) +
    (((factor >> 32) * (tenths & 0xffffffff)) >> 32);
  // Three parts and the power were rounded down: less than 4 are missing.
  if ((product & 0x1ff) >= 0x1fc) return false;
  const top = product >> 63;
  const rounded = ((product >> (9 + top)) + 1) >> 1;
  const exponent = 1023 + 52 + 11 + top - zeros - load<u8>(SHIFTS + fraction);
  value = reinterpret<f64>(((exponent - 1) << 52) + rounded);
  return true;
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
