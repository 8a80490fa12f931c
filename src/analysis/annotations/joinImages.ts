import type { CocoSections } from './CocoSections.ts';
import type { IdColumn } from './Dataset.ts';

/**
 * Turns indices of image ids into rows of images, in place.
 *
 * @returns the same column: row of the image of each annotation, −1 where the file lists no such image
 */
export function joinImages(
  column: Int32Array,
  annotationIds: IdColumn,
  { images, imageIds, problems }: CocoSections,
): Int32Array {
  const rows = images.rowsByIndex();
  for (let row = 0; row < column.length; row++) {
    const index = column[row] as number;
    const at = index < 0 ? -1 : (rows[index] as number);
    column[row] = at;
    if (at >= 0) continue;
    problems.add('annotation-unknown-image', () => ({
      annotation: annotationIds.at(row),
      ...(index < 0 ? {} : { image: imageIds.written(index) }),
    }));
  }
  return column;
}
