import type { Rounding } from '../geometry/rounding.ts';
import type { Corners } from '../detectors/BoxTransform.ts';

/** A box as the arithmetic sees it: corners, and sides and area rounded at each step as the framework does. */
export interface TargetBox {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly height: number;
  readonly area: number;
}

/** The box at an index of columns of corners, four a box. */
export function targetBox(corners: ArrayLike<number>, index: number, round: Rounding): TargetBox {
  const x1 = corners[4 * index] as number;
  const y1 = corners[4 * index + 1] as number;
  const x2 = corners[4 * index + 2] as number;
  const y2 = corners[4 * index + 3] as number;
  return boxOfCorners({ x1, y1, x2, y2 }, round);
}

/** The same from four numbers: no array has to be made for it. */
export function boxOfCorners({ x1, y1, x2, y2 }: Corners, round: Rounding): TargetBox {
  const width = round(x2 - x1);
  const height = round(y2 - y1);
  return { x1, y1, x2, y2, width, height, area: round(width * height) };
}

/**
 * IoU of a box and an anchor with every step rounded, as in `torchvision.ops.box_iou`:
 * intersection / ((area of box + area of anchor) − intersection). 0 where they do not overlap.
 */
export function overlap(box: TargetBox, anchor: TargetBox, round: Rounding): number {
  const width = round(Math.min(box.x2, anchor.x2) - Math.max(box.x1, anchor.x1));
  const height = round(Math.min(box.y2, anchor.y2) - Math.max(box.y1, anchor.y1));
  if (!(width > 0 && height > 0)) return 0;
  const intersection = round(width * height);
  const union = round(round(box.area + anchor.area) - intersection);
  return round(intersection / union);
}
