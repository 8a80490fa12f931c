import type { BoxColumns } from './Dataset.ts';
import { plausibleArea } from './plausibleArea.ts';

/** COCO's size classes in the order of their index. */
export const SIZE_CLASSES = ['small', 'medium', 'large'] as const;

/**
 * COCO's size class of an annotation: area below 32², below 96², or larger. The `area` field counts where it is sane, else
 * width × height.
 *
 * @returns 0, 1, 2; −1 where neither is a number
 */
export function sizeClass(annotations: Pick<BoxColumns, 'boxes' | 'area'>, row: number): number {
  const width = annotations.boxes[4 * row + 2] as number;
  const height = annotations.boxes[4 * row + 3] as number;
  const field = plausibleArea(annotations.area[row] as number, width, height);
  const area = Number.isNaN(field) ? width * height : field;
  if (Number.isNaN(area)) return -1;
  return areaClass(area);
}

/** The class of an area in square pixels. */
export function areaClass(area: number): number {
  // Sums of comparisons: which class comes next cannot be guessed, and a wrong guess costs as much as the rest.
  return Number(area >= 32 * 32) + Number(area >= 96 * 96);
}
