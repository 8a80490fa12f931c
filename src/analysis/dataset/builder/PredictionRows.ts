import type { RecordColumns } from '../../bytes/records/RecordColumns.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import { PREDICTION } from './slots.ts';
import type { Dataset } from '../Dataset.ts';
import { GrowingColumn } from './GrowingColumn.ts';
import { asWritten, type NonNumericId } from '../Id.ts';
import type { NonNumericIds } from '../NonNumericIds.ts';
import type { Predictions } from '../Predictions.ts';
import { RowsByWrittenId } from './RowsByWrittenId.ts';

/** The detections that can be used, as columns, while they are read. */
export class PredictionRows {
  readonly #imageRows: RowsByWrittenId;
  readonly #categoryRows: RowsByWrittenId;
  readonly #image = new GrowingColumn(Int32Array);
  readonly #category = new GrowingColumn(Int32Array);
  readonly #boxes = new GrowingColumn(Float64Array);
  readonly #scores = new GrowingColumn(Float64Array);
  #count = 0;
  #leftOut = 0;

  private constructor(imageRows: RowsByWrittenId, categoryRows: RowsByWrittenId) {
    this.#imageRows = imageRows;
    this.#categoryRows = categoryRows;
  }

  static *of({ images, categories }: Dataset): Steps<PredictionRows> {
    const imageRows = yield* RowsByWrittenId.of(images.count, row => images.ids.at(row));
    const idOf = (row: number) => categories[row]?.id ?? null;
    return new PredictionRows(imageRows, yield* RowsByWrittenId.of(categories.length, idOf));
  }

  /** @param odd of a single record: ids that its columns cannot hold */
  add(columns: RecordColumns, count: number, odd?: NonNumericIds): void {
    const column = (slot: number) => columns[slot] as Float64Array;
    const images = column(PREDICTION.image);
    const categories = column(PREDICTION.category);
    const scores = column(PREDICTION.score);
    for (let i = 0; i < count; i++) {
      const image = rowOf(this.#imageRows, odd?.get(PREDICTION.image), images[i]);
      const category = rowOf(this.#categoryRows, odd?.get(PREDICTION.category), categories[i]);
      const score = scores[i] as number;
      const box = boxOf(columns, i);
      if (image < 0 || category < 0 || !Number.isFinite(score) || box === null) this.#leftOut++;
      else this.#keep(image, category, score, box);
    }
  }

  #keep(image: number, category: number, score: number, box: Float64Array): void {
    const row = this.#count++;
    this.#image.withRoom(row + 1)[row] = image;
    this.#category.withRoom(row + 1)[row] = category;
    this.#scores.withRoom(row + 1)[row] = score;
    this.#boxes.withRoom(4 * row + 4).set(box, 4 * row);
  }

  finish(): Predictions {
    const count = this.#count;
    return {
      count,
      image: this.#image.finish(count),
      category: this.#category.finish(count),
      boxes: this.#boxes.finish(4 * count),
      scores: this.#scores.finish(count),
      leftOut: this.#leftOut,
    };
  }
}

function rowOf(
  rows: RowsByWrittenId,
  odd: NonNumericId | undefined,
  plain: number | undefined,
): number {
  return rows.get(odd === undefined ? (plain as number) : asWritten(odd));
}

/** Four finite numbers with an area; null for anything else. */
function boxOf(columns: RecordColumns, record: number): Float64Array | null {
  const length = (columns[PREDICTION.boxLength] as Float64Array)[record];
  const box = (columns[PREDICTION.box] as Float64Array).subarray(4 * record, 4 * record + 4);
  const usable = length === 4 && box.every(Number.isFinite);
  return usable && (box[2] as number) > 0 && (box[3] as number) > 0 ? box : null;
}
