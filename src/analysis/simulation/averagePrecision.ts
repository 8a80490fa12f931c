import { logit } from '../losses/logistic.ts';
import { deviation, meanLogit, type Heads } from './Heads.ts';
import { normalTail } from './normalTail.ts';
import type { Strata } from './Strata.ts';

/** Score cuts along the curve; 240 integrate to 1e−3 from a threshold of .001 on, lower ones need more. */
const CUTS = 240;
const CUTS_WITHOUT_THRESHOLD = 1200;
/** Lowest logit looked at where no threshold cuts: a score of 2e−9. */
const LOWEST_LOGIT = -20;

/**
 * Area under the precision-recall curve of one head, with precision made monotone as COCO does, over the detections that
 * score at least `scoreThreshold`; anchor level, all classes alike.
 *
 * @param scoreThreshold in [0, 1)
 * @returns AP in [0, 1]
 */
export function averagePrecision(
  heads: Heads,
  cell: number,
  strata: Strata,
  scoreThreshold: number,
): number {
  const spread = deviation(heads, cell);
  const centres = Array.from({ length: strata.count }, (_, j) =>
    meanLogit(heads, cell, strata.mean.subarray(3 * j, 3 * j + 3)),
  );
  const lowest = scoreThreshold > 0 ? logit(scoreThreshold) : LOWEST_LOGIT;
  const highest = Math.max(lowest + 0.1, Math.max(...centres) + 5 * spread);
  const cuts = scoreThreshold >= 0.001 ? CUTS : CUTS_WITHOUT_THRESHOLD;
  const recall = new Float64Array(cuts);
  const precision = new Float64Array(cuts);
  for (let i = 0; i < cuts; i++) {
    const cut = highest - ((highest - lowest) * i) / (cuts - 1);
    const [hits, misses] = above(cut, centres, spread, strata);
    recall[i] = hits;
    precision[i] = hits / (hits + misses + 1e-12);
  }
  return areaUnder(recall, precision) / foregroundMass(strata);
}

/** Mass of foreground and of the rest that scores above the cut. */
function above(
  cut: number,
  centres: readonly number[],
  spread: number,
  { label, mass }: Strata,
): [number, number] {
  let hits = 0;
  let misses = 0;
  for (let j = 0; j < centres.length; j++) {
    const weight = (mass[j] ?? 0) * normalTail((cut - (centres[j] ?? 0)) / spread);
    if (label[j] === 1) hits += weight;
    else misses += weight;
  }
  return [hits, misses];
}

/** Both curves run from the highest cut to the lowest; precision is first raised to the best at any lower cut. */
function areaUnder(recall: Float64Array, precision: Float64Array): number {
  let area = 0;
  let envelope = 0;
  for (let i = recall.length - 1; i >= 0; i--) {
    envelope = Math.max(envelope, precision[i] ?? 0);
    area += envelope * ((recall[i] ?? 0) - (recall[i - 1] ?? 0));
  }
  return area;
}

function foregroundMass({ label, mass }: Strata): number {
  return mass.reduce((total, value, j) => (label[j] === 1 ? total + value : total), 0);
}
