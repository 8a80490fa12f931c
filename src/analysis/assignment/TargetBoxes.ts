import type { AnnotationColumns } from '../annotations/Dataset.ts';
import type { Size } from '../anchors/resizedSize.ts';

/** The boxes of one image that an assigner sees. Reused from image to image. */
export interface TargetBoxes {
  count: number;
  /** x1, y1, x2, y2 in pixels of the network input, float32; 4 × count. */
  corners: Float32Array;
  /** Annotation row of each box. */
  rows: Int32Array;
  /** √(width × height) of the part inside the image, in pixels of the original image. */
  sizes: Float64Array;
}

export function emptyTargets(): TargetBoxes {
  return {
    count: 0,
    corners: new Float32Array(4 * 64),
    rows: new Int32Array(64),
    sizes: new Float64Array(64),
  };
}

/**
 * Takes the boxes of an image as torchvision 0.14 trains on them (`references/detection/coco_utils.py`, then
 * `resize_boxes`): crowds out, float32 from the start, corners clamped to the image, boxes without width or height out.
 */
export function fillTargets(
  targets: TargetBoxes,
  annotations: AnnotationColumns,
  rows: Int32Array,
  { image, resized }: { readonly image: Size; readonly resized: Size },
): void {
  if (targets.rows.length < rows.length) {
    targets.rows = new Int32Array(2 * rows.length);
    targets.corners = new Float32Array(8 * rows.length);
    targets.sizes = new Float64Array(2 * rows.length);
  }
  const ratioX = Math.fround(resized.width / image.width);
  const ratioY = Math.fround(resized.height / image.height);
  const { boxes, crowd } = annotations;
  const { corners } = targets;
  let count = 0;
  for (const row of rows) {
    if (crowd[row] === 1) continue;
    const at = 4 * row;
    const left = Math.fround(boxes[at] ?? NaN);
    const top = Math.fround(boxes[at + 1] ?? NaN);
    const x1 = clamp(left, image.width);
    const y1 = clamp(top, image.height);
    const x2 = clamp(Math.fround(Math.fround(boxes[at + 2] ?? NaN) + left), image.width);
    const y2 = clamp(Math.fround(Math.fround(boxes[at + 3] ?? NaN) + top), image.height);
    // Also false for NaN.
    if (!(x2 > x1 && y2 > y1)) continue;
    corners[4 * count] = x1 * ratioX;
    corners[4 * count + 1] = y1 * ratioY;
    corners[4 * count + 2] = x2 * ratioX;
    corners[4 * count + 3] = y2 * ratioY;
    targets.sizes[count] = Math.sqrt((x2 - x1) * (y2 - y1));
    targets.rows[count++] = row;
  }
  targets.count = count;
}

function clamp(value: number, high: number): number {
  if (value < 0) return 0;
  return value > high ? high : value;
}
