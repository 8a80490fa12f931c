import { describe, expect, it } from 'vitest';
import {
  backgroundPull,
  type MatchedLoss,
  settledScore,
} from '../../../src/analysis/losses/matchedLoss.ts';

/** The losses as their papers and code have them, of a query with IoU u (0: unmatched); `fixed` is the score that weights see. */
type Formula = (p: number, u: number, fixed: number) => number;

const bce = (p: number, t: number) => -(t * Math.log(p) + (1 - t) * Math.log(1 - p));

const CASES: readonly { readonly loss: MatchedLoss; readonly formula: Formula }[] = [
  {
    loss: { kind: 'focal', alpha: 0.25, gamma: 2 },
    formula: (p, u) =>
      u > 0 ? -0.25 * (1 - p) ** 2 * Math.log(p) : -0.75 * p ** 2 * Math.log(1 - p),
  },
  {
    loss: { kind: 'varifocal', alpha: 0.75, gamma: 2, weight: 'fixed' },
    formula: (p, u, fixed) => (u > 0 ? u * bce(p, u) : 0.75 * fixed ** 2 * bce(p, 0)),
  },
  {
    loss: { kind: 'varifocal', alpha: 0.75, gamma: 2, weight: 'followed' },
    formula: (p, u) => (u > 0 ? u * bce(p, u) : 0.75 * p ** 2 * bce(p, 0)),
  },
  {
    loss: { kind: 'quality-focal', beta: 2 },
    formula: (p, u) => Math.abs(u - p) ** 2 * bce(p, u),
  },
  {
    loss: { kind: 'matchability-aware', gamma: 1.5 },
    formula: (p, u, fixed) => (u > 0 ? bce(p, u ** 1.5) : fixed ** 1.5 * bce(p, 0)),
  },
  {
    loss: { kind: 'iou-aware', alpha: 0.25 },
    formula: (p, u, fixed) =>
      u > 0 ? bce(p, Math.max(0.01, fixed ** 0.25 * u ** 0.75)) : p ** 2 * bce(p, 0),
  },
  {
    loss: { kind: 'position-supervised', gamma: 2 },
    formula: (p, u) => Math.abs(u ** 2 - p) ** 2 * bce(p, u ** 2),
  },
];

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** Slope by the logit at a score, by differences. */
function slope(formula: Formula, p: number, u: number): number {
  const x = Math.log(p / (1 - p));
  const step = 1e-5;
  return (formula(sigmoid(x + step), u, p) - formula(sigmoid(x - step), u, p)) / (2 * step);
}

describe.each(CASES)('$loss.kind', ({ loss, formula }) => {
  it('pulls unmatched queries down by the slope of its loss', () => {
    for (const p of [0.003, 0.01, 0.1, 0.37, 0.5, 0.8, 0.97])
      expect(backgroundPull(loss, p) / slope(formula, p, 0)).toBeCloseTo(1, 5);
  });

  it.each([0.3, 0.5, 0.7, 0.95])('comes to rest where its slope vanishes, IoU %d', iou => {
    const rest = settledScore(loss, iou);
    if (rest === 1) {
      expect(slope(formula, 0.999, iou)).toBeLessThan(0);
      return;
    }
    expect(Math.abs(slope(formula, rest, iou))).toBeLessThan(1e-6);
    expect(slope(formula, 0.9 * rest, iou)).toBeLessThan(0);
    expect(slope(formula, rest + 0.1 * (1 - rest), iou)).toBeGreaterThan(0);
  });
});
