import { ANNOTATION, ANNOTATION_LAYOUT } from './cocoLayouts.ts';
import { GrowingColumn } from './GrowingColumn.ts';
import type { IdTable } from './IdTable.ts';

const { slots } = ANNOTATION_LAYOUT;

/** The columns of the annotations while they are read: 57 bytes an annotation. */
export class AnnotationRows {
  readonly #ids = new GrowingColumn(Float64Array);
  readonly #image = new GrowingColumn(Int32Array);
  readonly #category = new GrowingColumn(Int32Array);
  readonly #boxes = new GrowingColumn(Float64Array);
  readonly #area = new GrowingColumn(Float64Array);
  readonly #crowd = new GrowingColumn(Uint8Array);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /**
   * Adds records whose ids are plain numbers. One column after the other: an image id is looked up far away in memory,
   * and many look-ups in a row overlap.
   */
  add(records: Float64Array, count: number, imageIds: IdTable, categoryIds: IdTable): void {
    const from = this.#count;
    const to = from + count;
    this.#count = to;
    const ids = (first: number) => ({ records, first, stride: slots, count });
    imageIds.internNumbers(ids(ANNOTATION.image), this.#image.withRoom(to), from);
    categoryIds.internNumbers(ids(ANNOTATION.category), this.#category.withRoom(to), from);
    this.#addPlain(records, from, to);
  }

  #addPlain(records: Float64Array, from: number, to: number): void {
    const ids = this.#ids.withRoom(to);
    const area = this.#area.withRoom(to);
    const crowd = this.#crowd.withRoom(to);
    const boxes = this.#boxes.withRoom(4 * to);
    for (let row = from, at = 0; row < to; row++, at += slots) {
      ids[row] = records[at + ANNOTATION.id] as number;
      area[row] = records[at + ANNOTATION.area] as number;
      crowd[row] = records[at + ANNOTATION.crowd] === 1 ? 1 : 0;
      const box = at + ANNOTATION.box;
      for (let i = 0; i < 4; i++) boxes[4 * row + i] = records[box + i] as number;
    }
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
    };
  }
}
