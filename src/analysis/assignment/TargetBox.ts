/** One box as the arithmetic sees it: float32 corners, and sides and area rounded to float32 at each step as torch does. */
export interface TargetBox {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly height: number;
  readonly area: number;
}

export function targetBox(corners: Float32Array, index: number): TargetBox {
  const x1 = corners[4 * index] as number;
  const y1 = corners[4 * index + 1] as number;
  const x2 = corners[4 * index + 2] as number;
  const y2 = corners[4 * index + 3] as number;
  const width = Math.fround(x2 - x1);
  const height = Math.fround(y2 - y1);
  return { x1, y1, x2, y2, width, height, area: Math.fround(width * height) };
}

/**
 * IoU of a box and an anchor, every step in float32 as in `torchvision.ops.box_iou`:
 * intersection / ((area of box + area of anchor) − intersection). 0 where they do not overlap.
 */
export function float32Iou(box: TargetBox, anchor: TargetBox): number {
  const width = Math.fround(Math.min(box.x2, anchor.x2) - Math.max(box.x1, anchor.x1));
  const height = Math.fround(Math.min(box.y2, anchor.y2) - Math.max(box.y1, anchor.y1));
  if (!(width > 0 && height > 0)) return 0;
  const intersection = Math.fround(width * height);
  const union = Math.fround(Math.fround(box.area + anchor.area) - intersection);
  return Math.fround(intersection / union);
}
