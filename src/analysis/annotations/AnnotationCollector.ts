import { AnnotationRows } from './AnnotationRows.ts';
import { ANNOTATION, ANNOTATION_LAYOUT } from './cocoLayouts.ts';
import type { IdColumn } from './Dataset.ts';
import { asWritten, type OddId } from './Id.ts';
import type { IdTable } from './IdTable.ts';
import type { OddIds } from './OddIds.ts';

const { slots } = ANNOTATION_LAYOUT;

/** Columns in which images and categories are still indices of their ids, −1 where the annotation names none. */
export interface CollectedAnnotations {
  readonly count: number;
  readonly ids: IdColumn;
  /** The ids that are numbers, NaN for others; for finding repeated ones. */
  readonly numberIds: Float64Array;
  readonly oddIds: ReadonlyMap<number, OddId>;
  readonly imageIndex: Int32Array;
  readonly categoryIndex: Int32Array;
  readonly boxes: Float64Array;
  readonly area: Float64Array;
  readonly crowd: Uint8Array;
  /** Rows whose box is a list of four, but not of finite numbers. */
  readonly notFinite: ReadonlySet<number>;
  /** Rows whose area is there, but is no number. */
  readonly areaOdd: ReadonlySet<number>;
}

/** Collects the `annotations` section. Images may still be unknown: they come later in some files. */
export class AnnotationCollector {
  readonly #imageIds: IdTable;
  readonly #categoryIds: IdTable;
  readonly #oddIds = new Map<number, OddId>();
  readonly #notFinite = new Set<number>();
  readonly #areaOdd = new Set<number>();
  readonly #rows = new AnnotationRows();
  #scores = 0;

  constructor(into: { imageIds: IdTable; categoryIds: IdTable }) {
    this.#imageIds = into.imageIds;
    this.#categoryIds = into.categoryIds;
  }

  get count(): number {
    return this.#rows.count;
  }

  /** Annotations that carry a score, as detections do. */
  get scores(): number {
    return this.#scores;
  }

  /** Takes records of which every id is a plain number. */
  readonly addAll = (records: Float64Array, count: number): void => {
    this.#rows.add(records, count, this.#imageIds, this.#categoryIds);
    for (let at = ANNOTATION.score; at < count * slots; at += slots)
      if (!Number.isNaN(records[at])) this.#scores++;
  };

  /** Takes any record. */
  readonly add = (values: Float64Array, odd?: OddIds): void => {
    const row = this.#rows.count;
    if (forgetNoBox(values)) this.#notFinite.add(row);
    if (values[ANNOTATION.areaOdd] === 1) this.#areaOdd.add(row);
    if (!Number.isNaN(values[ANNOTATION.score])) this.#scores++;
    this.#rows.add(values, 1, this.#imageIds, this.#categoryIds);
    if (odd === undefined) return;
    const oddId = odd.get(ANNOTATION.id);
    if (oddId !== undefined) this.#oddIds.set(row, oddId);
    this.#rows.setLast(
      indexIn(this.#imageIds, values, odd, ANNOTATION.image),
      indexIn(this.#categoryIds, values, odd, ANNOTATION.category),
    );
  };

  finish(): CollectedAnnotations {
    const { ids, image, category, ...columns } = this.#rows.finish();
    const oddIds = this.#oddIds;
    return {
      count: this.count,
      ids: { at: row => writtenId(oddIds, ids, row) },
      numberIds: ids,
      oddIds,
      imageIndex: image,
      categoryIndex: category,
      notFinite: this.#notFinite,
      areaOdd: this.#areaOdd,
      ...columns,
    };
  }
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

function indexIn(ids: IdTable, values: Float64Array, odd: OddIds, slot: number): number {
  const id = odd.get(slot);
  return id === undefined ? ids.internNumber(values[slot] as number) : ids.intern(id);
}

function writtenId(
  odd: ReadonlyMap<number, OddId>,
  ids: Float64Array,
  row: number,
): number | string {
  const id = odd.get(row);
  return id === undefined ? (ids[row] as number) : asWritten(id);
}
