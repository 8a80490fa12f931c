import { inPieces } from '../../contract/steps/inPieces.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import { GrowingColumn } from '../../dataset/builder/GrowingColumn.ts';
import type { NamedBox, NamedRecords } from '../../dataset/builder/NamedRecords.ts';

/** A box whose class is a name. */
export interface ClassNamedBox extends Omit<NamedBox, 'category' | 'area'> {
  /** Null where the record names none. */
  readonly className: string | null;
}

const NUMBERS = 8;

/**
 * Keeps boxes until all class names are known, and numbers the classes in the order of their names: so two splits that have
 * the same classes number them alike, whichever comes first. 64 bytes a box meanwhile.
 */
export class BoxesByClassName {
  readonly #names = new Map<string, number>();
  readonly #numbers = new GrowingColumn(Float64Array);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add({ className, image, x, y, width, height, crowd, place, file }: ClassNamedBox): void {
    const at = NUMBERS * this.#count++;
    const numbers = this.#numbers.withRoom(at + NUMBERS);
    const name = className === null ? -1 : this.#numberOf(className);
    // Images and files are counted by whole numbers far below 2^51, so the two together are exact.
    numbers.set(
      [image, 2 * name + (crowd === true ? 1 : 0), x, y, width, height, place, file ?? -1],
      at,
    );
  }

  /**
   * Call it once, when all are taken.
   *
   * @param finished what becomes of a box; null leaves it out
   * @param listed   classes by their names that are numbered already, used or not; others come behind them
   */
  *handTo(
    records: NamedRecords,
    finished: (box: NamedBox) => NamedBox | null = box => box,
    listed: ReadonlyMap<string, number> = new Map(),
  ): Steps<void> {
    const names = [...this.#names.keys()];
    const added = new Map<string, number>();
    for (const [name, id] of [...listed].toSorted((one, other) => one[1] - other[1]))
      added.set(name, records.addClass(name, id));
    let next = Math.max(-1, ...listed.values()) + 1;
    for (const name of names.toSorted((one, other) => (one < other ? -1 : 1)))
      if (!added.has(name)) added.set(name, records.addClass(name, next++));
    const categories = names.map(name => added.get(name) as number);
    const numbers = this.#numbers.finish(NUMBERS * this.#count);
    yield* inPieces(this.#count, (from, to) => {
      for (let row = from; row < to; row++) {
        const box = finished(boxIn(numbers, row, categories));
        if (box !== null) records.addBox(box);
      }
    });
  }

  #numberOf(name: string): number {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const number = this.#names.size;
    this.#names.set(name, number);
    return number;
  }
}

function boxIn(numbers: Float64Array, row: number, categories: readonly number[]): NamedBox {
  const [image, named, x, y, width, height, place, file] = numbers.subarray(
    NUMBERS * row,
    NUMBERS * (row + 1),
  ) as unknown as [number, number, number, number, number, number, number, number];
  const name = Math.floor(named / 2);
  return {
    image,
    category: categories[name] ?? -1,
    x,
    y,
    width,
    height,
    crowd: named - 2 * name === 1,
    place,
    file: file === -1 ? undefined : file,
  };
}
