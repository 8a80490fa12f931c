import { beforeAll, describe, expect, it } from 'vitest';
import { focalGradient } from '../../../src/analysis/losses/focalGradient.ts';
import { LossField } from '../../../src/analysis/simulation/LossField.ts';
import { REFERENCE } from '../../../src/analysis/simulation/Resolution.ts';
import { strataOf } from '../../../src/analysis/simulation/Strata.ts';
import { startWasm } from '../../helpers/wasmBackend.ts';

const strata = strataOf([
  { mean: [2, -1, 0.5], label: 1, mass: 1 },
  { mean: [0.5, 0.3, 0.1], label: 0, mass: 40 },
]);
const cells = [
  { alpha: 0.25, gamma: 0 },
  { alpha: 0.25, gamma: 0.5 },
  { alpha: 0.25, gamma: 2 },
];
const head = { weights: [0.6, 0.4, 0.9], bias: -2 };
const spread = Math.hypot(...head.weights);

/** E[φ(x)] for x normal, by the midpoint rule with 4,000 intervals. */
function expectation(mean: number, phi: (x: number) => number): number {
  let sum = 0;
  for (let i = 0; i < 4000; i++) {
    const z = -10 + (i + 0.5) / 200;
    sum += (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / 200) * phi(mean + spread * z);
  }
  return sum;
}

beforeAll(startWasm);

describe('LossField', () => {
  it('sums the focal gradient and its slope as the formulas in plain numbers do', async () => {
    const field = new LossField([strata], [0, 0.5, 2], REFERENCE);
    const row = [...head.weights, head.bias, spread];
    const { gradient, curvature } = await field.moments(
      Float32Array.from(cells.flatMap(() => row)),
    );
    field.dispose();
    cells.forEach(({ gamma }, cell) => {
      for (const [label, offset] of [
        [1, 0],
        [0, 4],
      ] as const) {
        const j = label === 1 ? 0 : 1;
        const evidence = Array.from(strata.mean.subarray(3 * j, 3 * j + 3));
        const mean =
          head.bias + evidence.reduce((sum, m, axis) => sum + m * head.weights[axis]!, 0);
        const towardsTruth = label === 1 ? 1 : -1;
        const slope = (x: number) => focalGradient(x, label, { alpha: null, gamma });
        const first = towardsTruth * expectation(mean, slope);
        const second = expectation(mean, x => (slope(x + 1e-5) - slope(x - 1e-5)) / 2e-5);
        [1, ...evidence].forEach((factor, i) => {
          const weight = strata.mass[j]! * factor;
          expect(gradient[8 * cell + offset + i]! / (weight * first)).toBeCloseTo(1, 3);
          expect(curvature[8 * cell + offset + i]! / (weight * second)).toBeCloseTo(1, 3);
        });
      }
    });
  });

  it('stays finite with logits far beyond float32 probabilities', async () => {
    const field = new LossField([strata], [0, 0.5, 2], REFERENCE);
    for (const bias of [-500, 500]) {
      const row = [...head.weights, bias, spread];
      const { gradient, curvature } = await field.moments(
        Float32Array.from(cells.flatMap(() => row)),
      );
      for (const value of [...gradient, ...curvature]) expect(Number.isFinite(value)).toBe(true);
    }
    field.dispose();
  });
});
