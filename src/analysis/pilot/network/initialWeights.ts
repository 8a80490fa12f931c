import { seededRandom } from '../../geometry/seededRandom.ts';
import { logit } from '../../losses/logistic.ts';
import { COLOURS, type NetworkShape, stemOf, TOWER } from './NetworkShape.ts';
import type { Weight } from './Weights.ts';

/** Deviation of the last filters (Lin et al. 2017, section 4.1). */
const HEAD_DEVIATION = 0.01;

/**
 * First weights, the same for a seed on every machine: filters uniform within ±1/√fan-in as PyTorch has them, the head's last
 * ones normal, its bias so that every class scores `prior`.
 *
 * @param prior foreground probability to start with, in (0, 1)
 */
export function initialWeights(shape: NetworkShape, prior: number, seed: number): Weight[] {
  const { classes, anchorsPerPlace, channels, strides } = shape;
  const list = new WeightList(seed);
  let inputs = COLOURS;
  for (const outputs of stemOf(shape)) {
    list.block(inputs, outputs);
    inputs = outputs;
  }
  list.block(channels, channels);
  for (let level = 1; level < strides.length; level++) {
    list.block(channels, channels);
    list.block(channels, channels);
  }
  for (const _ of strides) {
    list.filter(1, channels, channels);
    list.constant(channels, 0);
  }
  for (let n = 0; n < TOWER; n++) list.block(channels, channels);
  list.lastFilter(channels, anchorsPerPlace * classes);
  list.constant(anchorsPerPlace * classes, logit(prior));
  list.lastFilter(channels, anchorsPerPlace * 4);
  list.constant(anchorsPerPlace * 4, 0);
  return list.weights;
}

class WeightList {
  readonly weights: Weight[] = [];
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  /** A 3 × 3 convolution with scale and shift of its norm. */
  block(inputs: number, outputs: number): void {
    this.filter(3, inputs, outputs);
    this.constant(outputs, 1);
    this.constant(outputs, 0);
  }

  filter(size: number, inputs: number, outputs: number): void {
    const bound = 1 / Math.sqrt(size * size * inputs);
    this.#add([size, size, inputs, outputs], () => (2 * this.#random() - 1) * bound);
  }

  lastFilter(inputs: number, outputs: number): void {
    this.#add([3, 3, inputs, outputs], () => this.#normal() * HEAD_DEVIATION);
  }

  constant(length: number, value: number): void {
    this.#add([length], () => value);
  }

  #add(shape: readonly number[], value: () => number): void {
    const length = shape.reduce((product, side) => product * side, 1);
    this.weights.push({ shape, values: Float32Array.from({ length }, value) });
  }

  #normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.#random()));
    return radius * Math.cos(2 * Math.PI * this.#random());
  }
}
