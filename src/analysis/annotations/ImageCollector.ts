import { IMAGE, IMAGE_LAYOUT } from './cocoLayouts.ts';
import type { ImageColumns } from './Dataset.ts';
import { GrowingColumn } from './GrowingColumn.ts';
import type { IdTable } from './IdTable.ts';
import type { OddIds } from './OddIds.ts';
import type { ProblemTally } from './ProblemTally.ts';
import { RowsById } from './RowsById.ts';

/** Collects the `images` section. An id that is listed again replaces the earlier entry, as in pycocotools. */
export class ImageCollector {
  readonly #ids: IdTable;
  readonly #problems: ProblemTally;
  /** Per row: index of the id, −1 where the image has none. */
  readonly #idOf = new GrowingColumn(Int32Array);
  readonly #widths = new GrowingColumn(Float64Array);
  readonly #heights = new GrowingColumn(Float64Array);
  readonly #rows = new RowsById();
  #count = 0;
  /** Of the ids of the records in hand. */
  #indices = new Int32Array(0);

  constructor(ids: IdTable, problems: ProblemTally) {
    this.#ids = ids;
    this.#problems = problems;
  }

  get count(): number {
    return this.#count;
  }

  /** Takes records of which every id is a plain number. */
  readonly addAll = (records: Float64Array, count: number): void => {
    const { slots } = IMAGE_LAYOUT;
    if (this.#indices.length < count) this.#indices = new Int32Array(count);
    this.#ids.internNumbers({ records, first: IMAGE.id, stride: slots, count }, this.#indices, 0);
    for (const column of [this.#idOf, this.#widths, this.#heights])
      column.withRoom(this.#count + count);
    for (let i = 0; i < count; i++) this.#add(this.#indices[i] as number, records, i * slots);
  };

  readonly add = (values: Float64Array, odd?: OddIds): void => {
    const id = odd?.get(IMAGE.id) ?? (values[IMAGE.id] as number);
    this.#add(this.#ids.intern(id), values, 0);
  };

  #add(index: number, records: Float64Array, at: number): void {
    const row = this.#rowOf(index);
    this.#idOf.withRoom(row + 1)[row] = index;
    this.#widths.withRoom(row + 1)[row] = positive(records[at + IMAGE.width] as number);
    this.#heights.withRoom(row + 1)[row] = positive(records[at + IMAGE.height] as number);
  }

  #rowOf(index: number): number {
    if (index === -1) return this.#count++;
    const row = this.#rows.get(index);
    if (row >= 0) {
      this.#problems.add('duplicate-image-id', () => ({ image: this.#ids.written(index) }));
      return row;
    }
    this.#rows.set(index, this.#count);
    return this.#count++;
  }

  /** Rows of the images by the index of their id. */
  get rows(): RowsById {
    return this.#rows;
  }

  finish(): ImageColumns {
    const count = this.#count;
    const idOf = this.#idOf.finish(count);
    const ids = this.#ids;
    return {
      count,
      ids: { at: row => writtenId(ids, idOf[row] as number) },
      width: this.#widths.finish(count),
      height: this.#heights.finish(count),
    };
  }
}

function writtenId(ids: IdTable, index: number): number | string {
  return index === -1 ? Number.NaN : ids.written(index);
}

/** A size that a picture can have, else NaN. */
function positive(size: number): number {
  return Number.isFinite(size) && size > 0 ? size : Number.NaN;
}
