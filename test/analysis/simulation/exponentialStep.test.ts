import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponentialStep } from '../../../src/analysis/simulation/training/exponentialStep.ts';
import {
  outer,
  scaled,
  sum,
  type Symmetric,
  type Vector,
} from '../../../src/analysis/simulation/model/Symmetric.ts';

function product(matrix: Symmetric, [x1, x2, x3]: Vector): Vector {
  const [a11, a12, a13, a22, a23, a33] = matrix;
  return [
    a11 * x1 + a12 * x2 + a13 * x3,
    a12 * x1 + a22 * x2 + a23 * x3,
    a13 * x1 + a23 * x2 + a33 * x3,
  ];
}

/** dw/dt = −(g + S w) from w = 0 by the classical Runge–Kutta rule in small steps. */
function flowed(slope: Vector, derivative: Symmetric, duration: number): Vector {
  const steps = 200;
  const h = duration / steps;
  const plus = (a: Vector, b: Vector, factor: number): Vector => [
    a[0] + factor * b[0],
    a[1] + factor * b[1],
    a[2] + factor * b[2],
  ];
  const field = (w: Vector) => plus([0, 0, 0], plus(slope, product(derivative, w), 1), -1);
  let w: Vector = [0, 0, 0];
  for (let i = 0; i < steps; i++) {
    const k1 = field(w);
    const k2 = field(plus(w, k1, h / 2));
    const k3 = field(plus(w, k2, h / 2));
    const k4 = field(plus(w, k3, h));
    w = plus(plus(plus(plus(w, k1, h / 6), k2, h / 3), k3, h / 3), k4, h / 6);
  }
  return w;
}

const entry = fc.double({ min: -1, max: 1, noNaN: true });
const vector = fc.tuple(entry, entry, entry);

describe('exponentialStep', () => {
  it('follows a linear flow to third order, also where it grows', () => {
    fc.assert(
      fc.property(vector, vector, vector, (slope, up, down) => {
        const derivative = sum(outer(up), scaled(outer(down), -0.5));
        const step = exponentialStep(slope, derivative, 0.3);
        const exact = flowed(slope, derivative, 0.3);
        step.forEach((value, i) => expect(Math.abs(value - exact[i]!)).toBeLessThan(2e-4));
      }),
      { seed: 5, numRuns: 50 },
    );
  });

  it('ends at the minimum when it is long', () => {
    const derivative = [4, 1, 0, 3, 0.5, 2] as const;
    const [w1, w2, w3] = exponentialStep([1, -2, 0.5], derivative, 1e4);
    const [s1, s2, s3] = product(derivative, [w1, w2, w3]);
    expect([s1, s2, s3].map(value => -value)).toEqual([
      expect.closeTo(1, 2),
      expect.closeTo(-2, 2),
      expect.closeTo(0.5, 2),
    ]);
  });
});
