import * as tf from '@tensorflow/tfjs-core';
import type { Images } from '../kernels/Convolution.ts';
import { doubled, doubledGradient } from '../kernels/doubled.ts';
import { biased } from './biased.ts';
import type { Parameters } from './Parameters.ts';

/** The levels of a feature pyramid, finest first, and the way back. */
export interface Levels {
  readonly outputs: readonly Images[];
  /** @returns the slopes by the features that the levels were made of */
  readonly back: (slopes: readonly Images[]) => readonly Images[];
}

/** A feature pyramid (Lin et al. 2017, arXiv:1612.03144) without the convolutions that smooth it. */
export function pyramid(features: readonly Images[], parameters: Parameters): Levels {
  const sides = features.map(feature => biased(feature, parameters, 1));
  const outputs = sides.map(({ output }) => output);
  for (let level = outputs.length - 2; level >= 0; level--) {
    const own = outputs[level] as Images;
    const [, rows, columns] = own.shape;
    outputs[level] = tf.add(own, doubled(outputs[level + 1] as Images, rows, columns));
  }
  return {
    outputs,
    back: slopes => {
      const all = [...slopes];
      for (let level = 1; level < all.length; level++)
        all[level] = tf.add(all[level] as Images, doubledGradient(all[level - 1] as Images));
      return sides.map(({ back }, level) => back(all[level] as Images));
    },
  };
}
