type Column = Float64Array | Int32Array | Uint8Array;

interface ColumnType<T extends Column> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, from: number, length: number): T;
}

const PAGE_BYTES = 1 << 16;
/** 4 GiB, the most that a WebAssembly memory can hold: 134 million boxes. */
const MOST_PAGES = 1 << 16;
/** Until here a column is an ordinary array that grows fourfold; an address range of its own would cost more than it saves. */
const SMALL_BYTES = 1 << 18;

/**
 * A column whose length is not known beforehand. Large ones grow in place: a WebAssembly memory reserves addresses and takes
 * pages as they are used, so nothing is ever copied and held twice, as doubling and joined chunks would. The memory is
 * shared, so that threads can count from it as it is.
 */
export class GrowingColumn<T extends Column> {
  readonly #type: ColumnType<T>;
  #memory: WebAssembly.Memory | null = null;
  #array: T;

  constructor(type: ColumnType<T>) {
    this.#type = type;
    this.#array = this.#view(new ArrayBuffer(SMALL_BYTES / 16));
  }

  /** The column with room for at least `length` values; valid until the next call. */
  withRoom(length: number): T {
    if (length > this.#array.length) this.#grow(length * this.#type.BYTES_PER_ELEMENT);
    return this.#array;
  }

  /** The first values, in place. Nothing may be added afterwards. */
  finish(length: number): T {
    return new this.#type(this.#array.buffer, 0, length);
  }

  #grow(bytes: number): void {
    const old = this.#array;
    if (this.#memory === null && bytes <= SMALL_BYTES) {
      this.#array = this.#view(new ArrayBuffer(Math.max(bytes, 4 * old.byteLength)));
      this.#array.set(old);
      return;
    }
    const first = this.#memory === null;
    this.#memory ??= new WebAssembly.Memory({ initial: 0, maximum: MOST_PAGES, shared: true });
    // Only pages that are written to count; asking for more at a time costs nothing but addresses.
    const pages = Math.ceil(Math.max(bytes, 2 * old.byteLength) / PAGE_BYTES);
    const had = this.#memory.buffer.byteLength / PAGE_BYTES;
    this.#memory.grow(Math.max(Math.ceil(bytes / PAGE_BYTES), Math.min(pages, MOST_PAGES)) - had);
    this.#array = this.#view(this.#memory.buffer);
    if (first) this.#array.set(old);
  }

  #view(buffer: ArrayBufferLike): T {
    return new this.#type(buffer, 0, Math.floor(buffer.byteLength / this.#type.BYTES_PER_ELEMENT));
  }
}
