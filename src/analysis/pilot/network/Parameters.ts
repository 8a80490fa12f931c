import * as tf from '@tensorflow/tfjs-core';
import type { Weight } from './Weights.ts';

/** The weights of one step as tensors, taken one after another, and their slopes. */
export class Parameters {
  readonly #tensors: readonly tf.Tensor[];
  readonly #slopes: (tf.Tensor | undefined)[];
  #next = 0;

  constructor(weights: readonly Weight[]) {
    this.#tensors = weights.map(({ shape, values }) => tf.tensor(values, [...shape]));
    this.#slopes = weights.map(() => undefined);
  }

  /** The next weight by its place. */
  take(): number {
    return this.#next++;
  }

  /** Goes back to a place, so that weights are used again. */
  rewind(place: number): void {
    this.#next = place;
  }

  at<T extends tf.Tensor>(place: number): T {
    return this.#tensors[place] as T;
  }

  /** Adds a slope; a weight that several levels share gets one from each. */
  add(place: number, slope: tf.Tensor): void {
    const before = this.#slopes[place];
    this.#slopes[place] = before === undefined ? slope : tf.add(before, slope);
  }

  /** Of all weights, in their order; each has had one. */
  get slopes(): readonly tf.Tensor[] {
    return this.#slopes as tf.Tensor[];
  }
}
