import type { FileStamp, QuickFiles } from '../../../contract/sources/FileTree.ts';
import type { KeptRows } from '../labels/LabelRows.ts';

/** What was found of an image; `cutOff` is a JPEG without its end, which may be good all the same. */
export const IMAGE_STATE = { good: 0, missing: 1, unreadable: 2, small: 3, cutOff: 4 } as const;

/** What was found of its label file. */
export const LABEL_STATE = { none: 0, read: 1, refused: 2, unreadable: 3 } as const;

/** Numbers of an image that are integers; `rows` and `repeated` are where those of the next one begin. */
export const FACT = {
  width: 0,
  height: 1,
  image: 2,
  label: 3,
  refusedAt: 4,
  rows: 5,
  repeated: 6,
} as const;
const FACTS = 7;
/** Three of its image file, three of its label file. */
const STAMPS = 6;
/** Class, centre and sides. */
const ROW = 5;

export interface ImageFacts {
  readonly state: number;
  /** Pixels, upright; 0 where unknown. */
  readonly width: number;
  readonly height: number;
  readonly stamp: FileStamp | null;
}

export interface LabelFacts {
  readonly state: number;
  /** The line for which it is refused. */
  readonly refusedAt: number;
  readonly kept: KeptRows | null;
  readonly stamp: FileStamp | null;
}

/** The arrays of `ScanColumns`, as they are kept between two runs. */
export interface ScanArrays {
  readonly facts: Int32Array;
  /** NaN where there is no file. */
  readonly stamps: Float64Array;
  readonly rows: Float32Array;
  readonly lines: Int32Array;
  readonly repeated: Int32Array;
}

/** What a look at every image and label file of a set has found, image by image. */
export class ScanColumns {
  #images: number;
  readonly #facts: Int32Array;
  readonly #stamps: Float64Array;
  #rows: Float32Array;
  #lines: Int32Array;
  #repeated: Int32Array;

  /** @param start what was kept of another run, else room for so many images */
  constructor(start: ScanArrays | number) {
    const arrays = typeof start === 'number' ? roomFor(start) : start;
    this.#images = typeof start === 'number' ? 0 : arrays.facts.length / FACTS;
    this.#facts = arrays.facts;
    this.#stamps = arrays.stamps;
    this.#rows = arrays.rows;
    this.#lines = arrays.lines;
    this.#repeated = arrays.repeated;
  }

  get images(): number {
    return this.#images;
  }

  add(image: ImageFacts, label: LabelFacts): void {
    const { kept } = label;
    const rows = this.#end(FACT.rows);
    const repeated = this.#end(FACT.repeated);
    if (kept !== null) {
      this.#addRows(rows, kept.values, kept.lines);
      this.#addRepeated(repeated, kept.repeated);
    }
    const at = FACTS * this.#images;
    this.#facts[at + FACT.width] = image.width;
    this.#facts[at + FACT.height] = image.height;
    this.#facts[at + FACT.image] = image.state;
    this.#facts[at + FACT.label] = label.state;
    this.#facts[at + FACT.refusedAt] = label.refusedAt;
    this.#facts[at + FACT.rows] = rows + (kept?.lines.length ?? 0);
    this.#facts[at + FACT.repeated] = repeated + (kept?.repeated.length ?? 0);
    putStamp(this.#stamps, STAMPS * this.#images, image.stamp);
    putStamp(this.#stamps, STAMPS * this.#images + 3, label.stamp);
    this.#images++;
  }

  /** Takes over what others have of an image. */
  copy(other: ScanColumns, image: number): void {
    const rows = this.#end(FACT.rows);
    const repeated = this.#end(FACT.repeated);
    const [from, to] = other.rowsOf(image);
    this.#addRows(
      rows,
      other.#rows.subarray(ROW * from, ROW * to),
      other.#lines.subarray(from, to),
    );
    const again = other.repeatedOf(image);
    this.#addRepeated(repeated, again);
    const at = FACTS * this.#images;
    this.#facts.set(other.#facts.subarray(FACTS * image, FACTS * image + FACTS), at);
    this.#facts[at + FACT.rows] = rows + to - from;
    this.#facts[at + FACT.repeated] = repeated + again.length;
    this.#stamps.set(
      other.#stamps.subarray(STAMPS * image, STAMPS * image + STAMPS),
      STAMPS * this.#images,
    );
    this.#images++;
  }

  fact(image: number, which: number): number {
    return this.#facts[FACTS * image + which] as number;
  }

  /** Whether its files are still those that were read. @param label null where it has none now */
  isStill(quick: QuickFiles, image: number, file: string, label: string | null): boolean {
    const at = STAMPS * image;
    if (Number.isNaN(this.#stamps[at]) || !quick.isStill(file, this.#stamps, at)) return false;
    return label === null
      ? Number.isNaN(this.#stamps[at + 3])
      : quick.isStill(label, this.#stamps, at + 3);
  }

  /** Bytes of its label file. */
  labelBytes(image: number): number {
    return (this.#stamps[STAMPS * image + 3] as number) || 0;
  }

  rowsOf(image: number): readonly [from: number, to: number] {
    return [image === 0 ? 0 : this.fact(image - 1, FACT.rows), this.fact(image, FACT.rows)];
  }

  rowCount(image: number): number {
    const [from, to] = this.rowsOf(image);
    return to - from;
  }

  repeatedOf(image: number): Int32Array {
    const from = image === 0 ? 0 : this.fact(image - 1, FACT.repeated);
    return this.#repeated.subarray(from, this.fact(image, FACT.repeated));
  }

  /** @param column 0 for the class, then centre and sides */
  value(row: number, column: number): number {
    return this.#rows[ROW * row + column] as number;
  }

  line(row: number): number {
    return this.#lines[row] as number;
  }

  /** What there is of them, in place. */
  arrays(): ScanArrays {
    const rows = this.#end(FACT.rows);
    return {
      facts: this.#facts.subarray(0, FACTS * this.#images),
      stamps: this.#stamps.subarray(0, STAMPS * this.#images),
      rows: this.#rows.subarray(0, ROW * rows),
      lines: this.#lines.subarray(0, rows),
      repeated: this.#repeated.subarray(0, this.#end(FACT.repeated)),
    };
  }

  #end(which: number): number {
    return this.#images === 0 ? 0 : this.fact(this.#images - 1, which);
  }

  #addRows(at: number, values: Float32Array, lines: Int32Array): void {
    const count = at + lines.length;
    if (count > this.#lines.length) {
      this.#rows = grown(this.#rows, new Float32Array(2 * ROW * count));
      this.#lines = grown(this.#lines, new Int32Array(2 * count));
    }
    this.#rows.set(values, ROW * at);
    this.#lines.set(lines, at);
  }

  #addRepeated(at: number, lines: ArrayLike<number>): void {
    const count = at + lines.length;
    if (count > this.#repeated.length)
      this.#repeated = grown(this.#repeated, new Int32Array(2 * count));
    this.#repeated.set(lines, at);
  }
}

/** Most sets have fewer boxes an image than this. */
const USUAL_BOXES = 8;

function roomFor(images: number): ScanArrays {
  return {
    facts: new Int32Array(FACTS * images),
    stamps: new Float64Array(STAMPS * images),
    rows: new Float32Array(ROW * USUAL_BOXES * images),
    lines: new Int32Array(USUAL_BOXES * images),
    repeated: new Int32Array(16),
  };
}

function grown<T extends Float32Array | Int32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

function putStamp(stamps: Float64Array, at: number, stamp: FileStamp | null): void {
  stamps[at] = stamp?.size ?? Number.NaN;
  stamps[at + 1] = stamp?.modified ?? Number.NaN;
  stamps[at + 2] = stamp?.inode ?? Number.NaN;
}

/** Whether these are arrays that fit together, wherever they come from. */
export function areScanArrays({ facts, stamps, rows, lines, repeated }: ScanArrays): boolean {
  const images = facts.length / FACTS;
  if (!Number.isInteger(images) || stamps.length !== STAMPS * images) return false;
  if (rows.length !== ROW * lines.length) return false;
  let [row, again] = [0, 0];
  for (let at = 0; at < facts.length; at += FACTS) {
    const nextRow = facts[at + FACT.rows] as number;
    const nextAgain = facts[at + FACT.repeated] as number;
    if (nextRow < row || nextAgain < again) return false;
    row = nextRow;
    again = nextAgain;
  }
  return row === lines.length && again === repeated.length;
}
