import type { CocoSections } from './CocoSections.ts';
import type { IdColumn } from './Dataset.ts';

/**
 * Turns indices of image ids into rows of images, in place.
 *
 * @param rows per index of an id: the row of its image, −1 where the file lists none
 * @returns the same column: row of the image of each annotation, −1 where the file lists no such image
 */
export function joinImages(
  column: Int32Array,
  rows: Int32Array,
  annotationIds: IdColumn,
  { imageIds, problems }: CocoSections,
): Int32Array {
  const tell = (row: number, index: number) =>
    problems.add('annotation-unknown-image', () => {
      const annotation = annotationIds.at(row);
      return index < 0 ? { annotation } : { annotation, image: imageIds.written(index) };
    });
  for (let row = 0; row < column.length; row++) {
    const index = column[row] as number;
    const at = index < 0 ? -1 : (rows[index] as number);
    column[row] = at;
    if (at < 0) tell(row, index);
  }
  return column;
}
