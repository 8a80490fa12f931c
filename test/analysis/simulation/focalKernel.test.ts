import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { focalExpectation } from '../../../src/analysis/simulation/model/focalKernel.ts';
import { focalTable } from '../../../src/analysis/simulation/model/focalTable.ts';
import { startWasm } from '../../helpers/wasmBackend.ts';

const GAMMAS = [0, 0.1, 0.5, 1, 2, 3, 5];
const ZETAS = Float64Array.of(3, 1.5, 0, -1.5, -3, -4.5);
const WEIGHTS = ZETAS.map(z => (1.5 * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI));

/** Operations of TensorFlow.js alone, as they are written: Lin et al. 2017, eq. 10, and its derivative. */
function derivatives(x: tf.Tensor, gamma: tf.Tensor) {
  const p = tf.sigmoid(x);
  const miss = tf.sigmoid(tf.neg(x));
  const logP = tf.neg(tf.softplus(tf.neg(x)));
  const modulation = tf.exp(tf.mul(gamma, tf.sub(logP, x)));
  const gammaLogP = tf.mul(gamma, logP);
  const slope = tf.sub(tf.mul(p, gammaLogP), miss);
  const bend = tf.sub(tf.mul(miss, tf.add(tf.add(gammaLogP, gamma), 1)), tf.mul(gamma, slope));
  return [tf.mul(modulation, slope), tf.mul(tf.mul(modulation, p), bend)] as const;
}

beforeAll(startWasm);

describe('The operation that expects the derivatives of the focal loss', () => {
  it('gives what the operations of TensorFlow.js give', () => {
    const means = Array.from({ length: 161 }, (_, i) => -20 + i / 4);
    const deviations = [0.05, 0.7, 2.5];
    for (const gamma of GAMMAS)
      for (const deviation of deviations) {
        const normals = tf.tensor2d(means.map(mean => [mean, deviation]));
        const gammas = new Float32Array(means.length).fill(gamma);
        const found = focalExpectation(normals, gammas, { zetas: ZETAS, weights: WEIGHTS });
        const zetas = tf.tensor1d([...ZETAS]);
        const x = tf.add(tf.tensor2d(means, [means.length, 1]), tf.mul(zetas, deviation));
        const [first, second] = derivatives(x, tf.fill(x.shape, gamma));
        const weights = tf.tensor1d([...WEIGHTS]);
        const gradient = tf.sum(tf.mul(first, weights), 1).dataSync();
        const moments = [0, 1, 2].map(power =>
          tf.sum(tf.mul(second, tf.mul(weights, tf.pow(zetas, power))), 1).dataSync(),
        );
        const [g, c] = [found[0].dataSync(), found[1].dataSync()];
        means.forEach((_, i) => {
          expect(Math.abs(g[i]! - gradient[i]!)).toBeLessThan(2e-6 * (1 + gamma));
          moments.forEach((moment, power) =>
            expect(Math.abs(c[3 * i + power]! - moment[i]!)).toBeLessThan(4e-6 * (1 + gamma)),
          );
        });
      }
  });

  it('gives several γ side by side what each gets alone', () => {
    const rows = [2, 0, 0, 5, 2].map(gamma => ({ gamma, normal: [gamma / 2 - 1, 0.8] }));
    const of = (some: typeof rows) => {
      const normals = tf.tensor2d(some.map(({ normal }) => normal));
      const gammas = Float32Array.from(some, ({ gamma }) => gamma);
      const [g, c] = focalExpectation(normals, gammas, { zetas: ZETAS, weights: WEIGHTS });
      return { g: [...g.dataSync()], c: [...c.dataSync()] };
    };
    const alone = rows.map(row => of([row]));
    expect(of(rows)).toEqual({ g: alone.flatMap(({ g }) => g), c: alone.flatMap(({ c }) => c) });
  });
});

describe('The table of derivatives', () => {
  it.each(GAMMAS)('is smooth, and holds the slopes of what it holds: γ %d', gamma => {
    const { cubics, intervals, perLogit } = focalTable(gamma);
    // The factors of the first derivative, then those of the second.
    const at = (interval: number) =>
      [0, 2, 4, 6, 1, 3, 5, 7].map(factor => cubics[8 * interval + factor]!);
    for (let interval = 1; interval < intervals - 1; interval++) {
      const [before = [], here = [], after = []] = [-1, 0, 1].map(by => at(interval + by));
      expect(here[1]! * perLogit).toBeCloseTo(here[4]!, 12);
      for (const first of [0, 4]) {
        const [value = 0, slope = 0, square = 0, cube = 0] = here.slice(first, first + 4);
        const size = Math.abs(value) + Math.abs(slope) + 1e-12;
        expect(Math.abs(value + slope + square + cube - after[first]!)).toBeLessThan(1e-9 * size);
        const found = (after[first]! - before[first]!) / 2;
        expect(Math.abs(found - slope)).toBeLessThan(0.01 * (1 + gamma) * size);
      }
    }
  });
});
