/** Four coordinates of one of many boxes: x1, y1, x2, y2. */
export type Corners = Float32Array;

const { fround } = Math;

/** Keeps divisions by 0 away, where frameworks add it. */
const SMALL = fround(1e-7);

/**
 * Intersection over union of two boxes, step by step in float32.
 *
 * @returns in [0, 1]; 0 where a box has no area
 */
export function iou(a: Corners, atA: number, b: Corners, atB: number): number {
  const shared = intersection(a, atA, b, atB);
  const union = fround(fround(area(a, atA) + area(b, atB)) - shared);
  return union > 0 ? fround(shared / union) : 0;
}

/**
 * Generalized IoU (Rezatofighi et al. 2019): IoU less the share of the smallest box around both that neither covers.
 *
 * @returns in [−1, 1]; NaN where both boxes are one point
 */
export function generalizedIou(a: Corners, atA: number, b: Corners, atB: number): number {
  const shared = intersection(a, atA, b, atB);
  const union = fround(fround(area(a, atA) + area(b, atB)) - shared);
  const { width, height } = around(a, atA, b, atB);
  const whole = fround(width * height);
  return fround(fround(shared / union) - fround(fround(whole - union) / whole));
}

/**
 * Complete IoU (Zheng et al. 2020, eq. 10): IoU less the squared distance of the centres, by the squared diagonal of the box
 * around both, less a term for the ratio of the sides. In float32, with 1e-7 added to heights and denominators as YOLO
 * trains.
 *
 * @returns at most 1; below 0 for boxes that are far apart
 */
export function completeIou(a: Corners, atA: number, b: Corners, atB: number): number {
  const shared = intersection(a, atA, b, atB);
  const [widthA, heightA] = [side(a, atA, 0), fround(side(a, atA, 1) + SMALL)];
  const [widthB, heightB] = [side(b, atB, 0), fround(side(b, atB, 1) + SMALL)];
  const areas = fround(fround(widthA * heightA) + fround(widthB * heightB));
  const overlap = fround(shared / fround(fround(areas - shared) + SMALL));
  const { width, height } = around(a, atA, b, atB);
  const diagonal = fround(fround(square(width) + square(height)) + SMALL);
  const apart = fround(
    fround(square(centresApart(a, atA, b, atB)) + square(centresApart(a, atA + 1, b, atB + 1))) / 4,
  );
  const angles = fround(fround(angle(widthB, heightB)) - fround(angle(widthA, heightA)));
  const ratio = fround(fround(4 / Math.PI ** 2) * square(angles));
  const weight = fround(ratio / fround(fround(ratio - overlap) + fround(1 + SMALL)));
  return fround(overlap - fround(fround(apart / diagonal) + fround(ratio * weight)));
}

function intersection(a: Corners, atA: number, b: Corners, atB: number): number {
  const width = fround(Math.min(at(a, atA + 2), at(b, atB + 2)) - Math.max(at(a, atA), at(b, atB)));
  const height = fround(
    Math.min(at(a, atA + 3), at(b, atB + 3)) - Math.max(at(a, atA + 1), at(b, atB + 1)),
  );
  return width > 0 && height > 0 ? fround(width * height) : 0;
}

function around(a: Corners, atA: number, b: Corners, atB: number) {
  return {
    width: fround(Math.max(at(a, atA + 2), at(b, atB + 2)) - Math.min(at(a, atA), at(b, atB))),
    height: fround(
      Math.max(at(a, atA + 3), at(b, atB + 3)) - Math.min(at(a, atA + 1), at(b, atB + 1)),
    ),
  };
}

/** Twice the distance of the centres along an axis. */
function centresApart(a: Corners, atA: number, b: Corners, atB: number): number {
  return fround(fround(fround(at(b, atB) + at(b, atB + 2)) - at(a, atA)) - at(a, atA + 2));
}

function area(a: Corners, atA: number): number {
  return fround(side(a, atA, 0) * side(a, atA, 1));
}

/** @param axis 0 for the width, 1 for the height */
function side(a: Corners, atA: number, axis: 0 | 1): number {
  return fround(at(a, atA + 2 + axis) - at(a, atA + axis));
}

function angle(width: number, height: number): number {
  return Math.atan(fround(width / height));
}

function square(value: number): number {
  return fround(value * value);
}

function at(a: Corners, index: number): number {
  return a[index] as number;
}
