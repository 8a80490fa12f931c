import { refuse } from './refuse.ts';

/** Unpacked without a question. */
const FREE_BYTES = 2 ** 30;
/** Annotations shrink to a tenth or less, with many zeros to a hundredth; deflate can do a thousandth. */
const MOST_RATIO = 200;

/** What may be unpacked of an archive, all its files and all readings together. */
export class UnpackBudget {
  readonly #file: string;
  #left: number;

  /** @param size of the archive in bytes */
  constructor(file: string, size: number) {
    this.#file = file;
    this.#left = FREE_BYTES + MOST_RATIO * size;
  }

  /** @throws FailureError where there is nothing left */
  spend(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) refuse(this.#file, 'archive-bomb');
  }
}
