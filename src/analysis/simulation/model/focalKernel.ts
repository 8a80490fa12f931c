import * as tf from '@tensorflow/tfjs-core';
import { focalTable } from './focalTable.ts';
import type { ExpectNormals, Quadrature } from './Quadrature.ts';

const NAME = 'FocalExpectation';

interface Attributes extends Quadrature {
  /** Plain TypeScript where it is not given. */
  readonly expect?: ExpectNormals | undefined;
  readonly first?: number;
  readonly gammas: Float32Array;
}

/**
 * An operation of TensorFlow.js, for whatever backend is active: what a dozen of its own did over a number for each node, in
 * one pass without any of these arrays.
 *
 * @param normals [n, 2]: mean and deviation of logits towards the truth
 * @param gammas γ of each, n of them
 * @returns E[φ′] as [n], and E[φ″], E[φ″ ζ], E[φ″ ζ²] as [n, 3]
 */
export function focalExpectation(
  normals: tf.Tensor2D,
  gammas: Float32Array,
  quadrature: Omit<Attributes, 'gammas'>,
): readonly [tf.Tensor1D, tf.Tensor2D] {
  const backendName = tf.getBackend();
  if (tf.getKernel(NAME, backendName) === undefined)
    tf.registerKernel({ kernelName: NAME, backendName, kernelFunc });
  // Attributes are numbers and texts in the types of TensorFlow.js; kernels get whatever they are.
  const attributes = { ...quadrature, gammas } as unknown as tf.NamedAttrMap;
  return tf.engine().runKernel(NAME, { normals }, attributes) as unknown as [
    tf.Tensor1D,
    tf.Tensor2D,
  ];
}

const kernelFunc: tf.KernelFunc = ({ inputs, attrs, backend }) => {
  const { gammas, ...work } = attrs as unknown as Attributes;
  const memory = backend as tf.KernelBackend;
  const { dataId } = inputs['normals'] as tf.TensorInfo;
  const normals = memory.readSync(dataId) as Float32Array;
  const count = gammas.length;
  const { gradient, curvature } =
    work.expect?.(normals, gammas, work.first ?? 0) ?? expectations(normals, gammas, work);
  const kept = (values: Float32Array, shape: number[]): tf.TensorInfo => ({
    dataId: memory.write(values, shape, 'float32'),
    shape,
    dtype: 'float32',
  });
  return [kept(gradient, [count]), kept(curvature, [count, 3])];
};

function expectations(normals: Float32Array, gammas: Float32Array, quadrature: Quadrature) {
  const count = gammas.length;
  const gradient = new Float32Array(count);
  const curvature = new Float32Array(3 * count);
  for (let from = 0; from < count;) {
    const gamma = gammas[from] as number;
    let to = from + 1;
    while (to < count && gammas[to] === gamma) to++;
    expect({ normals, gamma, from, to }, quadrature, { gradient, curvature });
    from = to;
  }
  return { gradient, curvature };
}

interface Run {
  readonly normals: Float32Array;
  readonly gamma: number;
  readonly from: number;
  readonly to: number;
}

/** Of normals with one γ. */
function expect(
  { normals, gamma, from, to }: Run,
  { zetas, weights }: Quadrature,
  into: { readonly gradient: Float32Array; readonly curvature: Float32Array },
): void {
  const { cubics, intervals, from: lowest, perLogit } = focalTable(gamma);
  // Just below the last knot, so that what is cut off is an interval.
  const highest = intervals - 1e-9;
  const nodes = zetas.length;
  for (let i = from; i < to; i++) {
    const mean = ((normals[2 * i] as number) - lowest) * perLogit;
    const deviation = (normals[2 * i + 1] as number) * perLogit;
    let gradient = 0;
    let even = 0;
    let odd = 0;
    let square = 0;
    for (let n = 0; n < nodes; n++) {
      const zeta = zetas[n] as number;
      const weight = weights[n] as number;
      let position = mean + zeta * deviation;
      // `Math.min` and `Math.max` take half as long again.
      if (position < 0) position = 0;
      else if (position > highest) position = highest;
      const interval = position | 0;
      const t = position - interval;
      const at = 8 * interval;
      gradient += weight * cubic(cubics, at, t);
      const curvature = weight * cubic(cubics, at + 1, t);
      even += curvature;
      odd += zeta * curvature;
      square += zeta * zeta * curvature;
    }
    into.gradient[i] = gradient;
    into.curvature[3 * i] = even;
    into.curvature[3 * i + 1] = odd;
    into.curvature[3 * i + 2] = square;
  }
}

function cubic(cubics: Float64Array, at: number, t: number): number {
  const second = cubics[at + 4] as number;
  const third = cubics[at + 6] as number;
  return (cubics[at] as number) + t * ((cubics[at + 2] as number) + t * (second + t * third));
}
