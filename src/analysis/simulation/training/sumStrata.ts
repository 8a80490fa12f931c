import type { FocalParameters } from '../../losses/FocalParameters.ts';
import type { Expectations } from '../model/FocalExpectation.ts';
import type { HeadAt, LogitNormals } from '../model/Heads.ts';
import type { Vector } from '../model/Symmetric.ts';

/** The expected loss of every head to second order, each stratum weighted by α_t and its mass. */
export interface StrataSums {
  /** By b, a number a head, and by w, 3 numbers. */
  readonly byBias: Float64Array;
  readonly byWeights: Float64Array;
  /** By b twice, a number a head. */
  readonly curvature: Float64Array;
  /** By b and w, 3 numbers a head: what comes of the means, and what comes of the deviation |w| beside. */
  readonly mixedByMean: Float64Array;
  readonly mixedByDeviation: Float64Array;
  /** By w twice, 6 numbers a head in the order of `Symmetric`. */
  readonly hessian: Float64Array;
}

export function emptySums(heads: number): StrataSums {
  return {
    byBias: new Float64Array(heads),
    byWeights: new Float64Array(3 * heads),
    curvature: new Float64Array(heads),
    mixedByMean: new Float64Array(3 * heads),
    mixedByDeviation: new Float64Array(3 * heads),
    hessian: new Float64Array(6 * heads),
  };
}

/**
 * Derivatives of Σ α_t W E[loss] by a head, from expectations over the logit alone. With g and g′ the loss's derivatives by
 * the logit, evidence f normal with mean m and covariance V, σ² = wᵀ V w and q = V w / σ (Stein's lemma):
 *
 *     E[g f]     = m E[g] + σ q E[g′]
 *     E[g′ f]    = m E[g′] + q E[g′ ζ]
 *     E[g′ f fᵀ] = (m mᵀ + V) E[g′] + (m qᵀ + q mᵀ) E[g′ ζ] + q qᵀ (E[g′ ζ²] − E[g′])
 */
export function sumStrata(
  into: StrataSums,
  { row, population, cell: { alpha }, start }: HeadAt & { readonly cell: FocalParameters },
  { gradient, curvature }: Expectations,
  { normals, directions }: LogitNormals,
): void {
  const { count, mean, covariance, label, mass } = population;
  const sides = alpha === null ? [1, 1] : [1 - alpha, alpha];
  let [bias, by1, by2, by3, twice] = [0, 0, 0, 0, 0];
  let [mean1, mean2, mean3, turn1, turn2, turn3] = [0, 0, 0, 0, 0, 0];
  let [by11, by12, by13, by22, by23, by33] = [0, 0, 0, 0, 0, 0];
  for (let j = 0; j < count; j++) {
    const at = start + j;
    const side = label[j] as number;
    const weight = (sides[side] as number) * (mass[j] as number);
    const sign = side === 1 ? weight : -weight;
    const g = sign * (gradient[at] as number);
    const h = weight * (curvature[3 * at] as number);
    const skew = sign * (curvature[3 * at + 1] as number);
    const extra = weight * (curvature[3 * at + 2] as number) - h;
    const m1 = mean[3 * j] as number;
    const m2 = mean[3 * j + 1] as number;
    const m3 = mean[3 * j + 2] as number;
    const q1 = directions[3 * at] as number;
    const q2 = directions[3 * at + 1] as number;
    const q3 = directions[3 * at + 2] as number;
    const spread = h * (normals[2 * at + 1] as number);
    bias += g;
    by1 += m1 * g + q1 * spread;
    by2 += m2 * g + q2 * spread;
    by3 += m3 * g + q3 * spread;
    twice += h;
    mean1 += m1 * h;
    mean2 += m2 * h;
    mean3 += m3 * h;
    turn1 += q1 * skew;
    turn2 += q2 * skew;
    turn3 += q3 * skew;
    const k1 = m1 * skew + q1 * extra;
    const k2 = m2 * skew + q2 * extra;
    const k3 = m3 * skew + q3 * extra;
    const n1 = m1 * h + q1 * skew;
    const n2 = m2 * h + q2 * skew;
    by11 += (covariance[6 * j] as number) * h + m1 * n1 + q1 * k1;
    by12 += (covariance[6 * j + 1] as number) * h + m2 * n1 + q2 * k1;
    by13 += (covariance[6 * j + 2] as number) * h + m3 * n1 + q3 * k1;
    by22 += (covariance[6 * j + 3] as number) * h + m2 * n2 + q2 * k2;
    by23 += (covariance[6 * j + 4] as number) * h + m3 * n2 + q3 * k2;
    by33 += (covariance[6 * j + 5] as number) * h + m3 * (m3 * h + q3 * skew) + q3 * k3;
  }
  into.byBias[row] = bias;
  store(into.byWeights, 3 * row, [by1, by2, by3]);
  into.curvature[row] = twice;
  store(into.mixedByMean, 3 * row, [mean1, mean2, mean3]);
  store(into.mixedByDeviation, 3 * row, [turn1, turn2, turn3]);
  store(into.hessian, 6 * row, [by11, by12, by13]);
  store(into.hessian, 6 * row + 3, [by22, by23, by33]);
}

/** `set` of an array takes ten times as long. */
function store(into: Float64Array, start: number, [a, b, c]: Vector): void {
  into[start] = a;
  into[start + 1] = b;
  into[start + 2] = c;
}
