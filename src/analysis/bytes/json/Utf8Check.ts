/** Follows UTF-8 byte by byte (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF. */
export class Utf8Check {
  #needed = 0;
  #lowest = 0x80;
  #highest = 0xbf;

  /** @returns whether the byte may stand here */
  take(c: number): boolean {
    if (this.#needed > 0) return this.#follow(c);
    if (c < 0x80) return true;
    if (c >= 0xc2 && c <= 0xdf) return this.#expect(1, 0x80, 0xbf);
    if (c >= 0xe0 && c <= 0xef) return this.#expectThree(c);
    if (c >= 0xf0 && c <= 0xf4) return this.#expectFour(c);
    return false;
  }

  #expectThree(c: number): true {
    return this.#expect(2, c === 0xe0 ? 0xa0 : 0x80, c === 0xed ? 0x9f : 0xbf);
  }

  #expectFour(c: number): true {
    return this.#expect(3, c === 0xf0 ? 0x90 : 0x80, c === 0xf4 ? 0x8f : 0xbf);
  }

  #expect(needed: number, lowest: number, highest: number): true {
    this.#needed = needed;
    this.#lowest = lowest;
    this.#highest = highest;
    return true;
  }

  #follow(c: number): boolean {
    if (c < this.#lowest || c > this.#highest) return false;
    return this.#expect(this.#needed - 1, 0x80, 0xbf);
  }
}
