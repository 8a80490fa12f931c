/** Class weights as Ultralytics makes them for `cls_pw`. */
export interface PowerWeights {
  /** Factor of each class's column in the loss, positives and negatives alike; their mean is 1. */
  readonly weights: readonly number[];
  /** Mean factor of a box: what is left of the positives' loss. */
  readonly meanOfBoxes: number;
}

/**
 * What a class without a box counts as: one with a single box, so that it takes the largest weight (Ultralytics 8.4.37 to
 * 8.4.174), or one of the mean weight (from 8.4.175 on).
 */
export type EmptyClass = 'single-box' | 'mean';

/**
 * Weights by a power of the number of boxes: n^−p over the mean of that.
 *
 * @param boxes of each class in the training set
 * @param power p, from 0 (no weights) to 1 (inverse frequency)
 */
export function powerWeights(
  boxes: readonly number[],
  power: number,
  empty: EmptyClass = 'single-box',
): PowerWeights {
  const raw = boxes.map(count => Math.max(1, count) ** -power);
  const counted = empty === 'mean' ? raw.filter((_, index) => (boxes[index] ?? 0) > 0) : raw;
  const mean = counted.reduce((sum, weight) => sum + weight, 0) / counted.length;
  const isMean = (index: number) => empty === 'mean' && boxes[index] === 0;
  const weights = raw.map((weight, index) => (isMean(index) ? 1 : weight / mean));
  const total = boxes.reduce((sum, count) => sum + count, 0);
  const weighted = boxes.reduce((sum, count, index) => sum + count * (weights[index] ?? 0), 0);
  return { weights, meanOfBoxes: total === 0 ? NaN : weighted / total };
}
