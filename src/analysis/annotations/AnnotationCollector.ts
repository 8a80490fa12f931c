import { AnnotationRows } from './AnnotationRows.ts';
import { ANNOTATION, ANNOTATION_LAYOUT } from './cocoLayouts.ts';
import type { IdColumn, ProblemCode, ProblemExample } from './Dataset.ts';
import { asWritten, type OddId } from './Id.ts';
import type { IdTable } from './IdTable.ts';
import type { OddIds } from './OddIds.ts';
import type { ProblemTally } from './ProblemTally.ts';
import { saneArea } from './saneArea.ts';

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
}

/** Collects the `annotations` section. Images may still be unknown: they come later in some files. */
export class AnnotationCollector {
  readonly #imageIds: IdTable;
  readonly #categoryIds: IdTable;
  readonly #problems: ProblemTally;
  readonly #oddIds = new Map<number, OddId>();
  readonly #rows = new AnnotationRows();
  #scores = 0;

  constructor(into: { imageIds: IdTable; categoryIds: IdTable; problems: ProblemTally }) {
    this.#imageIds = into.imageIds;
    this.#categoryIds = into.categoryIds;
    this.#problems = into.problems;
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
    for (let at = 0; at < count * slots; at += slots) this.#check(records, at);
  };

  readonly add = (values: Float64Array, odd?: OddIds): void => {
    const row = this.#rows.count;
    forgetNoBox(values);
    this.#rows.add(values, 1, this.#imageIds, this.#categoryIds);
    if (odd === undefined) return this.#check(values, 0);
    const oddId = odd.get(ANNOTATION.id);
    if (oddId !== undefined) this.#oddIds.set(row, oddId);
    this.#rows.setLast(
      indexIn(this.#imageIds, values, odd, ANNOTATION.image),
      indexIn(this.#categoryIds, values, odd, ANNOTATION.category),
    );
    this.#check(values, 0, odd);
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
      ...columns,
    };
  }

  #check(records: Float64Array, at: number, odd?: OddIds): void {
    if (!Number.isNaN(records[at + ANNOTATION.score])) this.#scores++;
    const box = at + ANNOTATION.box;
    const sum =
      (records[box] as number) +
      (records[box + 1] as number) +
      (records[box + 2] as number) +
      (records[box + 3] as number);
    // Where the box is none, that is the news and not its area.
    if (!Number.isNaN(sum)) this.#checkArea(records, at, odd);
    else
      this.#problem(
        records[at + ANNOTATION.boxLength] === 4 ? 'box-not-finite' : 'box-missing',
        records.subarray(at, at + slots),
        odd,
      );
  }

  #checkArea(records: Float64Array, at: number, odd?: OddIds): void {
    const area = records[at + ANNOTATION.area] as number;
    if (Number.isNaN(area) && records[at + ANNOTATION.areaOdd] !== 1) return;
    const width = records[at + ANNOTATION.box + 2] as number;
    const height = records[at + ANNOTATION.box + 3] as number;
    if (width > 0 && height > 0 && Number.isNaN(saneArea(area, width, height)))
      this.#problem('area-implausible', records.subarray(at, at + slots), odd);
  }

  #problem(code: ProblemCode, values: Float64Array, odd?: OddIds): void {
    this.#problems.add(code, () => exampleOf(values, odd));
  }
}

/** What is no list of four finite numbers is no box, or not wholly. */
function forgetNoBox(values: Float64Array): void {
  const present = values[ANNOTATION.boxLength] === 4;
  for (let slot = ANNOTATION.box; slot < ANNOTATION.box + 4; slot++)
    if (!present || !Number.isFinite(values[slot])) values[slot] = Number.NaN;
}

function exampleOf(values: Float64Array, odd?: OddIds): ProblemExample {
  const written = (slot: number) => asWritten(odd?.get(slot) ?? (values[slot] as number));
  const annotation = written(ANNOTATION.id);
  const image = written(ANNOTATION.image);
  return {
    ...(Number.isNaN(annotation) ? {} : { annotation }),
    ...(Number.isNaN(image) ? {} : { image }),
  };
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
