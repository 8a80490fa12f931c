import { asWritten, type Id, keyOf, type OddId } from './Id.ts';
import { NumberIndex, type StridedKeys } from './NumberIndex.ts';

/** Gives each distinct id a small index, whatever kind of id it is. Numbers have even indices, other ids odd ones. */
export class IdTable {
  readonly #numbers = new NumberIndex();
  readonly #odd: OddId[] = [];
  readonly #oddIndex = new Map<number | string, number>();

  /** For the many ids that are plain numbers. @returns −1 for NaN: there is no id */
  internNumber(id: number): number {
    return Number.isNaN(id) ? -1 : this.#numbers.intern(id) << 1;
  }

  /** `internNumber` of many ids that lie in records, into `indices` from `at` on. */
  internNumbers(ids: StridedKeys, indices: Int32Array, at: number): void {
    this.#numbers.internAll(ids, indices, at);
  }

  intern(id: Id): number {
    if (typeof id === 'number') return this.internNumber(id);
    const key = keyOf(id);
    let index = this.#oddIndex.get(key);
    if (index === undefined) {
      index = (this.#odd.push(id) << 1) - 1;
      this.#oddIndex.set(key, index);
    }
    return index;
  }

  /** All indices are below this. */
  get limit(): number {
    return 2 * Math.max(this.#numbers.size, this.#odd.length);
  }

  /** The id with this index, as the file writes it. */
  written(index: number): number | string {
    if ((index & 1) === 0) return this.#numbers.at(index >> 1);
    return asWritten(this.#odd[index >> 1] as OddId);
  }
}
