import * as tf from '@tensorflow/tfjs-core';
import type { Filter, Images } from '../kernels/Convolution.ts';
import { filterGradient } from '../kernels/filterGradient.ts';
import { inputGradient } from '../kernels/inputGradient.ts';
import type { Parameters } from './Parameters.ts';
import type { Pass } from './Pass.ts';

/**
 * A convolution with a bias, at stride 1.
 *
 * @param size rows and columns of its filter: 1, or 3 with a border of one zero
 */
export function biased(x: Images, parameters: Parameters, size: 1 | 3): Pass {
  const pad = size === 1 ? 0 : 1;
  const at = { filter: parameters.take(), bias: parameters.take() };
  const filter = parameters.at<Filter>(at.filter);
  return {
    output: tf.add(tf.conv2d(x, filter, 1, pad), parameters.at(at.bias)),
    back: slope => {
      parameters.add(at.bias, tf.sum(slope, [0, 1, 2]));
      parameters.add(at.filter, filterGradient(x, slope, size, { stride: 1, pad }));
      return inputGradient(slope, filter, x.shape, { stride: 1, pad });
    },
  };
}
