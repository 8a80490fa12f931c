import { exponentialStep } from './exponentialStep.ts';
import type { StrataSums } from './sumStrata.ts';
import type { Symmetric, Vector } from '../model/Symmetric.ts';

/** What one step of the flow adds to a head. */
export interface HeadStep {
  /** Of the training budget. */
  readonly duration: number;
  readonly byBias: number;
  readonly byWeights: Vector;
}

/** Below this curvature the bias has no equilibrium to go to. */
const FLAT = 1e-9;
/** Largest Newton step of the bias; half a unit downhill where the loss is not convex, which the focal loss may not be. */
const LARGEST_NEWTON = 0.7;
/** Largest step by which the bias follows the weights. */
const LARGEST_FOLLOWING = 2;
/** A step that is too long is cut, a few times over since a shorter one bends less; what is left of an excess of 5 % may stay. */
const CUTS = 6;
const EXCESS = 1.05;

/** Newton step of the bias towards its equilibrium. */
export function newtonBiasStep({ byBias, curvature }: StrataSums, row: number): number {
  const slope = byBias[row] as number;
  const bend = curvature[row] as number;
  const step = bend > FLAT ? slope / bend : Math.sign(slope) / 2;
  return -Math.min(LARGEST_NEWTON, Math.max(-LARGEST_NEWTON, step));
}

/** Along the slope, in explicit steps. */
export function eulerStep(
  loss: StrataSums,
  row: number,
  wanted: number,
  longest: number,
): HeadStep {
  const byBias = newtonBiasStep(loss, row);
  const [g1, g2, g3] = slopeAfter(loss, row, byBias, vectorAt(loss.mixedByMean, 3 * row));
  const duration = Math.min(wanted, longest / (lengthOf([g1, g2, g3]) + 1e-12));
  return { duration, byBias, byWeights: [-duration * g1, -duration * g2, -duration * g3] };
}

/** By the slope and its derivative, with a bias that follows the weights at its equilibrium. */
export function exponentialIntegratorStep(
  loss: StrataSums,
  row: number,
  wanted: number,
  longest: number,
): HeadStep {
  const newton = newtonBiasStep(loss, row);
  const curvature = loss.curvature[row] as number;
  const inverse = curvature > FLAT ? 1 / curvature : 0;
  const [m1, m2, m3] = vectorAt(loss.mixedByMean, 3 * row);
  const [d1, d2, d3] = vectorAt(loss.mixedByDeviation, 3 * row);
  const mixed: Vector = [m1 + d1, m2 + d2, m3 + d3];
  const slope = slopeAfter(loss, row, newton, mixed);
  const derivative = whereBiasFollows(loss, row, mixed, inverse);
  let duration = wanted;
  let byWeights = exponentialStep(slope, derivative, duration);
  for (let cut = 0; cut < CUTS && lengthOf(byWeights) > EXCESS * longest; cut++) {
    duration *= longest / lengthOf(byWeights);
    byWeights = exponentialStep(slope, derivative, duration);
  }
  const following =
    -inverse * (mixed[0] * byWeights[0] + mixed[1] * byWeights[1] + mixed[2] * byWeights[2]);
  const byBias = newton + Math.min(LARGEST_FOLLOWING, Math.max(-LARGEST_FOLLOWING, following));
  return { duration, byBias, byWeights };
}

/** The slope by the weights once the bias has moved. */
function slopeAfter(
  { byWeights }: StrataSums,
  row: number,
  moved: number,
  [b1, b2, b3]: Vector,
): Vector {
  const [g1, g2, g3] = vectorAt(byWeights, 3 * row);
  return [g1 + moved * b1, g2 + moved * b2, g3 + moved * b3];
}

function vectorAt(numbers: Float64Array, start: number): Vector {
  return [numbers[start] as number, numbers[start + 1] as number, numbers[start + 2] as number];
}

/** The slope's derivative by the weights where the bias stays at its equilibrium: H_ww − H_wb H_bw / H_bb. */
function whereBiasFollows(
  { hessian }: StrataSums,
  row: number,
  [b1, b2, b3]: Vector,
  inverse: number,
): Symmetric {
  const at = (entry: number, product: number) =>
    (hessian[6 * row + entry] as number) - inverse * product;
  return [
    at(0, b1 * b1),
    at(1, b1 * b2),
    at(2, b1 * b3),
    at(3, b2 * b2),
    at(4, b2 * b3),
    at(5, b3 * b3),
  ];
}

function lengthOf([x, y, z]: Vector): number {
  return Math.sqrt(x * x + y * y + z * z);
}
