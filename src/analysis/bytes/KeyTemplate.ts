import type { ByteWindow } from './ByteWindow.ts';

const MOST_SLOTS = 64;
const MOST_BYTES = 64;
const WORDS = MOST_BYTES / 4;

/**
 * The bytes between the values of the last object: `, "image_id": ` and so on. Writers repeat them in every object, so
 * comparing them four at a time replaces reading the key. Any difference means: read the key.
 */
export class KeyTemplate {
  readonly #words = new Int32Array(MOST_SLOTS * WORDS);
  readonly #lengths = new Int32Array(MOST_SLOTS);
  readonly #fields = new Int32Array(MOST_SLOTS);

  /** Field number that was learnt for the slot. */
  field(slot: number): number {
    return this.#fields[slot] as number;
  }

  /** @returns the index of the value where the bytes at `p` are those of the slot, else −1 */
  match(window: ByteWindow, p: number, slot: number): number {
    if (slot >= MOST_SLOTS) return -1;
    const length = this.#lengths[slot] as number;
    if (length === 0) return -1;
    const { view } = window;
    const words = this.#words;
    const base = slot * WORDS;
    const whole = length >> 2;
    for (let i = 0; i < whole; i++)
      if (view.getInt32(p + (i << 2), true) !== words[base + i]) return -1;
    const rest = length & 3;
    if (rest !== 0) {
      const mask = (1 << (rest << 3)) - 1;
      if ((view.getInt32(p + (whole << 2), true) & mask) !== words[base + whole]) return -1;
    }
    return p + length;
  }

  /** Keeps the bytes from the end of a value to the start of the next one, and whose key they are. */
  learn(slot: number, between: Uint8Array, field: number): void {
    if (slot >= MOST_SLOTS || between.length > MOST_BYTES) return;
    const base = slot * WORDS;
    this.#words.fill(0, base, base + WORDS);
    for (const [i, c] of between.entries()) {
      const word = base + (i >> 2);
      this.#words[word] = (this.#words[word] as number) | (c << ((i & 3) << 3));
    }
    this.#lengths[slot] = between.length;
    this.#fields[slot] = field;
  }
}
