/** x, y, width and height in pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a shape has no place. */
export const NOWHERE: Bounds = {
  x: Number.NaN,
  y: Number.NaN,
  width: Number.NaN,
  height: Number.NaN,
};

/** Bounds of points as [x, y] pairs; NaN where there is none, and where one is no number. */
export function boundsOfPoints(points: Iterable<readonly [x: number, y: number]>): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    if (Number.isNaN(x) || Number.isNaN(y)) return NOWHERE;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return NOWHERE;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Bounds of an ellipse about its middle. @param angle radians by which it is turned */
export function boundsOfEllipse(
  [x, y]: readonly [number, number],
  [horizontal, vertical]: readonly [number, number],
  angle = 0,
): Bounds {
  const half = Math.hypot(horizontal * Math.cos(angle), vertical * Math.sin(angle));
  const tall = Math.hypot(horizontal * Math.sin(angle), vertical * Math.cos(angle));
  return { x: x - half, y: y - tall, width: 2 * half, height: 2 * tall };
}

/**
 * Bounds of a rectangle that is turned about its corner (x, y).
 *
 * @param degrees clockwise, as y points down
 */
export function boundsOfTurned({ x, y, width, height }: Bounds, degrees: number): Bounds {
  if (degrees === 0) return { x, y, width, height };
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corners = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ] as const;
  return boundsOfPoints(
    corners.map(([dx, dy]) => [x + dx * cos - dy * sin, y + dx * sin + dy * cos] as const),
  );
}
