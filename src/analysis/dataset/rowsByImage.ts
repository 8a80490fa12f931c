import type { Steps } from '../contract/steps/Steps.ts';
import type { Dataset } from './Dataset.ts';
import { type GroupedRows, groupRows } from './groupRows.ts';

/** Annotation rows in the order of their images; within an image in the order of the file. */
export type RowsByImage = GroupedRows;

/** Groups annotations by image in linear time; those on unknown images are left out. */
export function rowsByImage({ images, annotations }: Dataset): Steps<RowsByImage> {
  return groupRows(annotations.image, images.count);
}
