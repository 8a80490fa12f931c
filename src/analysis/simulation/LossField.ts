import * as tf from '@tensorflow/tfjs-core';
import type { FocalParameters } from '../losses/FocalParameters.ts';
import type { Strata } from './Strata.ts';

/** Nodes of the one-dimensional quadrature in standard deviations, from the easy side to the hard side. */
const NODES = Array.from({ length: 26 }, (_, i) => -5 + i / 2);
const NODE_WEIGHTS = NODES.map(z => (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * 0.5);
/** Beyond this float32 logarithms of a probability are infinite; the gradient is constant or 0 there. */
const LARGEST_LOGIT = 80;

/** A linear head x = w·f + b of each cell, 5 numbers a cell: w₁, w₂, w₃, b, |w|. */
export type HeadRows = Float32Array;

/**
 * Sums over all strata for each cell, 8 numbers a cell, of a function φ of the logit towards the truth:
 * Σ W E[φ] and Σ W m E[φ] (three numbers) over the foreground, then the same over the rest.
 */
export type Moments = Float32Array;

/**
 * Expected gradient and curvature of the focal loss under every cell's head, over all strata at once.
 *
 * x of a stratum is normal with mean w·m + b and deviation |w|, so one product of the heads with a constant basis gives
 * the logits of all (cell, stratum, node), and one product with constant weights sums what is needed. Between the two
 * stand only operations that WebAssembly does fast: `pow`, `softplus`, `where` and `minimum` cost 10 to 50 times more,
 * and broadcasting 3 to 5 times. 49 cells × 101 strata × 26 nodes: about 3 ms a call.
 */
export class LossField {
  private readonly basis: tf.Tensor2D;
  private readonly weights: tf.Tensor2D;
  private readonly gamma: tf.Tensor2D;
  private readonly cells: number;

  constructor(strata: Strata, cells: readonly FocalParameters[]) {
    const columns = strata.count * NODES.length;
    this.cells = cells.length;
    this.basis = tf.tensor2d(logitBasis(strata), [5, columns]);
    this.weights = tf.tensor2d(sumWeights(strata), [columns, 8]);
    const gamma = new Float32Array(cells.length * columns);
    cells.forEach((cell, c) => gamma.fill(cell.gamma, c * columns, (c + 1) * columns));
    this.gamma = tf.tensor2d(gamma, [cells.length, columns]);
  }

  /** Moments of the gradient and of the curvature by the logit towards the truth, without α. */
  async moments(heads: HeadRows): Promise<{ gradient: Moments; curvature: Moments }> {
    const [gradient, curvature] = tf.tidy((): [tf.Tensor, tf.Tensor] => {
      const logits = tf.matMul(tf.tensor2d(heads, [this.cells, 5]), this.basis);
      const x = tf.clipByValue(logits, -LARGEST_LOGIT, LARGEST_LOGIT);
      const { gradient: g, curvature: h } = focalDerivatives(x, this.gamma);
      return [tf.matMul(g, this.weights), tf.matMul(h, this.weights)];
    });
    try {
      const read = await Promise.all([gradient.data<'float32'>(), curvature.data<'float32'>()]);
      return { gradient: read[0], curvature: read[1] };
    } finally {
      tf.dispose([gradient, curvature]);
    }
  }

  dispose(): void {
    tf.dispose([this.basis, this.weights, this.gamma]);
  }
}

/** First and second derivative of −(1 − p)^γ ln p by x, p = sigmoid(x): Lin et al. 2017, eq. 10, and its derivative. */
function focalDerivatives(
  x: tf.Tensor,
  gamma: tf.Tensor,
): { gradient: tf.Tensor; curvature: tf.Tensor } {
  const p = tf.sigmoid(x);
  const miss = tf.sigmoid(tf.neg(x));
  const logP = tf.log(p);
  const modulation = tf.exp(tf.mul(gamma, tf.log(miss)));
  const slope = tf.sub(tf.mul(gamma, tf.mul(p, logP)), miss);
  const gammaLogP = tf.mul(gamma, logP);
  const bend = tf.sub(tf.mul(miss, tf.add(tf.add(gammaLogP, gamma), 1)), tf.mul(gamma, slope));
  return {
    gradient: tf.mul(modulation, slope),
    curvature: tf.mul(modulation, tf.mul(p, bend)),
  };
}

/** Rows for w₁, w₂, w₃, b and |w|; a column for each (stratum, node). */
function logitBasis(strata: Strata): Float32Array {
  const columns = strata.count * NODES.length;
  const basis = new Float32Array(5 * columns);
  for (let j = 0; j < strata.count; j++) {
    const sign = strata.label[j] === 1 ? 1 : -1;
    const mean = strata.mean.subarray(3 * j, 3 * j + 3);
    NODES.forEach((node, n) => {
      const column = j * NODES.length + n;
      mean.forEach((value, axis) => (basis[axis * columns + column] = sign * value));
      basis[3 * columns + column] = sign;
      basis[4 * columns + column] = -node;
    });
  }
  return basis;
}

/** A row for each (stratum, node): mass × node weight × (1, m), in the first four columns for foreground. */
function sumWeights(strata: Strata): Float32Array {
  const weights = new Float32Array(strata.count * NODES.length * 8);
  for (let j = 0; j < strata.count; j++) {
    const offset = strata.label[j] === 1 ? 0 : 4;
    const row = [1, ...strata.mean.subarray(3 * j, 3 * j + 3)];
    NODE_WEIGHTS.forEach((nodeWeight, n) => {
      const start = (j * NODES.length + n) * 8 + offset;
      row.forEach((value, i) => (weights[start + i] = (strata.mass[j] ?? 0) * nodeWeight * value));
    });
  }
  return weights;
}
