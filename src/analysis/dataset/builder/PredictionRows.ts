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
import { rowsByStem } from './ids/rowsByStem.ts';
import { classesFromOne } from './classesFromOne.ts';

/** The detections that can be used, as columns, while they are read. */
export class PredictionRows {
  readonly #imageRows: RowsByWrittenId;
  /** Of images whose files are known by name. */
  readonly #imageStems: ReadonlyMap<WrittenId, number>;
  readonly #categoryRows: RowsByWrittenId;
  readonly #image = new GrowingColumn(Int32Array);
  readonly #category = new GrowingColumn(Int32Array);
  readonly #boxes = new GrowingColumn(Float64Array);
  readonly #scores = new GrowingColumn(Float64Array);
  readonly #remarks = new PredictionRemarks();
  /** Whether names go before ids. */
  readonly #areNamed: boolean;
  readonly #dataset: Dataset;
  readonly #anyScore: boolean;
  /** The first id after those of the classes where they are 0, 1, 2 …; NaN where they are others. */
  readonly #after: number;
  /** Detections that are used and name their image by its file. */
  #named = 0;
  #namedAfter = 0;
  #count = 0;
  #leftOut = 0;

  private constructor(
    dataset: Dataset,
    rows: {
      readonly images: RowsByWrittenId;
      readonly stems: ReadonlyMap<WrittenId, number>;
      readonly categories: RowsByWrittenId;
      readonly areNamed: boolean;
    },
    anyScore: boolean,
  ) {
    this.#dataset = dataset;
    this.#imageRows = rows.images;
    this.#imageStems = rows.stems;
    this.#areNamed = rows.areNamed;
    this.#categoryRows = rows.categories;
    this.#anyScore = anyScore;
    const { categories } = dataset;
    this.#after = categories.every(({ id }, row) => id === row) ? categories.length : Number.NaN;
  }

  /**
   * @param anyScore whether scores may be other than probabilities, where only their order counts
   * @param names    of the files of images, by the images' ids: images are looked for by them, and by their ids where none is
   *   called so; null where they are looked for by ids, and by these as names where none is the same
   */
  static *of(
    dataset: Dataset,
    anyScore: boolean,
    names: ReadonlyMap<WrittenId | null, string> | null = null,
  ): Steps<PredictionRows> {
    const { images, categories } = dataset;
    const nameOf = (row: number) => {
      const id = images.ids.at(row);
      return names === null ? id : names.get(id);
    };
    const rows = {
      images: yield* RowsByWrittenId.of(images.count, row => images.ids.at(row)),
      stems: yield* rowsByStem(images.count, nameOf),
      categories: yield* RowsByWrittenId.of(categories.length, row => categories[row]?.id ?? null),
    };
    return new PredictionRows(dataset, { ...rows, areNamed: names !== null }, anyScore);
  }

  /** @param odd of a single record: ids that its columns cannot hold */
  add(columns: RecordColumns, count: number, odd?: NonNumericIds): void {
    const column = (slot: number) => columns[slot] as Float64Array;
    const images = column(PREDICTION.image);
    const categories = column(PREDICTION.category);
    const scores = column(PREDICTION.score);
    for (let i = 0; i < count; i++) {
      const id = idOf(odd?.get(PREDICTION.image), images[i]);
      const sameId = this.#imageRows.get(id);
      const named = this.#rowNamed(id, sameId);
      const image = named < 0 ? sameId : named;
      const category = this.#categoryOf(idOf(odd?.get(PREDICTION.category), categories[i]));
      const score = scores[i] as number;
      const box = boxOf(columns, i);
      if (Number.isFinite(score)) this.#remarks.see(score);
      if (image < 0) this.#drop('image-unknown', odd?.get(PREDICTION.image), images[i] as number);
      else if (category < 0)
        this.#drop('category-unknown', odd?.get(PREDICTION.category), categories[i] as number);
      else if (!this.#isScore(score) || box === null) this.#dropUnscored(score, box);
      else {
        this.#keep(image, category, score, box);
        this.#countNamed(named, category);
      }
    }
  }

  /** Of the image whose file is called so, where that goes before the row of the same id; -1 for none. */
  #rowNamed(id: WrittenId, sameId: number): number {
    return sameId >= 0 && !this.#areNamed ? -1 : (this.#imageStems.get(id) ?? -1);
  }

  /** Those of the id after the last one apart: they may be left out in the end. */
  #countNamed(named: number, category: number): void {
    if (named < 0) return;
    if (category === this.#after) this.#namedAfter++;
    else this.#named++;
  }

  /** The id after the last one has a row as well until all are read: it is the last one's where they are counted from 1. */
  #categoryOf(id: WrittenId): number {
    return id === this.#after ? this.#after : this.#categoryRows.get(id);
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

  *finish(): Steps<Predictions> {
    const count = this.#count;
    const { images, categories } = this.#dataset;
    const read = {
      count,
      image: this.#image.finish(count),
      category: this.#category.finish(count),
      boxes: this.#boxes.finish(4 * count),
      scores: this.#scores.finish(count),
    };
    const isFromOne = yield* classesFromOne(this.#dataset, read);
    const used = isFromOne ? withClassBefore(read) : this.#withoutAfter(read);
    const named = this.#named + (isFromOne ? this.#namedAfter : 0);
    if (named > 0) this.#remarks.readAs('images-by-name', named);
    if (isFromOne) this.#remarks.readAs('classes-from-one', count);
    return {
      ...used,
      leftOut: this.#leftOut,
      remarks: this.#remarks.read({
        'image-unknown': firstId(images.count, row => images.ids.at(row)),
        'category-unknown': firstId(categories.length, row => categories[row]?.id ?? null),
      }),
    };
  }

  /** Leaves out those of the id after the last one, which is no class after all. */
  #withoutAfter(read: DetectionColumns): DetectionColumns {
    const kept: number[] = [];
    for (let row = 0; row < read.count; row++) {
      if (read.category[row] === this.#after)
        this.#drop('category-unknown', undefined, this.#after);
      else kept.push(row);
    }
    return kept.length === read.count ? read : rowsOf(read, kept);
  }
}

type DetectionColumns = Pick<Predictions, 'count' | 'image' | 'category' | 'boxes' | 'scores'>;

function withClassBefore(read: DetectionColumns): DetectionColumns {
  return { ...read, category: read.category.map(row => row - 1) };
}

function rowsOf(read: DetectionColumns, rows: readonly number[]): DetectionColumns {
  return {
    count: rows.length,
    image: Int32Array.from(rows, row => read.image[row] as number),
    category: Int32Array.from(rows, row => read.category[row] as number),
    boxes: Float64Array.from({ length: 4 * rows.length }, (_, at) => {
      const row = rows[at >> 2] as number;
      return read.boxes[4 * row + (at & 3)] as number;
    }),
    scores: Float64Array.from(rows, row => read.scores[row] as number),
  };
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

function idOf(odd: NonNumericId | undefined, plain: number | undefined): WrittenId {
  return odd === undefined ? (plain as number) : asWritten(odd);
}

/** Four finite numbers with an area; null for anything else. */
function boxOf(columns: RecordColumns, record: number): Float64Array | null {
  const length = (columns[PREDICTION.boxLength] as Float64Array)[record];
  const box = (columns[PREDICTION.box] as Float64Array).subarray(4 * record, 4 * record + 4);
  const usable = length === 4 && box.every(Number.isFinite);
  return usable && (box[2] as number) > 0 && (box[3] as number) > 0 ? box : null;
}
