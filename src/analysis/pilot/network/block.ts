import * as tf from '@tensorflow/tfjs-core';
import type { ConvolutionShape, Filter, Images } from '../kernels/Convolution.ts';
import { filterGradient } from '../kernels/filterGradient.ts';
import { groupNorm } from '../kernels/groupNorm.ts';
import { groupNormGradient } from '../kernels/groupNormGradient.ts';
import { inputGradient } from '../kernels/inputGradient.ts';
import type { Parameters } from './Parameters.ts';
import type { Pass } from './Pass.ts';

/**
 * A 3 × 3 convolution, group norm and ReLU.
 *
 * @param isFirst whether nobody asks for the slope by the input
 */
export function block(x: Images, parameters: Parameters, stride: 1 | 2, isFirst = false): Pass {
  const shape: ConvolutionShape = { stride, pad: 1 };
  const at = { filter: parameters.take(), scale: parameters.take(), shift: parameters.take() };
  const filter = parameters.at<Filter>(at.filter);
  const scale = parameters.at<tf.Tensor1D>(at.scale);
  const between = tf.conv2d(x, filter, stride, 1);
  const normed = groupNorm(between, scale, parameters.at(at.shift));
  return {
    output: normed.output,
    back: slope => {
      const slopes = groupNormGradient(slope, between, scale, normed);
      parameters.add(at.scale, slopes.scale);
      parameters.add(at.shift, slopes.shift);
      parameters.add(at.filter, filterGradient(x, slopes.x, 3, shape));
      return isFirst ? slope : inputGradient(slopes.x, filter, x.shape, shape);
    },
  };
}
