import { float32 } from '../../geometry/rounding.ts';
import { farthestSide, type PointRule } from '../PointRule.ts';

/** Stands for "no box" in AdelaiDet's list of areas. */
const NO_AREA = 1e8;

/**
 * AdelaiDet `FCOSOutputs.compute_targets_for_locations` (commit 3672122) with `CENTER_SAMPLE`: strictly inside the part of
 * the box that lies within the radius of its centre, the farthest side within the level's range or at its ends; the
 * smallest area wins.
 */
export const adelaidetPoints: PointRule = {
  accepts(point, box, { radius, nearest, farthest }) {
    const left = Math.max(box.x1, float32(box.centreX - radius));
    const right = Math.min(box.x2, float32(box.centreX + radius));
    const top = Math.max(box.y1, float32(box.centreY - radius));
    const bottom = Math.min(box.y2, float32(box.centreY + radius));
    const { x, y } = point;
    if (!(x > left && x < right && y > top && y < bottom)) return false;
    const longest = farthestSide(point, box);
    return longest >= nearest && longest <= farthest;
  },

  score(area) {
    return area < NO_AREA ? -area : -Infinity;
  },
};
