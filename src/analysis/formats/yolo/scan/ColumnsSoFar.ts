import type { QuickFiles } from '../../../contract/sources/FileTree.ts';
import type { UnpackedScan } from './packScan.ts';
import { FACT, LABEL_STATE, ScanColumns } from './ScanColumns.ts';
import type { Sight } from './Sight.ts';

/** What another run has found, and where an image is in it. */
export class Before {
  readonly columns: ScanColumns;
  readonly sight: Sight | null;
  /** Of the bytes that it was kept in. */
  readonly sum: number;
  /** A name a line. */
  readonly #names: string;
  #images: readonly string[] | undefined;
  #places: Map<string, number> | undefined;

  constructor({ names, columns, sight, sum }: UnpackedScan) {
    this.columns = columns;
    this.sight = sight;
    this.sum = sum;
    this.#names = names;
  }

  get images(): number {
    return this.columns.images;
  }

  /** All of them, in order. */
  get names(): readonly string[] {
    this.#images ??= this.#names.split('\n');
    return this.#images;
  }

  hasLabels(image: number): boolean {
    return this.columns.fact(image, FACT.label) !== LABEL_STATE.none;
  }

  /** Whether they are the same in the same order: they are compared at once, without a string for each that was. */
  hasSame(images: readonly string[]): boolean {
    return (
      images === this.#images ||
      (images.length === this.images && images.join('\n') === this.#names)
    );
  }

  /** @param guess where it probably is. @returns −1 where it was not there */
  placeOf(image: string, guess: number): number {
    if (this.names[guess] === image) return guess;
    this.#places ??= new Map(this.names.map((name, index) => [name, index]));
    return this.#places.get(image) ?? -1;
  }
}

/** The columns of a run: those of the run before, as long as nothing is different, so that nothing is copied. */
export class ColumnsSoFar {
  readonly #images: number;
  readonly #before: Before | null;
  /** Whether each image is where it was before. */
  readonly #inPlace: boolean;
  /** How many are as they were before, in the same order. */
  #same = 0;
  #own: ScanColumns | null = null;

  constructor(images: readonly string[], before: Before | null) {
    this.#images = images.length;
    this.#before = before;
    this.#inPlace = before?.hasSame(images) === true;
  }

  /** Takes the next image from the run before. @returns false where it was not there, or its files have changed */
  takeOver(quick: QuickFiles | undefined, image: string, label: string | null): boolean {
    const before = this.#before;
    if (before === null || quick === undefined) return false;
    const next = this.#own?.images ?? this.#same;
    const at = this.#inPlace ? next : before.placeOf(image, next);
    if (at < 0 || !before.columns.isStill(quick, at, image, label)) return false;
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
