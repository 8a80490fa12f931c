import type { QuickFiles } from '../../../contract/sources/FileTree.ts';
import type { KeptScan } from './packScan.ts';
import { ScanColumns } from './ScanColumns.ts';

/** What another run has found, and where an image is in it. */
export class Before {
  readonly columns: ScanColumns;
  readonly #images: readonly string[];
  #places: Map<string, number> | undefined;

  constructor({ images, columns }: KeptScan) {
    this.columns = columns;
    this.#images = images;
  }

  get images(): number {
    return this.#images.length;
  }

  /** @param guess where it probably is. @returns −1 where it was not there */
  placeOf(image: string, guess: number): number {
    if (this.#images[guess] === image) return guess;
    this.#places ??= new Map(this.#images.map((name, index) => [name, index]));
    return this.#places.get(image) ?? -1;
  }
}

/** The columns of a run: those of the run before, as long as nothing is different, so that nothing is copied. */
export class ColumnsSoFar {
  readonly #images: number;
  readonly #before: Before | null;
  /** How many are as they were before, in the same order. */
  #same = 0;
  #own: ScanColumns | null = null;

  constructor(images: number, before: Before | null) {
    this.#images = images;
    this.#before = before;
  }

  /** Takes the next image from the run before. @returns false where it was not there, or its files have changed */
  takeOver(quick: QuickFiles | undefined, image: string, label: string | null): boolean {
    const before = this.#before;
    if (before === null || quick === undefined) return false;
    const at = before.placeOf(image, this.#own?.images ?? this.#same);
    if (at < 0) return false;
    const file = quick.stamp(image);
    const labelFile = label === null ? null : quick.stamp(label);
    if (file === null || !before.columns.isStill(at, file, labelFile)) return false;
    if (this.#own === null && at === this.#same) this.#same++;
    else this.own().copy(before.columns, at);
    return true;
  }

  /** Where what is different goes. */
  own(): ScanColumns {
    if (this.#own !== null) return this.#own;
    this.#own = new ScanColumns(this.#images);
    for (let index = 0; index < this.#same; index++)
      this.#own.copy((this.#before as Before).columns, index);
    return this.#own;
  }

  end(): { readonly columns: ScanColumns; readonly isNew: boolean } {
    const isSame = this.#own === null && this.#same === this.#before?.images;
    return isSame && this.#before !== null
      ? { columns: this.#before.columns, isNew: false }
      : { columns: this.own(), isNew: true };
  }
}
