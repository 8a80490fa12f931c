/** Gives each distinct number its index in the order of first sight. */
export class NumberIndex {
  #keys = new Float64Array(16);
  /** Index + 1 of a key; 0 where free. At least half are free. */
  #slots = new Int32Array(32);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  at(index: number): number {
    return this.#keys[index] as number;
  }

  /** @param key any number but NaN */
  intern(key: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash(key) & mask; ; slot = (slot + 1) & mask) {
      const index = (this.#slots[slot] as number) - 1;
      if (index < 0) return this.#add(key, slot);
      if (this.#keys[index] === key) return index;
    }
  }

  #add(key: number, slot: number): number {
    if (this.#size === this.#keys.length) {
      const keys = new Float64Array(this.#size * 2);
      keys.set(this.#keys);
      this.#keys = keys;
    }
    // Zero is kept without its sign.
    this.#keys[this.#size] = key + 0;
    this.#slots[slot] = ++this.#size;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
    return this.#size - 1;
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
