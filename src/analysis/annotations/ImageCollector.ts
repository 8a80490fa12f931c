import { IMAGE } from './cocoLayouts.ts';
import type { ImageColumns } from './Dataset.ts';
import type { IdTable } from './IdTable.ts';
import type { OddIds } from './OddIds.ts';
import type { ProblemTally } from './ProblemTally.ts';

/** Collects the `images` section. An id that is listed again replaces the earlier entry, as in pycocotools. */
export class ImageCollector {
  readonly #ids: IdTable;
  readonly #problems: ProblemTally;
  /** Per row: index of the id, −1 where the image has none. */
  readonly #idOf: number[] = [];
  readonly #widths: number[] = [];
  readonly #heights: number[] = [];
  /** Per index of an id: its row. */
  readonly #rows = new Map<number, number>();

  constructor(ids: IdTable, problems: ProblemTally) {
    this.#ids = ids;
    this.#problems = problems;
  }

  get count(): number {
    return this.#idOf.length;
  }

  readonly add = (values: Float64Array, odd?: OddIds): void => {
    const id = odd?.get(IMAGE.id) ?? (values[IMAGE.id] as number);
    const index = this.#ids.intern(id);
    let row = index < 0 ? undefined : this.#rows.get(index);
    if (row === undefined) {
      row = this.#idOf.push(index) - 1;
      if (index >= 0) this.#rows.set(index, row);
    } else {
      this.#problems.add('duplicate-image-id', () => ({ image: this.#ids.written(index) }));
    }
    this.#widths[row] = positive(values[IMAGE.width] as number);
    this.#heights[row] = positive(values[IMAGE.height] as number);
  };

  /** Per index of an id: the row of the image, −1 where none is listed. */
  rowsByIndex(): Int32Array {
    const rows = new Int32Array(this.#ids.limit).fill(-1);
    for (const [index, row] of this.#rows) rows[index] = row;
    return rows;
  }

  finish(): ImageColumns {
    const idOf = Int32Array.from(this.#idOf);
    const ids = this.#ids;
    return {
      count: idOf.length,
      ids: { at: row => writtenId(ids, idOf[row] as number) },
      width: Float64Array.from(this.#widths),
      height: Float64Array.from(this.#heights),
    };
  }
}

function writtenId(ids: IdTable, index: number): number | string {
  return index < 0 ? Number.NaN : ids.written(index);
}

/** A size that a picture can have, else NaN. */
function positive(size: number): number {
  return Number.isFinite(size) && size > 0 ? size : Number.NaN;
}
