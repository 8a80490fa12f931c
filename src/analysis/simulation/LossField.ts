import * as tf from '@tensorflow/tfjs-core';
import { blockOf, type Block, nodesOf } from './fieldBlock.ts';
import type { Resolution } from './Resolution.ts';
import type { Strata } from './Strata.ts';

/** Beyond this float32 logarithms of a probability are infinite; the gradient is constant or 0 there. */
const LARGEST_LOGIT = 80;
/**
 * (world, cell, stratum, node) quadruples that are computed in one go: arrays of 1 MB stay in the cache. Halves and doubles
 * of this are within 10 %; all at once is 1.6 times slower.
 */
const BLOCK = 250_000;

/** A linear head x = w·f + b of each world and cell, 5 numbers each: w₁, w₂, w₃, b, |w|. */
export type HeadRows = Float32Array;

/**
 * Sums over all strata for each world and cell, 8 numbers each, of a function φ of the logit towards the truth:
 * Σ W E[φ] and Σ W m E[φ] (three numbers) over the foreground, then the same over the rest.
 */
export type Moments = Float32Array;

/**
 * Σ W E[φ] (1, m, m mᵀ) with the six different products m₁m₁, m₁m₂, m₁m₃, m₂m₂, m₂m₃, m₃m₃: 10 numbers over the foreground
 * and 10 over the rest, for each world and cell.
 */
export type Products = Float32Array;

export interface FieldMoments {
  /** Of the first and the second derivative of the loss towards the truth, without α. */
  readonly gradient: Moments;
  readonly curvature: Moments;
  /** Of the second derivative where it is positive; empty where steps are explicit. */
  readonly convexity: Products;
}

/**
 * Expected gradient and curvature of the focal loss under every head, over all strata at once.
 *
 * x of a stratum is normal with mean w·m + b and deviation |w|, so one product of the heads with a constant basis gives
 * the logits of all (world, cell, stratum, node), and one product with constant weights sums what is needed. Between the
 * two stand only operations that WebAssembly does fast: `pow`, `softplus`, `where` and `minimum` cost 10 to 50 times more,
 * and broadcasting 3 to 5 times. About 23 ns a quadruple.
 */
export class LossField {
  private readonly blocks: readonly Block[];
  private readonly cells: number;

  /**
   * @param worlds the strata of each world
   * @param gammas γ of each cell, the same cells in every world
   */
  constructor(
    worlds: readonly Strata[],
    gammas: readonly number[],
    { nodes: [from, to, step], implicit }: Resolution,
  ) {
    const nodes = nodesOf(from, to, step);
    this.cells = gammas.length;
    const largest = Math.max(1, Math.round(BLOCK / (nodes.length * gammas.length)));
    this.blocks = neighbours(worlds, largest).map(part => {
      const columns = Math.max(...part.map(world => world.count)) * nodes.length;
      return blockOf(part, gammas, { columns, nodes, implicit });
    });
  }

  async moments(heads: HeadRows): Promise<FieldMoments> {
    const sums: tf.Tensor[] = [];
    try {
      let row = 0;
      for (const block of this.blocks) {
        const rows = block.worlds * this.cells;
        const part = heads.subarray(5 * row, 5 * (row + rows));
        sums.push(...momentsOf(block, part, this.cells));
        row += rows;
      }
      const parts = await Promise.all(sums.map(sum => sum.data<'float32'>()));
      const every = sums.length / this.blocks.length;
      const kind = (index: number) => joined(parts.filter((_, i) => i % every === index));
      return { gradient: kind(0), curvature: kind(1), convexity: kind(2) };
    } finally {
      tf.dispose(sums);
    }
  }

  dispose(): void {
    for (const { basis, weights, gamma, products } of this.blocks)
      tf.dispose([basis, weights, gamma, ...(products === null ? [] : [products])]);
  }
}

/** Worlds in their order, in parts of up to so many strata. */
function neighbours(worlds: readonly Strata[], strata: number): Strata[][] {
  const parts: Strata[][] = [];
  let widest = 0;
  for (const world of worlds) {
    const part = parts.at(-1);
    widest = Math.max(widest, world.count);
    if (part !== undefined && widest * (part.length + 1) <= strata) {
      part.push(world);
    } else {
      parts.push([world]);
      widest = world.count;
    }
  }
  return parts;
}

function momentsOf(block: Block, heads: HeadRows, cells: number): tf.Tensor[] {
  return tf.tidy(() => {
    const logits = tf.matMul(tf.tensor3d(heads, [block.worlds, cells, 5]), block.basis);
    const x = tf.clipByValue(logits, -LARGEST_LOGIT, LARGEST_LOGIT);
    const { gradient, curvature } = focalDerivatives(x, block.gamma);
    const sums: tf.Tensor[] = [
      tf.matMul(gradient, block.weights),
      tf.matMul(curvature, block.weights),
    ];
    if (block.products !== null) sums.push(tf.matMul(tf.relu(curvature), block.products));
    return sums;
  });
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

function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
