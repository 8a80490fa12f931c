import type { ByteWindow } from '../ByteWindow.ts';

const MOST_SLOTS = 64;
const LEAST_BYTES = 4;
const MOST_BYTES = 64;
/** Bytes that are compared at a time. */
const STEP = 8;
const STEPS = MOST_BYTES / STEP;

/**
 * The bytes between the values of the last object: `, "image_id": ` and so on. Writers repeat them in every object, so
 * comparing them eight at a time replaces reading the key. Any difference means: read the key.
 *
 * Eight bytes of ASCII are compared as one double: it is neither NaN nor a zero, so doubles are equal where the bytes are.
 */
export class KeyTemplate {
  readonly #steps = new Float64Array(MOST_SLOTS * STEPS);
  /** The last eight bytes, and of shorter ones the first and the last four. */
  readonly #ends = new Float64Array(MOST_SLOTS);
  readonly #shortStarts = new Int32Array(MOST_SLOTS);
  readonly #shortEnds = new Int32Array(MOST_SLOTS);
  readonly #lengths = new Int32Array(MOST_SLOTS);
  readonly #fields = new Int32Array(MOST_SLOTS);

  /** Field number that was learnt for the slot. */
  field(slot: number): number {
    return this.#fields[slot] as number;
  }

  /** @returns the index of the value where the bytes at `p` are those of the slot, else −1 */
  match({ view }: ByteWindow, p: number, slot: number): number {
    if (slot >= MOST_SLOTS) return -1;
    const length = this.#lengths[slot] as number;
    const after = p + length;
    if (length < STEP) {
      if (length === 0 || view.getInt32(p, true) !== this.#shortStarts[slot]) return -1;
      return view.getInt32(after - LEAST_BYTES, true) === this.#shortEnds[slot] ? after : -1;
    }
    const last = after - STEP;
    for (let at = p, i = slot * STEPS; at < last; at += STEP, i++)
      if (view.getFloat64(at, true) !== this.#steps[i]) return -1;
    return view.getFloat64(last, true) === this.#ends[slot] ? after : -1;
  }

  /** Keeps the bytes from the end of a value to the start of the next one, and whose key they are. */
  learn(slot: number, between: Uint8Array, field: number): void {
    const { length } = between;
    if (slot >= MOST_SLOTS) return;
    this.#lengths[slot] = 0;
    if (length < LEAST_BYTES || length > MOST_BYTES || !isAscii(between)) return;
    const view = new DataView(between.slice().buffer);
    if (length < STEP) {
      this.#shortStarts[slot] = view.getInt32(0, true);
      this.#shortEnds[slot] = view.getInt32(length - LEAST_BYTES, true);
    } else {
      for (let at = 0; at + STEP <= length; at += STEP)
        this.#steps[slot * STEPS + at / STEP] = view.getFloat64(at, true);
      this.#ends[slot] = view.getFloat64(length - STEP, true);
    }
    this.#lengths[slot] = length;
    this.#fields[slot] = field;
  }
}

/** Whether all bytes are ASCII, and neither NUL nor DEL. */
function isAscii(bytes: Uint8Array): boolean {
  return bytes.every(c => c > 0 && c < 0x7f);
}
