import { type NamedOptions, NamedRecords } from '../../dataset/builder/NamedRecords.ts';
import { BoxesByClassName } from '../kit/BoxesByClassName.ts';
import type { CsvRow } from '../kit/tables/CsvRows.ts';
import { betweenCorners, type Extent } from '../kit/extentOf.ts';
import { numberIn } from '../kit/numberIn.ts';
import type { CsvLayout, ViaLayout } from './csvLayout.ts';
import { jsonIn, viaClass, viaShape } from './viaShape.ts';

interface RowImage {
  readonly name: string;
  /** As the table says it, in pixels; NaN where it does not. */
  readonly width: number;
  readonly height: number;
}

/** Takes the rows of a table. */
export class CsvReading {
  readonly records: NamedRecords;
  readonly boxes = new BoxesByClassName();
  /** In the order of their first rows; their place is what boxes name them by. */
  readonly images: RowImage[] = [];
  readonly #places = new Map<string, number>();
  readonly #layout: CsvLayout | ViaLayout;
  readonly #file: string;
  readonly #fileNumber: number;
  #isBehindHeader = false;
  /** Whether a coordinate is no whole number, or above 1. */
  #hasFraction = false;
  #hasPixels = false;

  constructor(layout: CsvLayout | ViaLayout, file: string, options: NamedOptions) {
    this.records = new NamedRecords(options);
    this.#layout = layout;
    this.#file = file;
    this.#fileNumber = this.records.addFile(file);
    this.#isBehindHeader = !layout.hasHeader;
  }

  /** Whether all coordinates lie between 0 and 1, as shares of an image do: no column says that they are. */
  get areShares(): boolean {
    return this.#hasFraction && !this.#hasPixels;
  }

  add(row: CsvRow): void {
    if (!this.#isBehindHeader) this.#isBehindHeader = true;
    else if (this.#layout.kind === 'via') this.#addRegion(row, this.#layout);
    else this.#addBox(row, this.#layout);
  }

  #addBox({ line, cells }: CsvRow, layout: CsvLayout): void {
    const cell = (column: number) => cells[column]?.trim() ?? '';
    const written = layout.box.map(cell);
    const className = cell(layout.className);
    const name = cell(layout.image);
    const numbers = written.map(numberIn) as [number, number, number, number];
    const isBackground = className === '' && written.every(text => text === '');
    if (name === '' || (!isBackground && numbers.some(Number.isNaN))) {
      this.#leaveOut('row-invalid', line);
      return;
    }
    const [width, height] = layout.imageSize?.map(column => numberIn(cell(column))) ?? [];
    const image = this.#imageOf(name, width, height);
    if (isBackground) return;
    this.#look(numbers);
    const [x, y, ...end] = numbers;
    const box = layout.isSize
      ? { x, y, width: end[0], height: end[1] }
      : betweenCorners(x, y, ...end);
    this.#put(image, className, box, line);
  }

  #addRegion({ line, cells }: CsvRow, layout: ViaLayout): void {
    const name = cells[layout.image]?.trim() ?? '';
    const shape = jsonIn(cells[layout.shape]);
    if (name === '' || shape === null) {
      this.#leaveOut('row-invalid', line);
      return;
    }
    const image = this.#imageOf(name);
    // An image without a region has a row of its own.
    if (Object.keys(shape).length === 0) return;
    const box = viaShape(shape);
    if (box === null) this.#leaveOut('shape-not-a-box', line);
    else this.#put(image, viaClass(jsonIn(cells[layout.attributes])) ?? '', box, line);
  }

  #put(image: number, className: string, box: Extent, line: number): void {
    const named = className === '' ? null : className;
    this.boxes.add({ image, className: named, ...box, place: line, file: this.#fileNumber });
  }

  #imageOf(name: string, width = Number.NaN, height = Number.NaN): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const place = this.images.push({ name, width, height }) - 1;
    this.#places.set(name, place);
    return place;
  }

  #look(numbers: readonly number[]): void {
    this.#hasFraction ||= !numbers.every(Number.isInteger);
    this.#hasPixels ||= numbers.some(number => number > 1);
  }

  #leaveOut(code: 'row-invalid' | 'shape-not-a-box', line: number): void {
    this.records.addProblem(code, { annotation: `${this.#file}:${line}` });
  }
}
