import { beforeAll, describe, expect, it } from 'vitest';
import type { FocalParameters } from '../../../src/analysis/losses/FocalParameters.ts';
import { focalLoss } from '../../../src/analysis/losses/focalLoss.ts';
import type { Heads } from '../../../src/analysis/simulation/model/Heads.ts';
import { ExpectedLoss } from '../../../src/analysis/simulation/training/ExpectedLoss.ts';
import { FAST, REFERENCE } from '../../../src/analysis/simulation/model/Resolution.ts';
import { strataOf, type Stratum } from '../../../src/analysis/simulation/model/Strata.ts';
import { IDENTITY } from '../../../src/analysis/simulation/model/Symmetric.ts';
import { startWasm } from '../../helpers/wasmBackend.ts';

const strata: readonly Stratum[] = [
  { mean: [2, -1, 0.5], label: 1, mass: 1, covariance: [1.4, 0.2, -0.1, 1.1, 0.3, 1.8] },
  { mean: [0.5, 0.3, 0.1], label: 0, mass: 40 },
];
const cells: readonly FocalParameters[] = [
  { alpha: 0.25, gamma: 0 },
  { alpha: null, gamma: 0.5 },
  { alpha: 0.75, gamma: 2 },
];
const head = [-2, 0.6, 0.4, 0.9];

/** What a head (b, w) loses, by the midpoint rule with 4,000 intervals of the logit. */
function expectedLoss([b = 0, w1 = 0, w2 = 0, w3 = 0]: readonly number[], cell: FocalParameters) {
  return strata.reduce((total, { mean, label, mass, covariance = IDENTITY }) => {
    const centre = b + w1 * mean[0] + w2 * mean[1] + w3 * mean[2];
    const [v11, v12, v13, v22, v23, v33] = covariance;
    const spread = Math.sqrt(
      w1 * (w1 * v11 + w2 * v12 + w3 * v13) +
        w2 * (w1 * v12 + w2 * v22 + w3 * v23) +
        w3 * (w1 * v13 + w2 * v23 + w3 * v33),
    );
    let sum = 0;
    for (let i = 0; i < 4000; i++) {
      const z = -10 + (i + 0.5) / 200;
      const weight = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / 200;
      sum += weight * focalLoss(centre + spread * z, label, cell);
    }
    return total + mass * sum;
  }, 0);
}

/** Its derivatives by b and w, by central differences. */
function differences(cell: FocalParameters) {
  const step = 1e-3;
  const at = (...moves: readonly (readonly [axis: number, size: number])[]) =>
    expectedLoss(
      head.map((value, i) =>
        moves.reduce((sum, [axis, size]) => sum + (axis === i ? size * step : 0), value),
      ),
      cell,
    );
  const axes = [0, 1, 2, 3];
  return {
    first: axes.map(i => (at([i, 1]) - at([i, -1])) / (2 * step)),
    second: axes.map(i =>
      axes.map(
        j =>
          (at([i, 1], [j, 1]) - at([i, 1], [j, -1]) - at([i, -1], [j, 1]) + at([i, -1], [j, -1])) /
          (4 * step * step),
      ),
    ),
  };
}

const headsAt = (bias: number): Heads => ({
  count: cells.length,
  weights: Float64Array.from(cells.flatMap(() => head.slice(1))),
  bias: new Float64Array(cells.length).fill(bias),
});

beforeAll(startWasm);

describe('LossField', () => {
  it.each([
    ['as fine as the reference', REFERENCE, 1e-3],
    ['with few nodes', FAST, 2e-1],
  ] as const)(
    'expands the expected loss as numerical differences of it do: %s',
    async (_, { nodes }, tolerance) => {
      const field = new ExpectedLoss([strataOf(strata)], cells, nodes, async () => {});
      const sums = await field.expandAt(headsAt(head[0]!));
      cells.forEach((cell, row) => {
        const { first, second } = differences(cell);
        const [bb = [], b1 = [], b2 = [], b3 = []] = second;
        const mixed = [0, 1, 2].map(
          i => sums.mixedByMean[3 * row + i]! + sums.mixedByDeviation[3 * row + i]!,
        );
        const found = [
          sums.byBias[row]!,
          ...sums.byWeights.subarray(3 * row, 3 * row + 3),
          sums.curvature[row]!,
          ...mixed,
          ...sums.hessian.subarray(6 * row, 6 * row + 6),
        ];
        const expected = [...first, ...bb, ...b1.slice(1), ...b2.slice(2), ...b3.slice(3)];
        const size = Math.max(...expected.map(Math.abs));
        found.forEach((value, i) =>
          expect(Math.abs(value - expected[i]!)).toBeLessThan(tolerance * size),
        );
      });
    },
  );

  it('stays finite with logits far beyond float32 probabilities', async () => {
    const field = new ExpectedLoss([strataOf(strata)], cells, FAST.nodes, async () => {});
    for (const bias of [-500, 500]) {
      const { byBias, byWeights, hessian } = await field.expandAt(headsAt(bias));
      for (const value of [...byBias, ...byWeights, ...hessian])
        expect(Number.isFinite(value)).toBe(true);
    }
  });
});
