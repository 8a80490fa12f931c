import type { RecordColumns } from '../../bytes/records/RecordColumns.ts';
import { SEGMENTATION } from '../../contract/records/segmentation.ts';
import { ANNOTATION } from './slots.ts';
import { segmentationBits, traitsOf } from '../recordTraits.ts';
import { GrowingColumn } from './GrowingColumn.ts';
import type { IdTable } from './ids/IdTable.ts';

/**
 * The columns of the annotations while they are read: 58 bytes an annotation.
 *
 * Loops over records stand alone, here and in the collectors: what V8 compiles is a loop with all that its function calls,
 * and that took as long as the loops themselves.
 */
export class AnnotationRows {
  readonly #ids = new GrowingColumn(Float64Array);
  readonly #image = new GrowingColumn(Int32Array);
  readonly #category = new GrowingColumn(Int32Array);
  readonly #boxes = new GrowingColumn(Float64Array);
  readonly #area = new GrowingColumn(Float64Array);
  readonly #crowd = new GrowingColumn(Uint8Array);
  readonly #traits = new GrowingColumn(Uint8Array);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Adds records whose ids are plain numbers. @returns how many of them carry a score, as detections do */
  add(columns: RecordColumns, count: number, imageIds: IdTable, categoryIds: IdTable): number {
    const from = this.#count;
    const to = from + count;
    this.#count = to;
    const column = (slot: number) => columns[slot] as Float64Array;
    this.#ids.withRoom(to).set(column(ANNOTATION.id).subarray(0, count), from);
    imageIds.internNumbers(column(ANNOTATION.image), count, this.#image.withRoom(to), from);
    categoryIds.internNumbers(
      column(ANNOTATION.category),
      count,
      this.#category.withRoom(to),
      from,
    );
    this.#boxes.withRoom(4 * to).set(column(ANNOTATION.box).subarray(0, 4 * count), 4 * from);
    this.#area.withRoom(to).set(column(ANNOTATION.area).subarray(0, count), from);
    const [crowd, traits] = [this.#crowd.withRoom(to), this.#traits.withRoom(to)];
    return putTraits(columns, { count, crowd, traits, from });
  }

  /** Names the image and the category of the last row, where their ids are no plain numbers. */
  setLast(image: number, category: number): void {
    this.#image.withRoom(this.#count)[this.#count - 1] = image;
    this.#category.withRoom(this.#count)[this.#count - 1] = category;
  }

  finish() {
    const count = this.#count;
    return {
      ids: this.#ids.finish(count),
      image: this.#image.finish(count),
      category: this.#category.finish(count),
      boxes: this.#boxes.finish(4 * count),
      area: this.#area.finish(count),
      crowd: this.#crowd.finish(count),
      traits: this.#traits.finish(count),
    };
  }
}

interface TraitColumns {
  readonly count: number;
  /** Whether `iscrowd` is a number other than 0. */
  readonly crowd: Uint8Array;
  readonly traits: Uint8Array;
  /** Where the first of so many is put. */
  readonly from: number;
}

/** @returns how many carry a score */
function putTraits(columns: RecordColumns, { count, crowd, traits, from }: TraitColumns): number {
  const scores = columns[ANNOTATION.score] as Float64Array;
  const ignores = columns[ANNOTATION.ignore] as Float64Array;
  const areas = columns[ANNOTATION.area] as Float64Array;
  const crowds = columns[ANNOTATION.crowd] as Float64Array;
  const segmentations = columns[ANNOTATION.segmentation] as Float64Array;
  let withScore = 0;
  for (let i = 0; i < count; i++) {
    const score = scores[i] as number;
    const ignore = ignores[i] as number;
    const area = areas[i] as number;
    const one = crowds[i] as number;
    const segmentation = segmentations[i] as number;
    // Of nearly all records there is nothing to say, which their columns say already, or nothing but what is not there.
    if (one === 0 && Number.isNaN(score) && Number.isNaN(ignore) && !Number.isNaN(area)) {
      if (segmentation !== SEGMENTATION.valid) traits[from + i] = segmentationBits(segmentation);
      continue;
    }
    withScore += Number(!Number.isNaN(score));
    const size = Math.abs(one);
    crowd[from + i] = Number(size > 0 && size < Infinity);
    traits[from + i] = traitsOf(ignore, area, one, segmentation);
  }
  return withScore;
}
