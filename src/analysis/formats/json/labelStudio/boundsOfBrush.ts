import { asNumber, type JsonList } from '../../kit/json/JsonValue.ts';
import { type Bounds, NOWHERE } from '../../kit/shapes.ts';

/** Of a pixel; alpha is the last. */
const CHANNELS = 4;

/**
 * Bounds of what a brush has painted: red, green, blue and alpha of every pixel, row by row, as runs of bits packed by
 * `@thi.ng/rle-pack`. As `decode_rle` of Label Studio's own converter reads it (label-studio-converter 0018e68, `brush.py`):
 * how many values there are, bits of a value, four lengths of counts; then runs, and values one by one. Painted is what alpha
 * is not 0.
 *
 * @param bytes as the task lists them
 * @param width of the image in pixels, as is `height`
 * @returns whole pixels; NaN where nothing is painted, and where the runs are of another image
 */
export function boundsOfBrush(bytes: JsonList, width: number, height: number): Bounds {
  const bits = new Bits(bytes);
  const values = bits.read(32);
  const valueBits = bits.read(5) + 1;
  const countBits = [0, 0, 0, 0].map(() => bits.read(4) + 1);
  const painted = new Painted(width);
  if (values !== CHANNELS * width * height) return NOWHERE;
  let at = 0;
  while (at < values && !bits.isOver) {
    const isRun = bits.read(1) === 1;
    const end = Math.min(values, at + 1 + bits.read(countBits[bits.read(2)] as number));
    if (isRun) {
      if (bits.read(valueBits) > 0) painted.add(at, end);
      at = end;
    }
    for (; at < end && !bits.isOver; at++) if (bits.read(valueBits) > 0) painted.add(at, at + 1);
  }
  return at < values ? NOWHERE : painted.bounds;
}

/** The bits of a list of bytes, the highest first. */
class Bits {
  readonly #bytes: JsonList;
  #at = 0;

  constructor(bytes: JsonList) {
    this.#bytes = bytes;
  }

  get isOver(): boolean {
    return this.#at > 8 * this.#bytes.length;
  }

  /** @param count up to 32. Behind the last one they are 0. */
  read(count: number): number {
    let value = 0;
    for (let left = count; left > 0; left--, this.#at++) {
      const byte = asNumber(this.#bytes[this.#at >>> 3]) || 0;
      value = 2 * value + ((byte >>> (7 - (this.#at & 7))) & 1);
    }
    return value;
  }
}

/** Which pixels have an alpha. */
class Painted {
  readonly #width: number;
  #left = Infinity;
  #top = Infinity;
  #right = -1;
  #bottom = -1;

  constructor(width: number) {
    this.#width = width;
  }

  /** @param from the first value that is not 0, up to `to` */
  add(from: number, to: number): void {
    const first = Math.floor(from / CHANNELS);
    const last = Math.floor(to / CHANNELS) - 1;
    if (first > last) return;
    const [top, bottom] = [first, last].map(pixel => Math.floor(pixel / this.#width)) as [
      number,
      number,
    ];
    this.#top = Math.min(this.#top, top);
    this.#bottom = Math.max(this.#bottom, bottom);
    const isOneRow = top === bottom;
    this.#left = Math.min(this.#left, isOneRow ? first % this.#width : 0);
    this.#right = Math.max(this.#right, isOneRow ? last % this.#width : this.#width - 1);
  }

  get bounds(): Bounds {
    if (this.#right < 0) return NOWHERE;
    return {
      x: this.#left,
      y: this.#top,
      width: this.#right - this.#left + 1,
      height: this.#bottom - this.#top + 1,
    };
  }
}
