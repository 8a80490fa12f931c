import { refuse } from './refuse.ts';

/** Annotations shrink to a tenth or less, with many zeros to a hundredth; deflate can do a thousandth. */
const MOST_RATIO = 200;

/** What may be unpacked of an archive, all its files and all readings together. */
export class UnpackBudget {
  readonly #file: string;
  #left: number;

  /**
   * @param size of the archive in bytes
   * @param free bytes that may be unpacked of any archive
   */
  constructor(file: string, size: number, free: number) {
    this.#file = file;
    this.#left = free + MOST_RATIO * size;
  }

  /** Before anything is unpacked. @throws FailureError where so much is more than there is left */
  requireRoom(bytes: number): void {
    if (bytes > this.#left) refuse(this.#file, 'archive-bomb');
  }

  /** @throws FailureError where there is nothing left */
  spend(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) refuse(this.#file, 'archive-bomb');
  }
}
