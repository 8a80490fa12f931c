import type { BoxColumns } from '../annotations/Dataset.ts';
import { saneArea } from '../annotations/saneArea.ts';

/** COCO's size classes in the order of their index. */
export const SIZE_CLASSES = ['small', 'medium', 'large'] as const;

/**
 * COCO's size class of an annotation: area below 32², below 96², or larger. The `area` field counts where it is sane, else
 * width × height.
 *
 * @returns 0, 1, 2; −1 where neither is a number
 */
export function sizeClass(annotations: BoxColumns, row: number): number {
  const width = annotations.boxes[4 * row + 2] as number;
  const height = annotations.boxes[4 * row + 3] as number;
  const field = saneArea(annotations.area[row] as number, width, height);
  const area = Number.isNaN(field) ? width * height : field;
  if (Number.isNaN(area)) return -1;
  return areaClass(area);
}

/** The class of an area in square pixels. */
export function areaClass(area: number): number {
  if (area < 32 * 32) return 0;
  return area < 96 * 96 ? 1 : 2;
}
