/** Whole numbers below this are looked up directly: at most 16 MiB, touched only as far as ids go. */
const MOST_DIRECT = 1 << 22;

/** Numbers that lie in records. */
export interface StridedKeys {
  readonly keys: Float64Array;
  readonly first: number;
  readonly stride: number;
  readonly count: number;
}

/**
 * Gives each distinct number its index in the order of first sight. Small whole numbers, which nearly all ids are, index a
 * table; others go through a hash table, which takes two far memory accesses in place of one.
 */
export class NumberIndex {
  /** Index + 1 of a small whole number; 0 where it has not been seen. */
  #direct = new Int32Array(1024);
  #keys = new Float64Array(1024);
  /** Index + 1 of a key; 0 where free. At least half are free. */
  #slots = new Int32Array(2048);
  #hashed = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  at(index: number): number {
    return this.#keys[index] as number;
  }

  /** @param key any number but NaN */
  intern(key: number): number {
    if (key >= 0 && key < MOST_DIRECT && key === (key | 0)) return this.#internSmall(key | 0);
    const mask = this.#slots.length - 1;
    for (let slot = hash(key) & mask; ; slot = (slot + 1) & mask) {
      const index = (this.#slots[slot] as number) - 1;
      if (index < 0) return this.#add(key, slot);
      if (this.#keys[index] === key) return index;
    }
  }

  /**
   * Looks up many keys at once; NaN is none.
   *
   * @param keys   every `stride`-th from `first` on
   * @param into   takes twice the index, −1 for NaN, from `at` on
   */
  internAll({ keys, first, stride, count }: StridedKeys, into: Int32Array, at: number): void {
    // A field read in the loop costs more than the look-up.
    let direct = this.#direct;
    for (let i = 0, k = first; i < count; i++, k += stride) {
      const key = keys[k] as number;
      const small = key | 0;
      const index =
        small === key && small >= 0 && small < direct.length ? (direct[small] as number) : 0;
      if (index > 0) into[at + i] = (index - 1) << 1;
      else {
        into[at + i] = Number.isNaN(key) ? -1 : this.intern(key) << 1;
        direct = this.#direct;
      }
    }
  }

  #internSmall(key: number): number {
    if (key >= this.#direct.length) {
      const direct = new Int32Array(
        Math.max(2 * this.#direct.length, 2 ** Math.ceil(Math.log2(key + 1))),
      );
      direct.set(this.#direct);
      this.#direct = direct;
    }
    const index = (this.#direct[key] as number) - 1;
    if (index >= 0) return index;
    this.#direct[key] = this.#size + 1;
    return this.#keep(key);
  }

  #add(key: number, slot: number): number {
    this.#slots[slot] = this.#size + 1;
    if (++this.#hashed * 2 > this.#slots.length) {
      this.#keep(key);
      this.#rehash();
      return this.#size - 1;
    }
    return this.#keep(key);
  }

  #keep(key: number): number {
    if (this.#size === this.#keys.length) {
      const keys = new Float64Array(this.#size * 2);
      keys.set(this.#keys);
      this.#keys = keys;
    }
    this.#keys[this.#size] = key;
    return this.#size++;
  }

  #rehash(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    const mask = this.#slots.length - 1;
    for (const entry of old) {
      if (entry === 0) continue;
      let slot = hash(this.#keys[entry - 1] as number) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = entry;
    }
  }
}

/** Mixes all 64 bits of an integer; fractions fall together, which ids have not. */
function hash(key: number): number {
  const low = key | 0;
  const high = key === low ? 0 : (key / 2 ** 32) | 0;
  const mixed = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
