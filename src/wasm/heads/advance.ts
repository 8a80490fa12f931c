/* One step of every head of a population, as training/HeadTrainer.ts with `exponentialIntegratorStep`. */

import { exponentialStep, step1, step2, step3, stepLength } from './exponentialStep';
import { biases, budgets, heads, longest, times, weights } from './population';
import { BY_BIAS, BY_DEVIATION, BY_MEAN, BY_WEIGHTS, HESSIAN, sumStrata, TWICE } from './sums';

/** As in training/integratorSteps.ts. */
const FLAT: f64 = 1e-9;
const LARGEST_NEWTON: f64 = 0.7;
const LARGEST_FOLLOWING: f64 = 2;
const CUTS = 6;
const EXCESS: f64 = 1.05;

/** Of a cell: what its α makes of an anchor of the background, and of one of the foreground. */
const CELL_BYTES: usize = 16;

/**
 * Takes this share of the time that each head has left.
 *
 * @returns share of its budget that the slowest has reached
 */
export function advance(cells: usize, share: f64): f64 {
  let least: f64 = 1;
  for (let head: usize = 0; head < heads; head++, cells += CELL_BYTES) {
    sumStrata(head, cells);
    least = min(least, move(head, share));
  }
  return least;
}

/** Moves the bias alone. */
export function settle(cells: usize): void {
  for (let head: usize = 0; head < heads; head++, cells += CELL_BYTES) {
    sumStrata(head, cells);
    const bias = biases + 8 * head;
    store<f64>(bias, load<f64>(bias) + newtonStep());
  }
}

function newtonStep(): f64 {
  const slope = load<f64>(BY_BIAS);
  const bend = load<f64>(TWICE);
  const downhill = slope > 0 ? 0.5 : slope < 0 ? -0.5 : slope;
  const step = bend > FLAT ? slope / bend : downhill;
  return -min(LARGEST_NEWTON, max(-LARGEST_NEWTON, step));
}

/** Returns the share of its budget that the head has reached. */
function move(head: usize, share: f64): f64 {
  const newton = newtonStep();
  const bend = load<f64>(TWICE);
  const inverse: f64 = bend > FLAT ? 1 / bend : 0;
  const b1 = load<f64>(BY_MEAN) + load<f64>(BY_DEVIATION);
  const b2 = load<f64>(BY_MEAN, 8) + load<f64>(BY_DEVIATION, 8);
  const b3 = load<f64>(BY_MEAN, 16) + load<f64>(BY_DEVIATION, 16);
  const g1 = load<f64>(BY_WEIGHTS) + newton * b1;
  const g2 = load<f64>(BY_WEIGHTS, 8) + newton * b2;
  const g3 = load<f64>(BY_WEIGHTS, 16) + newton * b3;
  // The slope's derivative where the bias stays at its equilibrium.
  const s11 = load<f64>(HESSIAN) - inverse * (b1 * b1);
  const s12 = load<f64>(HESSIAN, 8) - inverse * (b1 * b2);
  const s13 = load<f64>(HESSIAN, 16) - inverse * (b1 * b3);
  const s22 = load<f64>(HESSIAN, 24) - inverse * (b2 * b2);
  const s23 = load<f64>(HESSIAN, 32) - inverse * (b2 * b3);
  const s33 = load<f64>(HESSIAN, 40) - inverse * (b3 * b3);
  const budget = load<f64>(budgets + 8 * head);
  const time = times + 8 * head;
  let duration = share * max(0, budget - load<f64>(time));
  exponentialStep(g1, g2, g3, s11, s12, s13, s22, s23, s33, duration);
  for (let cut = 0; cut < CUTS && stepLength() > EXCESS * longest; cut++) {
    duration *= longest / stepLength();
    exponentialStep(g1, g2, g3, s11, s12, s13, s22, s23, s33, duration);
  }
  const following = -inverse * (b1 * step1 + b2 * step2 + b3 * step3);
  const byBias = newton + min(LARGEST_FOLLOWING, max(-LARGEST_FOLLOWING, following));
  const weight = weights + 24 * head;
  store<f64>(weight, load<f64>(weight) + step1);
  store<f64>(weight, load<f64>(weight, 8) + step2, 8);
  store<f64>(weight, load<f64>(weight, 16) + step3, 16);
  const bias = biases + 8 * head;
  store<f64>(bias, load<f64>(bias) + byBias);
  store<f64>(time, load<f64>(time) + duration);
  return load<f64>(time) / budget;
}
