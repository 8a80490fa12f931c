import type { FileSource } from '../../contract/sources/AnnotationSource.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import { type NamedOptions, NamedRecords } from '../../dataset/builder/NamedRecords.ts';
import { imageSize } from '../kit/images/imageSize.ts';
import { boxesOf, type WrittenBox } from './boxesOf.ts';
import { BoxOrderVotes } from './BoxOrder.ts';
import type { Columns } from './columnsOf.ts';
import type { Row } from './openTable.ts';

interface HeldBox extends WrittenBox {
  readonly image: number;
  readonly place: number;
  readonly file: number;
}

/** Images and boxes of Parquet files while they are read; the order of a box's numbers is known at the end alone. */
export class ParquetSet {
  readonly #records: NamedRecords;
  readonly #order = new BoxOrderVotes();
  readonly #boxes: HeldBox[] = [];
  readonly #classes = new Map<number | string, number>();
  #columns: Columns | null = null;
  #name = '';
  #file = 0;
  #row = 0;

  constructor(options: NamedOptions) {
    this.#records = new NamedRecords(options);
  }

  begin({ name, size }: FileSource, columns: Columns, classes: readonly string[]): void {
    this.#columns = columns;
    this.#records.addRead(size);
    this.#name = name;
    this.#file = this.#records.addFile(name);
    this.#row = 0;
    for (const [id, className] of classes.entries())
      if (!this.#classes.has(id)) this.#classes.set(id, this.#records.addClass(className, id));
  }

  async add(row: Row): Promise<void> {
    const columns = this.#columns as Columns;
    this.#row++;
    const { width, height } = await sizeOf(row, columns);
    const image = this.#records.addImage(this.#nameOf(row, columns), width, height);
    for (const box of boxesOf(row, columns)) {
      this.#order.add(box, width, height);
      this.#boxes.push({ ...box, image, place: this.#row, file: this.#file });
    }
  }

  /** Hands over the boxes. Where nothing says what their last two numbers are, they are sizes, as in COCO, and that is said. */
  *finish(): Steps<NamedRecords> {
    const { verdict } = this.#order;
    const corners = verdict === 'corners';
    if (this.#boxes.length > 0 && verdict !== 'sizes')
      this.#records.addProblem(corners ? 'boxes-read-as-corners' : 'box-order-unknown', {
        file: this.#name,
      });
    for (const [at, { numbers, category, ...box }] of this.#boxes.entries()) {
      const [x, y, c, d] = numbers;
      const [width, height] = corners ? [c - x, d - y] : [c, d];
      this.#records.addBox({ ...box, category: this.#classOf(category), x, y, width, height });
      if (at % 1024 === 0) yield;
    }
    return this.#records;
  }

  #nameOf(row: Row, { image, name }: Columns): string {
    const picture = image === null ? undefined : (row[image] as Row | null | undefined);
    const path = picture?.['path'];
    if (typeof path === 'string' && path !== '') return path;
    const written = name === null ? undefined : row[name];
    return typeof written === 'string' || typeof written === 'bigint' || typeof written === 'number'
      ? String(written)
      : `${this.#name}:${this.#row}`;
  }

  #classOf(written: number | string | undefined): number {
    if (written === undefined) return -1;
    const known = this.#classes.get(written);
    if (known !== undefined) return known;
    const added =
      typeof written === 'number'
        ? this.#records.addClass(String(written), written)
        : this.#records.addClass(written);
    this.#classes.set(written, added);
    return added;
  }
}

/** Pixels; NaN where neither a column nor the picture says so. */
async function sizeOf(row: Row, { width, height, image }: Columns) {
  const written = {
    width: Number(width === null ? Number.NaN : row[width]),
    height: Number(height === null ? Number.NaN : row[height]),
  };
  const bytes = image === null ? undefined : (row[image] as Row | null | undefined)?.['bytes'];
  if (!Number.isNaN(written.width + written.height) || !(bytes instanceof Uint8Array))
    return written;
  const read = async (offset: number, length: number) => bytes.subarray(offset, offset + length);
  return (await imageSize(read)) ?? written;
}
