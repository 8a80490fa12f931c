/** The box around a shape, in the unit of its points. */
export interface Extent {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** @param points x and y in turn; NaN anywhere makes all NaN, as nothing at all does */
export function extentOf(points: readonly number[]): Extent {
  const xs = points.filter((_, place) => place % 2 === 0);
  const ys = points.filter((_, place) => place % 2 === 1);
  const x = least(xs);
  const y = least(ys);
  return { x, y, width: most(xs) - x, height: most(ys) - y };
}

/** Between two corners, as they are written: a width may be negative. */
export function betweenCorners(left: number, top: number, right: number, bottom: number): Extent {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * The box around a box that is turned about its centre.
 *
 * @param turn clockwise, in radians
 */
export function turnedExtent({ x, y, width, height }: Extent, turn: number): Extent {
  const cos = Math.abs(Math.cos(turn));
  const sin = Math.abs(Math.sin(turn));
  const wide = width * cos + height * sin;
  const high = width * sin + height * cos;
  return { x: x + (width - wide) / 2, y: y + (height - high) / 2, width: wide, height: high };
}

/** Not `Math.min(...)`: a polygon may have more points than a call takes arguments. */
function least(values: readonly number[]): number {
  return values.reduce((one, other) => Math.min(one, other), values[0] ?? Number.NaN);
}

function most(values: readonly number[]): number {
  return values.reduce((one, other) => Math.max(one, other), values[0] ?? Number.NaN);
}
