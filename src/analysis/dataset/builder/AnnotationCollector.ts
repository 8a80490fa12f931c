import { recordColumns, type RecordColumns } from '../../bytes/records/RecordColumns.ts';
import { AnnotationRows } from './AnnotationRows.ts';
import { ANNOTATION, ANNOTATION_COLUMNS } from './slots.ts';
import type { IdColumn } from '../Dataset.ts';
import { asWritten, type NonNumericId } from '../Id.ts';
import type { IdTable } from './ids/IdTable.ts';
import type { NonNumericIds } from '../NonNumericIds.ts';

/** Columns in which images and categories are still indices of their ids, −1 where the annotation names none. */
export interface CollectedAnnotations {
  readonly count: number;
  readonly ids: IdColumn;
  /** The ids that are numbers, NaN for others; for finding repeated ones. */
  readonly numberIds: Float64Array;
  /** How many are. */
  readonly numbers: number;
  /** Whether each id is a number above the one before it, as most writers number them: then none is repeated. */
  readonly idsAscend: boolean;
  readonly oddIds: ReadonlyMap<number, NonNumericId>;
  readonly imageIndex: Int32Array;
  readonly categoryIndex: Int32Array;
  readonly boxes: Float64Array;
  readonly area: Float64Array;
  readonly crowd: Uint8Array;
  /** Bits of `TRAIT`, and `SEGMENTATION_TRAIT`. */
  readonly traits: Uint8Array;
  /** Rows whose box is a list of four, but not of finite numbers. */
  readonly notFinite: ReadonlySet<number>;
  /** Rows whose area is there, but is no number. */
  readonly areaInvalid: ReadonlySet<number>;
}

/** Collects the `annotations` section. Images may still be unknown: they come later in some files. */
export class AnnotationCollector {
  readonly #imageIds: IdTable;
  readonly #categoryIds: IdTable;
  readonly #oddIds = new Map<number, NonNumericId>();
  readonly #notFinite = new Set<number>();
  readonly #areaInvalid = new Set<number>();
  #rows = new AnnotationRows();
  /** One record, and the same as columns. */
  readonly #one = new Float64Array(ANNOTATION_COLUMNS.slots);
  readonly #oneAsColumns = recordColumns(ANNOTATION_COLUMNS, this.#one.buffer, 0, 1);
  readonly #nameOf: ((row: number) => string) | undefined;
  #scores = 0;
  #numbers = 0;
  #idsAscend = true;
  #lastId = -Infinity;

  /** @param nameOf what the annotation of a row is called, where nobody wrote its id */
  constructor(into: { imageIds: IdTable; categoryIds: IdTable }, nameOf?: (row: number) => string) {
    this.#imageIds = into.imageIds;
    this.#categoryIds = into.categoryIds;
    this.#nameOf = nameOf;
  }

  /** Forgets all that was taken. */
  clear(): void {
    this.#rows = new AnnotationRows();
    this.#oddIds.clear();
    this.#notFinite.clear();
    this.#areaInvalid.clear();
    this.#scores = 0;
    this.#numbers = 0;
    this.#idsAscend = true;
    this.#lastId = -Infinity;
  }

  get count(): number {
    return this.#rows.count;
  }

  /** Annotations that carry a score, as detections do. */
  get scores(): number {
    return this.#scores;
  }

  /** Takes records of which every id is a plain number. */
  readonly addAll = (columns: RecordColumns, count: number): void => {
    this.#scores += this.#rows.add(columns, count, this.#imageIds, this.#categoryIds);
    this.#noteIds(columns[ANNOTATION.id] as Float64Array, count);
  };

  /** Takes any record. */
  readonly add = (values: Float64Array, odd?: NonNumericIds): void => {
    const row = this.#rows.count;
    this.#one.set(values);
    if (forgetNoBox(this.#one)) this.#notFinite.add(row);
    if (values[ANNOTATION.areaInvalid] === 1) this.#areaInvalid.add(row);
    this.addAll(this.#oneAsColumns, 1);
    if (odd === undefined) return;
    const oddId = odd.get(ANNOTATION.id);
    if (oddId !== undefined) this.#oddIds.set(row, oddId);
    this.#rows.setLast(
      indexIn(this.#imageIds, values, odd, ANNOTATION.image),
      indexIn(this.#categoryIds, values, odd, ANNOTATION.category),
    );
  };

  /** While they are near. */
  #noteIds(ids: Float64Array, count: number): void {
    this.#idsAscend &&= ascend(ids, count, this.#lastId);
    this.#lastId = ids[count - 1] as number;
    this.#numbers += this.#idsAscend ? count : numbersIn(ids, count);
  }

  finish(): CollectedAnnotations {
    const { ids, image, category, ...columns } = this.#rows.finish();
    const oddIds = this.#oddIds;
    return {
      count: this.count,
      ids: { at: this.#nameOf ?? (row => writtenId(oddIds, ids, row)) },
      numberIds: ids,
      numbers: this.#numbers,
      idsAscend: this.#idsAscend,
      oddIds,
      imageIndex: image,
      categoryIndex: category,
      notFinite: this.#notFinite,
      areaInvalid: this.#areaInvalid,
      ...columns,
    };
  }
}

/** Whether each of the first `count` values is above the one before it, and the first above `last`. */
function ascend(values: Float64Array, count: number, last: number): boolean {
  let before = last;
  for (let i = 0; i < count; i++) {
    const value = values[i] as number;
    // Also false for NaN.
    if (!(value > before)) return false;
    before = value;
  }
  return true;
}

/** How many of the first `count` values are numbers. */
function numbersIn(values: Float64Array, count: number): number {
  let numbers = 0;
  for (let i = 0; i < count; i++) numbers += Number(!Number.isNaN(values[i]));
  return numbers;
}

/** What is no list of four finite numbers is no box, or not wholly. @returns whether it is a list of four nevertheless */
function forgetNoBox(values: Float64Array): boolean {
  const present = values[ANNOTATION.boxLength] === 4;
  let forgotten = false;
  for (let slot = ANNOTATION.box; slot < ANNOTATION.box + 4; slot++) {
    if (present && Number.isFinite(values[slot])) continue;
    values[slot] = Number.NaN;
    forgotten = true;
  }
  return present && forgotten;
}

function indexIn(ids: IdTable, values: Float64Array, odd: NonNumericIds, slot: number): number {
  const id = odd.get(slot);
  return id === undefined ? ids.internNumber(values[slot] as number) : ids.intern(id);
}

function writtenId(
  odd: ReadonlyMap<number, NonNumericId>,
  ids: Float64Array,
  row: number,
): number | string | null {
  // Asked of every row; most files have no odd id.
  const id = (odd.size === 0 ? undefined : odd.get(row)) ?? (ids[row] as number);
  return Number.isNaN(id) ? null : asWritten(id);
}
