import type { ArchiveEntry } from './ArchiveEntry.ts';

/** What is written of each file. */
const NUMBERS = 4;
const ENCRYPTED = 1 << 16;

/** Numbers of the files of an archive side by side: an object for each of a million takes several times as much memory. */
export class EntryColumns {
  #count = 0;
  /** Size, offset, packed size and sum. */
  #numbers = new Float64Array(NUMBERS * 64);
  /** The method, and whether it is encrypted; −1 where the archive does not pack its files. */
  #packing = new Int32Array(64);

  /** @returns its row */
  add({ size, offset, packed }: ArchiveEntry): number {
    if (this.#count === this.#packing.length) this.#grow();
    const row = this.#count++;
    this.#numbers.set([size, offset, packed?.size ?? 0, packed?.crc ?? 0], NUMBERS * row);
    this.#packing[row] =
      packed === undefined ? -1 : packed.method | (packed.isEncrypted ? ENCRYPTED : 0);
    return row;
  }

  size(row: number): number {
    return this.#numbers[NUMBERS * row] as number;
  }

  entry(row: number, path: string): ArchiveEntry {
    const [size, offset, packedSize, crc] = this.#numbers.subarray(
      NUMBERS * row,
      NUMBERS * row + NUMBERS,
    ) as unknown as [number, number, number, number];
    const packing = this.#packing[row] as number;
    if (packing < 0) return { path, kind: 'file', size, offset };
    const isEncrypted = (packing & ENCRYPTED) !== 0;
    const packed = { size: packedSize, method: packing & 0xffff, crc, isEncrypted };
    return { path, kind: 'file', size, offset, packed };
  }

  #grow(): void {
    const numbers = new Float64Array(2 * this.#numbers.length);
    numbers.set(this.#numbers);
    this.#numbers = numbers;
    const packing = new Int32Array(2 * this.#packing.length);
    packing.set(this.#packing);
    this.#packing = packing;
  }
}
