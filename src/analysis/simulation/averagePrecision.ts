import { logit } from '../losses/logistic.ts';
import { areaByDensity } from './areaByDensity.ts';
import { areaByRectangles } from './areaByRectangles.ts';
import { emptyNormals, type Heads, logitNormals } from './Heads.ts';
import type { CurveResolution } from './Resolution.ts';
import { massOf, type Strata } from './Strata.ts';

/** How detections are cut and the curve is integrated. */
export interface CurveOptions {
  /** Detections below this score are dropped; in [0, 1). */
  readonly scoreThreshold: number;
  /** Deviations by which the best of an object's anchors stands above their mean. */
  readonly bestOfCluster: number;
  /** Deviation of the logit that no evidence explains. */
  readonly logitNoise: number;
  readonly curve: CurveResolution;
}

/** Scores of the strata: normal distributions of the logit, and where detections end. */
export interface Scores {
  readonly strata: Strata;
  /** Mean and deviation of each stratum in turn. */
  readonly normals: Float32Array;
  /** Deviation of the logit under noise alone. */
  readonly spread: number;
  /** Lowest logit of a detection. */
  readonly lowest: number;
}

/** Lowest logit looked at where no threshold cuts: a score of 2e−9. */
const LOWEST_LOGIT = -20;

/**
 * Area under the precision-recall curve of one head, with precision made monotone as COCO does, over the detections that
 * score at least `scoreThreshold`; anchor level.
 *
 * @returns AP in [0, 1]
 */
export function averagePrecision(
  heads: Heads,
  row: number,
  strata: Strata,
  { scoreThreshold, bestOfCluster, logitNoise, curve }: CurveOptions,
): number {
  const logits = emptyNormals(strata.count);
  logitNormals(heads, { row, world: strata, start: 0 }, logits);
  const { normals } = logits;
  for (let at = 1; at < normals.length; at += 2) {
    const deviation = normals[at] as number;
    normals[at] = Math.sqrt(deviation * deviation + logitNoise * logitNoise);
  }
  const [w1 = 0, w2 = 0, w3 = 0] = [0, 1, 2].map(axis => heads.weights[3 * row + axis]);
  const spread = Math.hypot(w1, w2, w3, logitNoise);
  const threshold = scoreThreshold > 0 ? logit(scoreThreshold) : LOWEST_LOGIT;
  const scores = { strata, normals, spread, lowest: threshold - bestOfCluster * spread };
  const area =
    curve.kind === 'density'
      ? areaByDensity(scores, curve.step)
      : areaByRectangles(scores, curve.cuts, scoreThreshold);
  return area / massOf(strata, 1);
}
