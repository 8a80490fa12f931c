import { inPieces } from '../../contract/steps/inPieces.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { DatasetParts } from './DatasetParts.ts';
import type { IdColumn, ImageColumns } from '../Dataset.ts';
import { exampleOf } from './exampleOf.ts';
import type { RowsById } from './ids/RowsById.ts';

/** Annotations that are joined at a time. */
export const BLOCK = 1024;

/**
 * Finds the images of annotations, a block at a time: look-ups far away in memory overlap when nothing else is done between
 * them, and what is found is used while it is near.
 */
export class ImageJoin {
  /** Width and height of the image of each annotation of the block in pixels, NaN where unknown. */
  readonly sizes = new Float64Array(2 * BLOCK);
  /** Index of the image's id of each annotation of the block; −1 where it names none. */
  readonly indices = new Int32Array(BLOCK);
  /** Whether an annotation names the image, by its row; complete when the last block is joined. */
  readonly used: Uint8Array;

  readonly #images: ImageColumns;
  readonly #rows: RowsById;
  /** Width and height of each image; 0 where 16 bits cannot hold them: a quarter of the memory, which the cache holds. */
  readonly #packed: Int32Array;
  readonly #reportUnknown: (row: number, index: number) => void;

  private constructor(
    { images, packed }: { readonly images: ImageColumns; readonly packed: Int32Array },
    annotationIds: IdColumn,
    { images: { rows }, imageIds, problems }: DatasetParts,
  ) {
    this.used = new Uint8Array(images.count);
    this.#images = images;
    this.#rows = rows;
    this.#packed = packed;
    this.#reportUnknown = (row, index) => {
      const annotation = annotationIds.at(row);
      problems.add('annotation-unknown-image', annotation, () =>
        exampleOf({ annotation, image: index === -1 ? null : imageIds.written(index) }),
      );
    };
  }

  static *of(images: ImageColumns, annotationIds: IdColumn, parts: DatasetParts): Steps<ImageJoin> {
    const packed = yield* packedSizes(images);
    return new ImageJoin({ images, packed }, annotationIds, parts);
  }

  /**
   * Turns the indices of a block into rows of images, in place, −1 where the file lists no such image.
   *
   * @param column of all annotations
   * @param first  row of the first annotation of the block
   */
  join(column: Int32Array, first: number): void {
    const count = Math.min(BLOCK, column.length - first);
    this.indices.set(column.subarray(first, first + count));
    this.#replace(column, first, first + count);
    this.#gatherSizes(column, first, count);
  }

  #replace(column: Int32Array, from: number, to: number): void {
    const { count } = this.#images;
    let row = this.#rows.replace(column, from, to, count);
    while (row < to) {
      const index = column[row] as number;
      column[row] = this.#rows.get(index);
      if (column[row] === -1) this.#reportUnknown(row, index);
      row = this.#rows.replace(column, row + 1, to, count);
    }
  }

  #gatherSizes(column: Int32Array, first: number, count: number): void {
    const { sizes, used } = this;
    const { width, height } = this.#images;
    const all = this.#packed;
    for (let i = 0; i < count; i++) {
      const row = column[first + i] as number;
      const size = row < 0 ? 0 : (all[row] as number);
      sizes[2 * i] = size === 0 ? (width[row] ?? Number.NaN) : size >>> 16;
      sizes[2 * i + 1] = size === 0 ? (height[row] ?? Number.NaN) : size & 0xffff;
      if (row >= 0) used[row] = 1;
    }
  }
}

function* packedSizes({ width, height, count }: ImageColumns): Steps<Int32Array> {
  const sizes = new Int32Array(count);
  yield* inPieces(count, (from, to) => {
    for (let row = from; row < to; row++) {
      const w = width[row] as number;
      const h = height[row] as number;
      if (w === (w & 0xffff) && h === (h & 0xffff)) sizes[row] = (w << 16) | h;
    }
  });
  return sizes;
}
