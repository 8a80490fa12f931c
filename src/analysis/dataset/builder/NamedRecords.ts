import { MOST_RECORDS, recordColumns } from '../../bytes/records/RecordColumns.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { Dataset, ProblemCode, ProblemExample } from '../Dataset.ts';
import { DatasetBuilder } from './DatasetBuilder.ts';
import { GrowingColumn } from './GrowingColumn.ts';
import { ANNOTATION, ANNOTATION_COLUMNS, CATEGORY, IMAGE, IMAGE_COLUMNS } from './slots.ts';

/** A box of an image that is named by its file. */
export interface NamedBox {
  /** What `addImage` returned. */
  readonly image: number;
  /** What `addClass` returned; −1 where the record names no class. */
  readonly category: number;
  /** Pixels of the image; NaN where missing or not a number, as are the next three. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** A region of many objects, which is never foreground. */
  readonly crowd?: boolean | undefined;
  /** Square pixels, where the file says so. */
  readonly area?: number | undefined;
  /** Where its record stands in its file, from 1: a line, or the how-manieth it is. */
  readonly place: number;
  /** What `addFile` returned; that of the image's name where it is not given. */
  readonly file?: number | undefined;
}

export interface NamedOptions {
  /** Records of each kind of problem that are named: 5 where it is not given, Infinity for all. */
  readonly examples?: number | undefined;
}

/**
 * Takes the images and boxes of formats that know no ids, in any order. An image goes by its name, an annotation by the file
 * and the place of its record: `labels/0001.txt:3`.
 */
export class NamedRecords {
  readonly #imageNames: string[] = [];
  readonly #fileNames: string[] = [];
  readonly #file = new GrowingColumn(Int32Array);
  readonly #place = new GrowingColumn(Int32Array);
  readonly #builder: DatasetBuilder;
  readonly #image = new Float64Array(IMAGE_COLUMNS.slots);
  readonly #classIds: number[] = [];
  /** Boxes that are handed over together. */
  readonly #columns = recordColumns(
    ANNOTATION_COLUMNS,
    new ArrayBuffer(8 * ANNOTATION_COLUMNS.slots * MOST_RECORDS),
    0,
    MOST_RECORDS,
  );
  #waiting = 0;
  #annotations = 0;
  #filesRead = 0;
  #bytesRead = 0;

  constructor({ examples }: NamedOptions = {}) {
    const names = {
      image: (id: number) => this.#imageNames[id] as string,
      annotation: (row: number) => this.#annotationName(row),
    };
    this.#builder = new DatasetBuilder(names, examples);
  }

  get images(): number {
    return this.#imageNames.length;
  }

  get annotations(): number {
    return this.#annotations;
  }

  get classes(): number {
    return this.#classIds.length;
  }

  /** @param id as the format numbers it, each once; from 0 where it does not. @returns its number for `NamedBox` */
  addClass(name: string, id: number = this.classes): number {
    const values = new Float64Array(2).fill(Number.NaN);
    values[CATEGORY.id] = id;
    this.#builder.categories.add(
      values,
      new Map([[CATEGORY.name, { text: name, kind: 'string' }]]),
    );
    return this.#classIds.push(id) - 1;
  }

  /**
   * @param name   path of the image in the set; each once
   * @param width  pixels; NaN where unknown
   * @param height pixels; NaN where unknown
   * @returns its number for `NamedBox`
   */
  addImage(name: string, width: number, height: number): number {
    const number = this.#imageNames.push(name) - 1;
    this.#image[IMAGE.id] = number;
    this.#image[IMAGE.width] = width;
    this.#image[IMAGE.height] = height;
    this.#builder.images.add(this.#image);
    return number;
  }

  /** A file whose records are named by it. @returns its number for `NamedBox.file` */
  addFile(name: string): number {
    return this.#fileNames.push(name) - 1;
  }

  /** Counts a file that was read. @param bytes of it */
  addRead(bytes: number): void {
    this.#filesRead++;
    this.#bytesRead += bytes;
  }

  addBox(record: NamedBox): void {
    const row = this.#annotations++;
    this.#file.withRoom(row + 1)[row] = record.file ?? -1 - record.image;
    this.#place.withRoom(row + 1)[row] = record.place;
    const at = this.#waiting;
    this.#put(ANNOTATION.id, row);
    this.#put(ANNOTATION.image, record.image);
    this.#put(ANNOTATION.category, this.#classIds[record.category] ?? Number.NaN);
    this.#put(ANNOTATION.crowd, record.crowd === true ? 1 : 0);
    this.#put(ANNOTATION.area, record.area ?? Number.NaN);
    this.#put(ANNOTATION.boxLength, 4);
    this.#put(ANNOTATION.score, Number.NaN);
    const boxes = this.#columns[ANNOTATION.box] as Float64Array;
    boxes[4 * at] = record.x;
    boxes[4 * at + 1] = record.y;
    boxes[4 * at + 2] = record.width;
    boxes[4 * at + 3] = record.height;
    if (++this.#waiting === MOST_RECORDS) this.#handOver();
  }

  /** Counts what is suspicious about a record or a file. */
  addProblem(code: ProblemCode, example: ProblemExample): void {
    const { annotation, image, file } = example;
    this.#builder.problems.add(code, annotation ?? image ?? file ?? null, () => example);
  }

  /** Call it once, when all are taken. */
  *build(): Steps<Dataset> {
    this.#handOver();
    const dataset = yield* this.#builder.build();
    return { ...dataset, files: { count: this.#filesRead, bytes: this.#bytesRead } };
  }

  #put(slot: number, value: number): void {
    (this.#columns[slot] as Float64Array)[this.#waiting] = value;
  }

  #handOver(): void {
    this.#builder.annotations.addAll(this.#columns, this.#waiting);
    this.#waiting = 0;
  }

  #annotationName(row: number): string {
    const file = this.#file.withRoom(row + 1)[row] as number;
    const place = this.#place.withRoom(row + 1)[row] as number;
    const name = file < 0 ? this.#imageNames[-1 - file] : this.#fileNames[file];
    return `${name}:${place}`;
  }
}
