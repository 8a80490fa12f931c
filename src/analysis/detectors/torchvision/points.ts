import { float32 } from '../../geometry/rounding.ts';
import { farthestSide, nearestSide, type PointRule } from '../PointRule.ts';

/**
 * torchvision 0.14 `FCOS.compute_loss`: nearer to the centre than the radius on both axes, inside the box, and the farthest
 * side strictly within the level's range; the smallest area wins through `1e8 - area`.
 */
export const torchvisionPoints: PointRule = {
  accepts(point, box, { radius, nearest, farthest }) {
    const offCentre = Math.max(
      Math.abs(float32(point.x - box.centreX)),
      Math.abs(float32(point.y - box.centreY)),
    );
    if (!(offCentre < radius)) return false;
    const longest = farthestSide(point, box);
    return nearestSide(point, box) > 0 && longest > nearest && longest < farthest;
  },

  score(area) {
    const score = float32(1e8 - area);
    return score < float32(1e-5) ? -Infinity : score;
  },
};
