import { asWritten, type Id, keyOf, type NonNumericId } from '../../Id.ts';
import { NumberIndex } from './NumberIndex.ts';

/** Whole numbers below this are their own index. */
const MOST_SMALL = 1 << 22;
/** Index of what is no id. */
const NONE = -1;

/**
 * Gives each distinct id an index, whatever kind of id it is: small whole numbers, which nearly all ids are, are their own;
 * other ids have indices below −1, numbers even and the rest odd ones.
 *
 * Numbering ids in the order of first sight took 40 ns an annotation more: a look-up far away in memory when it is read,
 * and another one when it is joined.
 */
export class IdTable {
  readonly #numbers = new NumberIndex();
  readonly #odd: NonNumericId[] = [];
  readonly #oddIndex = new Map<number | string, number>();
  readonly #nameOf: ((id: number) => string) | undefined;

  /** @param nameOf what a number stands for, where nobody wrote it */
  constructor(nameOf?: (id: number) => string) {
    this.#nameOf = nameOf;
  }

  /** For the many ids that are plain numbers. @returns −1 for NaN: there is no id */
  internNumber(id: number): number {
    if (isSmall(id)) return id | 0;
    return Number.isNaN(id) ? NONE : -2 - 2 * this.#numbers.intern(id);
  }

  /** `internNumber` of the first `count` ids, into `indices` from `at` on. */
  internNumbers(ids: Float64Array, count: number, indices: Int32Array, at: number): void {
    for (let i = 0; i < count; i++) {
      const id = ids[i] as number;
      indices[at + i] = isSmall(id) ? id | 0 : this.internNumber(id);
    }
  }

  intern(id: Id): number {
    if (typeof id === 'number') return this.internNumber(id);
    const key = keyOf(id);
    let index = this.#oddIndex.get(key);
    if (index === undefined) {
      index = -1 - 2 * this.#odd.push(id);
      this.#oddIndex.set(key, index);
    }
    return index;
  }

  /** The id with this index, as the file writes it. */
  written(index: number): number | string {
    if (index >= 0) return this.#named(index);
    const place = -2 - index;
    return (place & 1) === 0
      ? this.#named(this.#numbers.at(place >> 1))
      : asWritten(this.#odd[place >> 1] as NonNumericId);
  }

  #named(id: number): number | string {
    return this.#nameOf === undefined ? id : this.#nameOf(id);
  }
}

function isSmall(id: number): boolean {
  return id >= 0 && id < MOST_SMALL && id === (id | 0);
}
