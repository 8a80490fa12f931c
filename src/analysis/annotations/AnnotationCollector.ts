import { AnnotationChunk, CHUNK_ROWS, joined } from './AnnotationChunk.ts';
import { ANNOTATION } from './cocoLayouts.ts';
import type { IdColumn, ProblemCode, ProblemExample } from './Dataset.ts';
import { asWritten, type OddId } from './Id.ts';
import type { IdTable } from './IdTable.ts';
import type { OddIds } from './OddIds.ts';
import type { ProblemTally } from './ProblemTally.ts';
import { saneArea } from './saneArea.ts';

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
  readonly #chunks: AnnotationChunk[] = [];
  #chunk = new AnnotationChunk();
  #scores = 0;
  #count = 0;

  constructor(into: { imageIds: IdTable; categoryIds: IdTable; problems: ProblemTally }) {
    this.#imageIds = into.imageIds;
    this.#categoryIds = into.categoryIds;
    this.#problems = into.problems;
  }

  get count(): number {
    return this.#count;
  }

  /** Annotations that carry a score, as detections do. */
  get scores(): number {
    return this.#scores;
  }

  readonly add = (values: Float64Array, odd?: OddIds): void => {
    if (this.#chunk.rows === CHUNK_ROWS) {
      this.#chunks.push(this.#chunk);
      this.#chunk = new AnnotationChunk();
    }
    const chunk = this.#chunk;
    const row = chunk.rows++;
    chunk.ids[row] = values[ANNOTATION.id] as number;
    const oddId = odd?.get(ANNOTATION.id);
    if (oddId !== undefined) this.#oddIds.set(this.#count, oddId);
    chunk.imageIndex[row] = indexIn(this.#imageIds, values, odd, ANNOTATION.image);
    chunk.categoryIndex[row] = indexIn(this.#categoryIds, values, odd, ANNOTATION.category);
    chunk.crowd[row] = values[ANNOTATION.crowd] === 1 ? 1 : 0;
    chunk.area[row] = values[ANNOTATION.area] as number;
    if (!Number.isNaN(values[ANNOTATION.score])) this.#scores++;
    // Where the box is none, that is the news and not its area.
    if (this.#addBox(values, odd)) this.#checkArea(values, odd);
    this.#count++;
  };

  finish(): CollectedAnnotations {
    const chunks = [...this.#chunks, this.#chunk];
    const count = this.#count;
    const ids = joined(new Float64Array(count), chunks, chunk => chunk.ids);
    const oddIds = this.#oddIds;
    return {
      count,
      ids: { at: row => writtenId(oddIds, ids, row) },
      numberIds: ids,
      oddIds,
      imageIndex: joined(new Int32Array(count), chunks, chunk => chunk.imageIndex),
      categoryIndex: joined(new Int32Array(count), chunks, chunk => chunk.categoryIndex),
      boxes: joined(new Float64Array(4 * count), chunks, chunk => chunk.boxes),
      area: joined(new Float64Array(count), chunks, chunk => chunk.area),
      crowd: joined(new Uint8Array(count), chunks, chunk => chunk.crowd),
    };
  }

  /** @returns whether the box is four finite numbers */
  #addBox(values: Float64Array, odd?: OddIds): boolean {
    const { boxes, rows } = this.#chunk;
    const at = 4 * (rows - 1);
    const present = values[ANNOTATION.boxLength] === 4;
    let finite = true;
    for (let i = 0; i < 4; i++) {
      const value = values[ANNOTATION.box + i] as number;
      const sound = present && Number.isFinite(value);
      boxes[at + i] = sound ? value : Number.NaN;
      finite &&= sound;
    }
    if (!finite) this.#problem(present ? 'box-not-finite' : 'box-missing', values, odd);
    return finite;
  }

  #checkArea(values: Float64Array, odd?: OddIds): void {
    const area = values[ANNOTATION.area] as number;
    if (Number.isNaN(area) && values[ANNOTATION.areaOdd] !== 1) return;
    const width = values[ANNOTATION.box + 2] as number;
    const height = values[ANNOTATION.box + 3] as number;
    if (width > 0 && height > 0 && Number.isNaN(saneArea(area, width, height)))
      this.#problem('area-implausible', values, odd);
  }

  #problem(code: ProblemCode, values: Float64Array, odd?: OddIds): void {
    this.#problems.add(code, () => exampleOf(values, odd));
  }
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

function indexIn(
  ids: IdTable,
  values: Float64Array,
  odd: OddIds | undefined,
  slot: number,
): number {
  const id = odd?.get(slot);
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
