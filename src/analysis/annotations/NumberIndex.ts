/** Gives each distinct number its index in the order of first sight; a hash table in typed arrays. */
export class NumberIndex {
  #keys = new Float64Array(1024);
  /** Index + 1 of a key; 0 where free. Always at least half free. */
  #slots = new Int32Array(2048);
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
    const index = this.#size++;
    this.#keys[index] = key;
    this.#slots[slot] = index + 1;
    if (this.#size === this.#keys.length) this.#grow();
    return index;
  }

  #grow(): void {
    const keys = new Float64Array(this.#keys.length * 2);
    keys.set(this.#keys);
    this.#keys = keys;
    this.#slots = new Int32Array(keys.length * 2);
    const mask = this.#slots.length - 1;
    for (let index = 0; index < this.#size; index++) {
      let slot = hash(keys[index] as number) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = index + 1;
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
