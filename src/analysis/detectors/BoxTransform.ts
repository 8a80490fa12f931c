import type { Size } from '../geometry/Size.ts';

/** A target box in pixels of the network input. */
export interface Corners {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/**
 * Takes x, y, width, height of an annotation to the network input.
 *
 * @param area the annotation's `area` field in square pixels; NaN where it has none
 * @returns false where the framework does not train on the box; also for boxes with missing or infinite sides
 */
export type BoxTransform = (raw: Float64Array, corners: Corners, area: number) => boolean;

/** How one image's boxes are placed. */
export interface Frame {
  readonly image: Size;
  readonly resized: Size;
  readonly resize: ResizedBy;
}

/** What a placer may ask of a resize rule; sides in pixels, absent where the rule has none. */
export interface ResizedBy {
  readonly kind: string;
  readonly shorterSide?: number;
  readonly longerSide?: number;
  readonly side?: number;
}

/** NaN stays NaN, so that the comparisons after it are false. */
export function clamp(value: number, high: number): number {
  if (value < 0) return 0;
  return value > high ? high : value;
}
