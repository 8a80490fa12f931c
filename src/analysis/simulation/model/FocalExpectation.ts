import * as tf from '@tensorflow/tfjs-core';
import { focalExpectation } from './focalKernel.ts';
import type { ExpectNormals, Quadrature } from './Quadrature.ts';

/** (normal, node) pairs between two looks at the host: about a millisecond. */
const BLOCK = 160_000;

/** Nodes of a quadrature: from, to and distance in standard deviations. */
export type Nodes = readonly [from: number, to: number, step: number];

/** One entry for each normal distribution. */
export interface Expectations {
  /** E[φ′] */
  readonly gradient: Float32Array;
  /** E[φ″], E[φ″ ζ], E[φ″ ζ²], ζ the standardized deviation from the mean: three numbers each. */
  readonly curvature: Float32Array;
}

/** What does the operation's work, and where its results are kept. */
interface Kernel {
  readonly expect: ExpectNormals;
  readonly into: Expectations;
}

/** Expectations of the first and second derivative of the focal loss −(1 − p)^γ ln p, p = sigmoid(x), where x is normal. */
export class FocalExpectation {
  private readonly gammas: Float32Array;
  private readonly quadrature: Quadrature;
  private readonly expectations: Expectations;
  private readonly yieldToHost: () => Promise<void>;
  private readonly expect: ExpectNormals | undefined;

  /**
   * @param gammas γ of each normal distribution
   * @param nodes counted towards the hard side
   * @param yieldToHost called before each block of the work; may throw to stop it
   * @param kernel plain TypeScript and own columns where it is not given
   */
  constructor(
    gammas: Float32Array,
    nodes: Nodes,
    yieldToHost: () => Promise<void>,
    kernel?: Kernel,
  ) {
    this.gammas = gammas;
    this.yieldToHost = yieldToHost;
    this.quadrature = quadratureOf(nodes);
    this.expect = kernel?.expect;
    this.expectations = kernel?.into ?? {
      gradient: new Float32Array(gammas.length),
      curvature: new Float32Array(3 * gammas.length),
    };
  }

  /**
   * @param normals mean and standard deviation of the logit towards the truth, in turn
   * @returns numbers that hold until the next call
   */
  async of(normals: Float32Array): Promise<Expectations> {
    const { gammas, quadrature, expect } = this;
    const { gradient, curvature } = this.expectations;
    const size = blockOf(quadrature);
    for (let start = 0; start < gammas.length; start += size) {
      await this.yieldToHost();
      const some = gammas.subarray(start, start + size);
      const part = normals.subarray(2 * start, 2 * (start + some.length));
      const sums = tf.tidy(() => {
        const tensor = tf.tensor2d(part, [some.length, 2]);
        const work = { ...quadrature, expect, first: start };
        return focalExpectation(tensor, some, work) as [tf.Tensor1D, tf.Tensor2D];
      });
      try {
        gradient.set(await sums[0].data<'float32'>(), start);
        curvature.set(await sums[1].data<'float32'>(), 3 * start);
      } finally {
        tf.dispose(sums);
      }
    }
    return this.expectations;
  }
}

/** Normals that are handed over at once. */
export function blockOf({ zetas }: Quadrature): number {
  return Math.max(1, Math.floor(BLOCK / zetas.length));
}

export function quadratureOf(nodes: Nodes): Quadrature {
  const zetas = deviationsOf(nodes);
  const weights = zetas.map(z => (nodes[2] * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI));
  return { zetas, weights };
}

/** ζ of each node: towards the truth, so the other way than the nodes are counted. */
function deviationsOf([from, to, step]: Nodes): Float64Array {
  const count = Math.round((to - from) / step) + 1;
  return Float64Array.from({ length: count }, (_, i) => -(from + i * step));
}
