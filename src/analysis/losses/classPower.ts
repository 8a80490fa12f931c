/** Class weights as Ultralytics makes them for `cls_pw`. */
export interface PowerWeights {
  /** Factor of each class's column in the loss, positives and negatives alike; their mean is 1. */
  readonly weights: readonly number[];
  /** Mean factor of a box: what is left of the positives' loss. */
  readonly meanOfBoxes: number;
}

/**
 * Weights by a power of the number of boxes: n^−p over the mean of that. A class without a box counts as one with a single
 * box, so that it takes the largest weight.
 *
 * @param boxes of each class in the training set
 * @param power p, from 0 (no weights) to 1 (inverse frequency)
 */
export function powerWeights(boxes: readonly number[], power: number): PowerWeights {
  const raw = boxes.map(count => Math.max(1, count) ** -power);
  const mean = raw.reduce((sum, weight) => sum + weight, 0) / raw.length;
  const weights = raw.map(weight => weight / mean);
  const total = boxes.reduce((sum, count) => sum + count, 0);
  const weighted = boxes.reduce((sum, count, index) => sum + count * (weights[index] ?? 0), 0);
  return { weights, meanOfBoxes: total === 0 ? NaN : weighted / total };
}
