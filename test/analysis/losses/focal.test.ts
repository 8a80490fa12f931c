import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { focalGradient } from '../../../src/analysis/losses/focalGradient.ts';
import { focalLoss } from '../../../src/analysis/losses/focalLoss.ts';
import { readJson } from '../../helpers/readJson.ts';

/** torchvision 0.14 `sigmoid_focal_loss`, flat in the order [alpha][gamma][target][logit]; null is NaN. */
interface FocalReference {
  readonly logits: readonly number[];
  readonly targets: readonly number[];
  readonly alphas: readonly number[];
  readonly gammas: readonly number[];
  readonly float64: {
    readonly loss: readonly (number | null)[];
    readonly grad: readonly (number | null)[];
  };
}

const reference = readJson<FocalReference>('losses/focal.json');

/** Below this, torch's own rounding of 1 − p_t is what stands in the reference. */
const FLOOR = 1e-14;

function* points() {
  let index = 0;
  for (const alpha of reference.alphas)
    for (const gamma of reference.gammas)
      for (const target of reference.targets)
        for (const logit of reference.logits) yield { alpha, gamma, target, logit, index: index++ };
}

/** The largest relative difference to the reference, over the rows where torch has a number. */
function worstDifference(
  name: 'loss' | 'grad',
  compute: (logit: number, target: number, parameters: { alpha: number; gamma: number }) => number,
) {
  let worst = 0;
  let compared = 0;
  let undefinedInTorch = 0;
  for (const { alpha, gamma, target, logit, index } of points()) {
    const actual = compute(logit, target, { alpha, gamma });
    expect(Number.isFinite(actual)).toBe(true);
    const expected = reference.float64[name][index];
    if (expected === null || expected === undefined) undefinedInTorch++;
    else {
      compared++;
      if (Math.abs(actual - expected) > FLOOR)
        worst = Math.max(worst, Math.abs(actual - expected) / Math.abs(expected));
    }
  }
  return { worst, compared, undefinedInTorch };
}

describe('sigmoid focal loss against torchvision', () => {
  it('gives the same loss at every point of the reference', () => {
    const { worst, compared } = worstDifference('loss', focalLoss);
    expect(compared).toBe(4872);
    expect(worst).toBeLessThan(1e-6);
  });

  it('gives the same gradient wherever torch has one, and a finite one where torch has NaN', () => {
    const { worst, compared, undefinedInTorch } = worstDifference('grad', focalGradient);
    expect(compared + undefinedInTorch).toBe(4872);
    expect(undefinedInTorch).toBeGreaterThan(0);
    expect(worst).toBeLessThan(1e-6);
  });
});

const anyLogit = fc.double({ min: -30, max: 30, noNaN: true });
const anyTarget = fc.constantFrom(0, 1, 0.25, 0.5, 0.9);
const anyAlpha = fc.oneof(fc.constant(null), fc.double({ min: 0, max: 1, noNaN: true }));
const anyGamma = fc.double({ min: 0, max: 6, noNaN: true });

describe('focalGradient', () => {
  it('is the slope of focalLoss', () => {
    fc.assert(
      fc.property(anyLogit, anyTarget, anyAlpha, anyGamma, (logit, target, alpha, gamma) => {
        const at = (x: number) => focalLoss(x, target, { alpha, gamma });
        const h = 1e-3;
        // fourth-order central difference
        const slope =
          (8 * (at(logit + h) - at(logit - h)) - (at(logit + 2 * h) - at(logit - 2 * h))) /
          (12 * h);
        const gradient = focalGradient(logit, target, { alpha, gamma });
        expect(Math.abs(gradient - slope)).toBeLessThan(1e-8 + 1e-7 * Math.abs(slope));
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});

const weight = (pt: number) => {
  const logit = Math.log(pt / (1 - pt));
  return (
    focalLoss(logit, 1, { alpha: null, gamma: 2 }) / focalLoss(logit, 1, { alpha: null, gamma: 0 })
  );
};

describe('focalLoss and focalGradient', () => {
  it('stay finite for every logit, also where e^x overflows and γ is below 1', () => {
    for (const logit of [-1e6, -800, -745, -100, 0, 100, 745, 800, 1e6])
      for (const target of [0, 0.25, 1])
        for (const gamma of [0, 0.1, 0.5, 0.99, 1, 2, 5]) {
          expect(Number.isFinite(focalLoss(logit, target, { alpha: 0.25, gamma }))).toBe(true);
          expect(Number.isFinite(focalGradient(logit, target, { alpha: 0.25, gamma }))).toBe(true);
        }
  });

  it('are plain cross entropy when γ is 0 and α is switched off', () => {
    fc.assert(
      fc.property(anyLogit, fc.constantFrom(0, 1), (logit, target) => {
        const p = 1 / (1 + Math.exp(-logit));
        const off = { alpha: null, gamma: 0 };
        expect(focalLoss(logit, target, off)).toBeCloseTo(
          Math.log1p(Math.exp(target ? -logit : logit)),
          10,
        );
        expect(focalGradient(logit, target, off)).toBeCloseTo(p - target, 12);
        expect(focalLoss(logit, target, { alpha: -1, gamma: 0 })).toBe(
          focalLoss(logit, target, off),
        );
      }),
      { seed: 12 },
    );
  });

  it('weight foreground by α and background by 1 − α, so α = .25 at γ = 0 is not cross entropy', () => {
    const off = { alpha: null, gamma: 0 };
    expect(focalLoss(0, 1, { alpha: 0.25, gamma: 0 })).toBeCloseTo(0.25 * focalLoss(0, 1, off), 14);
    expect(focalLoss(0, 0, { alpha: 0.25, gamma: 0 })).toBeCloseTo(0.75 * focalLoss(0, 0, off), 14);
  });

  it('weight p_t = .9 a hundred times less at γ = 2, and p_t below .5 at most four times less', () => {
    expect(weight(0.9)).toBeCloseTo(0.01, 10);
    expect(weight(0.5)).toBeCloseTo(0.25, 10);
    expect(weight(0.1)).toBeGreaterThan(0.25);
  });
});
