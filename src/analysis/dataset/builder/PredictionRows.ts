import type { RecordColumns } from '../../bytes/records/RecordColumns.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import { shownId } from '../../contract/text/shownId.ts';
import { PREDICTION } from './slots.ts';
import { PredictionRemarks } from './PredictionRemarks.ts';
import type { Dataset } from '../Dataset.ts';
import { GrowingColumn } from './GrowingColumn.ts';
import { asWritten, type NonNumericId, type WrittenId } from '../Id.ts';
import type { NonNumericIds } from '../NonNumericIds.ts';
import type { Predictions } from '../Predictions.ts';
import { RowsByWrittenId } from './ids/RowsByWrittenId.ts';

/** The detections that can be used, as columns, while they are read. */
export class PredictionRows {
  readonly #imageRows: RowsByWrittenId;
  readonly #categoryRows: RowsByWrittenId;
  readonly #image = new GrowingColumn(Int32Array);
  readonly #category = new GrowingColumn(Int32Array);
  readonly #boxes = new GrowingColumn(Float64Array);
  readonly #scores = new GrowingColumn(Float64Array);
  readonly #remarks = new PredictionRemarks();
  readonly #dataset: Dataset;
  readonly #anyScore: boolean;
  #count = 0;
  #leftOut = 0;

  private constructor(
    dataset: Dataset,
    rows: { readonly images: RowsByWrittenId; readonly categories: RowsByWrittenId },
    anyScore: boolean,
  ) {
    this.#dataset = dataset;
    this.#imageRows = rows.images;
    this.#categoryRows = rows.categories;
    this.#anyScore = anyScore;
  }

  /** @param anyScore whether scores may be other than probabilities, where only their order counts */
  static *of(dataset: Dataset, anyScore: boolean): Steps<PredictionRows> {
    const { images, categories } = dataset;
    const rows = {
      images: yield* RowsByWrittenId.of(images.count, row => images.ids.at(row)),
      categories: yield* RowsByWrittenId.of(categories.length, row => categories[row]?.id ?? null),
    };
    return new PredictionRows(dataset, rows, anyScore);
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
      if (Number.isFinite(score)) this.#remarks.see(score);
      if (image < 0) this.#drop('image-unknown', odd?.get(PREDICTION.image), images[i] as number);
      else if (category < 0)
        this.#drop('category-unknown', odd?.get(PREDICTION.category), categories[i] as number);
      else if (this.#isScore(score) && box !== null) this.#keep(image, category, score, box);
      else this.#dropUnscored(score, box);
    }
  }

  #isScore(score: number): boolean {
    return Number.isFinite(score) && (this.#anyScore || (score >= 0 && score <= 1));
  }

  /** Counts elements of the list that are no object. */
  addOthers(count: number): void {
    this.#leftOut += count;
    if (count > 0) this.#remarks.plain('no-record', count);
  }

  #drop(
    code: 'image-unknown' | 'category-unknown',
    odd: NonNumericId | undefined,
    plain: number,
  ): void {
    this.#leftOut++;
    this.#remarks.unknown(code, odd, plain);
  }

  #dropUnscored(score: number, box: Float64Array | null): void {
    this.#leftOut++;
    if (!Number.isFinite(score)) this.#remarks.plain('score-missing');
    else if (box === null) this.#remarks.plain('box-invalid');
    else this.#remarks.outOfRange();
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
    const { images, categories } = this.#dataset;
    return {
      count,
      image: this.#image.finish(count),
      category: this.#category.finish(count),
      boxes: this.#boxes.finish(4 * count),
      scores: this.#scores.finish(count),
      leftOut: this.#leftOut,
      remarks: this.#remarks.read({
        'image-unknown': firstId(images.count, row => images.ids.at(row)),
        'category-unknown': firstId(categories.length, row => categories[row]?.id ?? null),
      }),
    };
  }
}

/** As JSON writes it; null where none has one. */
function firstId(count: number, at: (row: number) => WrittenId | null): string | null {
  for (let row = 0; row < count; row++) {
    const id = at(row);
    if (id === null) continue;
    const isText = typeof id === 'string' && !/^-?\d+$/.test(id);
    return isText ? JSON.stringify(id) : shownId(id);
  }
  return null;
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
