import * as tf from '@tensorflow/tfjs-core';
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

/** Constant tensors of some worlds; all have the same number of columns. */
interface Block {
  readonly worlds: number;
  /** [worlds, 5, columns] */
  readonly basis: tf.Tensor3D;
  /** [worlds, columns, 8] */
  readonly weights: tf.Tensor3D;
  /** [worlds, columns, 20]; null where steps are explicit. */
  readonly products: tf.Tensor3D | null;
  /** [worlds, cells, columns] */
  readonly gamma: tf.Tensor3D;
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
    const strata = Math.max(...worlds.map(world => world.count));
    const columns = strata * nodes.length;
    const size = Math.max(1, Math.round(BLOCK / (columns * gammas.length)));
    this.blocks = Array.from({ length: Math.ceil(worlds.length / size) }, (_, i) =>
      blockOf(worlds.slice(i * size, (i + 1) * size), gammas, { columns, nodes, implicit }),
    );
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

interface Node {
  readonly z: number;
  readonly weight: number;
}

function nodesOf(from: number, to: number, step: number): Node[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => {
    const z = from + i * step;
    return { z, weight: (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * step };
  });
}

/** Columns beyond a world's own strata stay 0 and weigh nothing. */
function blockOf(
  worlds: readonly Strata[],
  gammas: readonly number[],
  shape: { readonly columns: number; readonly nodes: readonly Node[]; readonly implicit: boolean },
): Block {
  const { columns, nodes, implicit } = shape;
  const basis = new Float32Array(worlds.length * 5 * columns);
  const weights = new Float32Array(worlds.length * columns * 8);
  const products = new Float32Array(implicit ? worlds.length * columns * 20 : 0);
  const gamma = new Float32Array(worlds.length * gammas.length * columns);
  worlds.forEach((strata, world) => {
    const part = (all: Float32Array, width: number) =>
      all.subarray(width * columns * world, width * columns * (world + 1));
    fillBasis(part(basis, 5), strata, nodes);
    fillRows(part(weights, 8), strata, nodes, withMean);
    if (implicit) fillRows(part(products, 20), strata, nodes, withProducts);
    gammas.forEach((value, cell) => {
      const start = (world * gammas.length + cell) * columns;
      gamma.fill(value, start, start + columns);
    });
  });
  return {
    worlds: worlds.length,
    basis: tf.tensor3d(basis, [worlds.length, 5, columns]),
    weights: tf.tensor3d(weights, [worlds.length, columns, 8]),
    products: implicit ? tf.tensor3d(products, [worlds.length, columns, 20]) : null,
    gamma: tf.tensor3d(gamma, [worlds.length, gammas.length, columns]),
  };
}

/** Rows for w₁, w₂, w₃, b and |w|; a column for each (stratum, node). */
function fillBasis(basis: Float32Array, strata: Strata, nodes: readonly Node[]): void {
  const columns = basis.length / 5;
  for (let j = 0; j < strata.count; j++) {
    const sign = strata.label[j] === 1 ? 1 : -1;
    const mean = strata.mean.subarray(3 * j, 3 * j + 3);
    nodes.forEach(({ z }, n) => {
      const column = j * nodes.length + n;
      mean.forEach((value, axis) => (basis[axis * columns + column] = sign * value));
      basis[3 * columns + column] = sign;
      basis[4 * columns + column] = -z;
    });
  }
}

type Features = (m1: number, m2: number, m3: number) => readonly number[];

const withMean: Features = (m1, m2, m3) => [1, m1, m2, m3];

const withProducts: Features = (m1, m2, m3) => [
  1,
  m1,
  m2,
  m3,
  m1 * m1,
  m1 * m2,
  m1 * m3,
  m2 * m2,
  m2 * m3,
  m3 * m3,
];

/** A row for each (stratum, node): mass × node weight × features, in the first half of the columns for foreground. */
function fillRows(
  rows: Float32Array,
  strata: Strata,
  nodes: readonly Node[],
  features: Features,
): void {
  for (let j = 0; j < strata.count; j++) {
    const [m1 = 0, m2 = 0, m3 = 0] = strata.mean.subarray(3 * j, 3 * j + 3);
    const row = features(m1, m2, m3);
    const offset = strata.label[j] === 1 ? 0 : row.length;
    nodes.forEach(({ weight }, n) => {
      const start = (j * nodes.length + n) * 2 * row.length + offset;
      row.forEach((value, i) => (rows[start + i] = (strata.mass[j] as number) * weight * value));
    });
  }
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
