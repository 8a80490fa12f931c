import { float32 } from '../geometry/rounding.ts';
import type { Corners } from './BoxTransform.ts';

/** How a version of FCOS decides about one point and one box; everything in float32, as in the framework. */
export interface PointRule {
  /**
   * Whether a point is foreground for a box on its level.
   */
  accepts(point: Point, box: CentredCorners, level: LevelRange): boolean;
  /** Of several boxes that accept a point, the highest score takes it; −∞ where none may. */
  score(area: number): number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface CentredCorners extends Readonly<Corners> {
  readonly centreX: number;
  readonly centreY: number;
}

/** What a level is there for, in pixels. */
export interface LevelRange {
  /** Distance around a box's centre within which points count. */
  readonly radius: number;
  /** Distances to the farthest side of a box. */
  readonly nearest: number;
  readonly farthest: number;
}

/** Distance from a point to the farthest side of a box. */
export function farthestSide({ x, y }: Point, box: Readonly<Corners>): number {
  return float32(Math.max(x - box.x1, y - box.y1, box.x2 - x, box.y2 - y));
}

/** Distance from a point to the nearest side of a box; not above 0 outside. */
export function nearestSide({ x, y }: Point, box: Readonly<Corners>): number {
  return float32(Math.min(x - box.x1, y - box.y1, box.x2 - x, box.y2 - y));
}
