import * as tf from '@tensorflow/tfjs-core';
import type { Strata } from './Strata.ts';

/** Constant tensors of some worlds, all with the columns of the largest. */
export interface Block {
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

interface Node {
  readonly z: number;
  readonly weight: number;
}

/** Nodes of the quadrature with their weights under the standard normal distribution. */
export function nodesOf(from: number, to: number, step: number): Node[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => {
    const z = from + i * step;
    return { z, weight: (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * step };
  });
}

/** Columns beyond a world's own strata stay 0 and weigh nothing. */
export function blockOf(
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
