import { expect, it } from 'vitest';
import { powerWeights } from '../../../src/analysis/losses/classPower.ts';

it('weighs classes by a power of their boxes, with a mean of 1', () => {
  // 100^−½ = .1 and 25^−½ = .2: mean .15.
  const { weights, meanOfBoxes } = powerWeights([100, 25], 0.5);
  expect(weights[0]).toBeCloseTo(2 / 3, 12);
  expect(weights[1]).toBeCloseTo(4 / 3, 12);
  expect(meanOfBoxes).toBeCloseTo((100 * (2 / 3) + 25 * (4 / 3)) / 125, 12);
});

it('changes nothing with a power of 0', () => {
  expect(powerWeights([9, 1, 0], 0)).toEqual({ weights: [1, 1, 1], meanOfBoxes: 1 });
});

it('gives an empty class the weight of a single box, at the cost of all others', () => {
  const { weights, meanOfBoxes } = powerWeights([1000, 1000, 0], 1);
  expect(weights[2]).toBeCloseTo(3 / 1.002, 9);
  expect(meanOfBoxes).toBeLessThan(0.004);
});

it('gives an empty class the mean weight by the rule of newer releases', () => {
  const { weights, meanOfBoxes } = powerWeights([100, 25, 0], 0.5, 'mean');
  expect(weights[0]).toBeCloseTo(2 / 3, 12);
  expect(weights[1]).toBeCloseTo(4 / 3, 12);
  expect(weights[2]).toBe(1);
  expect(meanOfBoxes).toBeCloseTo(0.8, 12);
});

/** What `DetectionTrainer.set_class_weights` of each release makes of these counts, run with NumPy. */
it.each([
  ['8.4.174', 'single-box', [120, 7, 0, 3000], 0.25, [0.588949, 1.198391, 1.949274, 0.263386]],
  ['8.4.174', 'single-box', [120, 7, 0, 3000], 1, [0.028947, 0.496237, 3.473658, 0.001158]],
  [
    '8.4.174',
    'single-box',
    [5, 0, 0, 80, 1],
    0.5,
    [0.628282, 1.404882, 1.404882, 0.157071, 1.404882],
  ],
  ['8.4.190', 'mean', [120, 7, 0, 3000], 0.25, [0.861571, 1.753122, 1, 0.385306]],
  ['8.4.190', 'mean', [120, 7, 0, 3000], 1, [0.164991, 2.828409, 1, 0.0066]],
  ['8.4.190', 'mean', [5, 0, 0, 80, 1], 0.5, [0.860569, 1, 1, 0.215142, 1.92429]],
] as const)(
  'equals Ultralytics %s, which counts an empty class as %s',
  (...[, empty, boxes, power, theirs]) => {
    const { weights } = powerWeights(boxes, power, empty);
    for (const [i, weight] of weights.entries()) expect(weight).toBeCloseTo(theirs[i] ?? NaN, 5);
  },
);
