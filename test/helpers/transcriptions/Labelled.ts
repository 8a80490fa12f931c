/** An image and its annotations as a COCO file has them, in the file's order. */
export interface PlainImage {
  readonly width: number;
  readonly height: number;
  readonly annotations: readonly {
    readonly id: number;
    readonly bbox: readonly number[];
    readonly area?: number;
    readonly iscrowd?: number;
  }[];
}

/** What a framework makes of every anchor of one image, in its own order of anchors. */
export interface Labelled {
  /** Annotation ids of the boxes that are trained on, in their order. */
  readonly kept: readonly number[];
  /** 1 foreground, 0 background, −1 ignored. */
  readonly labels: Int8Array;
  /** Position among the kept of the box that a foreground anchor belongs to. */
  readonly owners: Int32Array;
  /** IoU of a foreground anchor with its box. */
  readonly ious: Float64Array;
  /** Highest IoU with any box, and the first box that has it; 0 and 0 without boxes. */
  readonly highest: Float64Array;
  readonly nearest: Int32Array;
}

/** An empty answer for so many anchors. */
export function unlabelled(kept: readonly number[], anchors: number): Labelled {
  return {
    kept,
    labels: new Int8Array(anchors),
    owners: new Int32Array(anchors),
    ious: new Float64Array(anchors),
    highest: new Float64Array(anchors),
    nearest: new Int32Array(anchors),
  };
}

/** Highest entry of each column of a matrix of rows, and the first row that has it. */
export function columnMaxima(
  matrix: readonly ArrayLike<number>[],
  { highest, nearest }: Labelled,
): void {
  matrix.forEach((row, index) => {
    for (let column = 0; column < highest.length; column++) {
      // No framework has an IoU below 0, so 0 of the first row is what they start from.
      if (!(row[column]! > highest[column]!)) continue;
      highest[column] = row[column]!;
      nearest[column] = index;
    }
  });
}

/** The highest entry of a row. */
export function rowMaximum(row: ArrayLike<number>): number {
  let highest = row[0]!;
  for (let i = 1; i < row.length; i++) if (row[i]! > highest) highest = row[i]!;
  return highest;
}

/** Positions of an entry in a row. */
export function positionsOf(row: ArrayLike<number>, entry: number): number[] {
  const positions: number[] = [];
  for (let i = 0; i < row.length; i++) if (row[i] === entry) positions.push(i);
  return positions;
}

/** Numbers pushed one after another; much faster than a growing array of a million. */
export class NumberList {
  #numbers = new Float64Array(1 << 16);
  #count = 0;

  push(...numbers: readonly number[]): void {
    if (this.#count + numbers.length > this.#numbers.length) {
      const larger = new Float64Array(2 * this.#numbers.length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    for (const number of numbers) this.#numbers[this.#count++] = number;
  }

  get numbers(): Float64Array {
    return this.#numbers.subarray(0, this.#count);
  }
}
