import { logit } from '../losses/logistic.ts';
import { deviation, meanLogits, type Heads } from './Heads.ts';
import { normalTail } from './normalTail.ts';
import { massOf, type Strata } from './Strata.ts';

/** How detections are cut and the curve is integrated. */
export interface CurveOptions {
  /** Detections below this score are dropped; in [0, 1). */
  readonly scoreThreshold: number;
  /** Deviations by which the best of an object's anchors stands above their mean. */
  readonly bestOfCluster: number;
  /** Deviation of the logits that no evidence explains. */
  readonly logitNoise: number;
  /** Score cuts along the curve; a threshold near 0 takes more of them. */
  readonly cuts: number;
  /** Whether the area is summed in trapezoids, or in rectangles. */
  readonly trapezoids: boolean;
}

/** Below this threshold the curve is so long that it takes five times the cuts. */
const LOW_THRESHOLD = 0.001;
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
  options: CurveOptions,
): number {
  const { scoreThreshold, bestOfCluster, logitNoise } = options;
  const spread = Math.hypot(deviation(heads, row), logitNoise);
  const centres = meanLogits(heads, row, strata.mean);
  const threshold = scoreThreshold > 0 ? logit(scoreThreshold) : LOWEST_LOGIT;
  const highest = Math.max(threshold + 0.1, centres.reduce((a, b) => Math.max(a, b)) + 5 * spread);
  const lowest = threshold - bestOfCluster * spread;
  const cuts = scoreThreshold >= LOW_THRESHOLD ? options.cuts : 5 * options.cuts;
  const recall = new Float64Array(cuts);
  const precision = new Float64Array(cuts);
  for (let i = 0; i < cuts; i++) {
    const cut = highest - ((highest - lowest) * i) / (cuts - 1);
    const [hits, misses] = above(cut, centres, spread, strata);
    recall[i] = hits;
    precision[i] = hits / (hits + misses + 1e-12);
  }
  return areaUnder(recall, precision, options.trapezoids) / massOf(strata, 1);
}

/** Mass of foreground and of the rest that scores above the cut. */
function above(
  cut: number,
  centres: Float64Array,
  spread: number,
  { label, mass }: Strata,
): [number, number] {
  let hits = 0;
  let misses = 0;
  for (let j = 0; j < centres.length; j++) {
    const z = (cut - (centres[j] as number)) / spread;
    // beyond 8 deviations nothing is left, even of 10^6 background anchors per foreground anchor
    if (z > 8) continue;
    const weight = (mass[j] as number) * normalTail(z);
    if (label[j] === 1) hits += weight;
    else misses += weight;
  }
  return [hits, misses];
}

/** Both curves run from the highest cut to the lowest; precision is first raised to the best at any lower cut. */
function areaUnder(recall: Float64Array, precision: Float64Array, trapezoids: boolean): number {
  let area = 0;
  let envelope = 0;
  for (let i = recall.length - 1; i >= 0; i--) {
    envelope = Math.max(envelope, precision[i] as number);
    const before = trapezoids ? Math.max(envelope, precision[i - 1] ?? 0) : envelope;
    area += ((envelope + before) / 2) * ((recall[i] as number) - (recall[i - 1] ?? 0));
  }
  return area;
}
