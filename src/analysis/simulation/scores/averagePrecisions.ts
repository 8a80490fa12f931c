import { logit } from '../../losses/logistic.ts';
import { areaByDensity } from './areaByDensity.ts';
import { areaByRectangles } from './areaByRectangles.ts';
import { emptyNormals, type Heads, logitNormals } from '../model/Heads.ts';
import type { CurveResolution } from '../model/Resolution.ts';
import type { Scores } from './Scores.ts';
import { massOf, type Strata } from '../model/Strata.ts';

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

/** Lowest logit looked at where no threshold cuts: a score of 2e−9. */
const LOWEST_LOGIT = -20;

/**
 * Area under the precision-recall curve of each head of a population, with precision made monotone as COCO does, over the
 * detections that score at least `scoreThreshold`; anchor level.
 *
 * @returns AP in [0, 1] of the heads `from`, `from + 1`, … below `to`
 */
export function averagePrecisions(
  heads: Heads,
  { from, to }: { readonly from: number; readonly to: number },
  strata: Strata,
  options: CurveOptions,
): number[] {
  const logits = emptyNormals(strata.count);
  const foreground = massOf(strata, 1);
  return Array.from({ length: to - from }, (_, index) => {
    const row = from + index;
    logitNormals(heads, { row, population: strata, start: 0 }, logits);
    return areaOf(heads, row, { strata, normals: logits.normals }, options) / foreground;
  });
}

/** The logit below which detections are dropped. */
export function thresholdLogit(scoreThreshold: number): number {
  return scoreThreshold > 0 ? logit(scoreThreshold) : LOWEST_LOGIT;
}

function areaOf(
  { weights }: Heads,
  row: number,
  { strata, normals }: Pick<Scores, 'strata' | 'normals'>,
  { scoreThreshold, bestOfCluster, logitNoise, curve }: CurveOptions,
): number {
  const noise = logitNoise * logitNoise;
  for (let at = 1; at < normals.length; at += 2) {
    const deviation = normals[at] as number;
    normals[at] = Math.sqrt(deviation * deviation + noise);
  }
  const w1 = weights[3 * row] as number;
  const w2 = weights[3 * row + 1] as number;
  const w3 = weights[3 * row + 2] as number;
  const spread = Math.sqrt(w1 * w1 + w2 * w2 + w3 * w3 + noise);
  const lowest = thresholdLogit(scoreThreshold) - bestOfCluster * spread;
  const scores = { strata, normals, spread, lowest };
  return curve.kind === 'density'
    ? areaByDensity(scores, curve.step)
    : areaByRectangles(scores, curve.cuts, scoreThreshold);
}
