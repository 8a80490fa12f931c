import type { CocoSections } from './CocoSections.ts';
import type { IdColumn, ImageColumns } from './Dataset.ts';
import type { RowsById } from './RowsById.ts';

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

  readonly #images: ImageColumns;
  readonly #rows: RowsById;
  /** Width and height, 0 where 16 bits cannot hold them: a quarter of the memory, which a core's own cache holds. */
  readonly #packed: Uint16Array;
  readonly #tell: (row: number, index: number) => void;

  constructor(
    images: ImageColumns,
    annotationIds: IdColumn,
    { images: { rows }, imageIds, problems }: CocoSections,
  ) {
    this.#images = images;
    this.#rows = rows;
    this.#packed = packed(images);
    this.#tell = (row, index) =>
      problems.add('annotation-unknown-image', () => {
        const annotation = annotationIds.at(row);
        return index === -1 ? { annotation } : { annotation, image: imageIds.written(index) };
      });
  }

  /**
   * Turns the indices of a block into rows of images, in place, −1 where the file lists no such image.
   *
   * @param column of all annotations
   * @param first  row of the first annotation of the block
   */
  join(column: Int32Array, first: number): void {
    const { width, height } = this.#images;
    const rows = this.#rows;
    const count = Math.min(BLOCK, column.length - first);
    this.indices.set(column.subarray(first, first + count));
    for (let i = 0; i < count; i++) {
      const row = rows.get(this.indices[i] as number);
      column[first + i] = row;
      this.sizes[2 * i] = row < 0 ? Number.NaN : this.#packed[2 * row] || (width[row] as number);
      this.sizes[2 * i + 1] =
        row < 0 ? Number.NaN : this.#packed[2 * row + 1] || (height[row] as number);
    }
    for (let i = 0; i < count; i++)
      if (column[first + i] === -1) this.#tell(first + i, this.indices[i] as number);
  }
}

function packed({ width, height, count }: ImageColumns): Uint16Array {
  const sizes = new Uint16Array(2 * count);
  const held = (size: number) => (size === (size & 0xffff) ? size : 0);
  for (let row = 0; row < count; row++) {
    sizes[2 * row] = held(width[row] as number);
    sizes[2 * row + 1] = held(height[row] as number);
  }
  return sizes;
}
