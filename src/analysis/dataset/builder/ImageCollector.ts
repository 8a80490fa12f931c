import {
  MOST_RECORDS,
  recordColumns,
  type RecordColumns,
} from '../../bytes/records/RecordColumns.ts';
import { IMAGE, IMAGE_COLUMNS } from './slots.ts';
import type { ImageColumns } from '../Dataset.ts';
import { GrowingColumn } from './GrowingColumn.ts';
import type { IdTable } from './ids/IdTable.ts';
import type { NonNumericIds } from '../NonNumericIds.ts';
import type { ProblemTally } from './ProblemTally.ts';
import { RowsById } from './ids/RowsById.ts';

/** Collects the `images` section. An id that is listed again replaces the earlier entry, as in pycocotools. */
export class ImageCollector {
  readonly #ids: IdTable;
  readonly #problems: ProblemTally;
  /** Per row: index of the id, −1 where the image has none. */
  readonly #idOf = new GrowingColumn(Int32Array);
  readonly #widths = new GrowingColumn(Float64Array);
  readonly #heights = new GrowingColumn(Float64Array);
  #rows = new RowsById();
  #count = 0;
  #withoutFileName = 0;
  /** Of the ids of the records in hand. */
  readonly #indices = new Int32Array(MOST_RECORDS);
  /** And the rows that these images get. */
  readonly #places = new Int32Array(MOST_RECORDS);
  /** One record, and the same as columns. */
  readonly #one = new Float64Array(IMAGE_COLUMNS.slots);
  readonly #oneAsColumns = recordColumns(IMAGE_COLUMNS, this.#one.buffer, 0, 1);

  constructor(ids: IdTable, problems: ProblemTally) {
    this.#ids = ids;
    this.#problems = problems;
  }

  /** Forgets all that was taken. */
  clear(): void {
    this.#rows = new RowsById();
    this.#count = 0;
    this.#withoutFileName = 0;
  }

  get count(): number {
    return this.#count;
  }

  /** Takes records of which every id is a plain number. */
  readonly addAll = (columns: RecordColumns, count: number): void => {
    this.#ids.internNumbers(columns[IMAGE.id] as Float64Array, count, this.#indices, 0);
    this.#add(columns, count);
  };

  readonly add = (values: Float64Array, odd?: NonNumericIds): void => {
    this.#one.set(values);
    this.#indices[0] = this.#ids.intern(odd?.get(IMAGE.id) ?? (values[IMAGE.id] as number));
    this.#add(this.#oneAsColumns, 1);
  };

  #add(columns: RecordColumns, count: number): void {
    const most = this.#count + count;
    const column = (slot: number) => columns[slot] as Float64Array;
    this.#withoutFileName += absentIn(column(IMAGE.fileName), count);
    this.#place(count, this.#idOf.withRoom(most));
    putSizes(column(IMAGE.width), count, this.#places, this.#widths.withRoom(most));
    putSizes(column(IMAGE.height), count, this.#places, this.#heights.withRoom(most));
  }

  #place(count: number, idOf: Int32Array): void {
    for (let i = 0; i < count; i++) {
      const index = this.#indices[i] as number;
      const row = this.#rowOf(index);
      this.#places[i] = row;
      idOf[row] = index;
    }
  }

  #rowOf(index: number): number {
    if (index === -1) return this.#count++;
    const row = this.#rows.claim(index, this.#count);
    if (row < 0) return this.#count++;
    const image = this.#ids.written(index);
    this.#problems.add('duplicate-image-id', image, () => ({ image }));
    return row;
  }

  /** Images that name no file. */
  get withoutFileName(): number {
    return this.#withoutFileName;
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

function absentIn(values: Float64Array, count: number): number {
  let absent = 0;
  for (let i = 0; i < count; i++) absent += Number(Number.isNaN(values[i]));
  return absent;
}

function writtenId(ids: IdTable, index: number): number | string | null {
  return index === -1 ? null : ids.written(index);
}

/** Puts sizes into their rows: NaN for what no picture can have. */
function putSizes(sizes: Float64Array, count: number, rows: Int32Array, into: Float64Array): void {
  for (let i = 0; i < count; i++) {
    const size = sizes[i] as number;
    into[rows[i] as number] = size > 0 && size < Infinity ? size : Number.NaN;
  }
}
