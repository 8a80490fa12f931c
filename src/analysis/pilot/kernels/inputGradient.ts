import * as tf from '@tensorflow/tfjs-core';
import type { ConvolutionShape, Filter, Images } from './Convolution.ts';
import { phaseFilter } from './phaseFilter.ts';
import { turnedFilter } from './turnedFilter.ts';

/**
 * Slope of a convolution by its input: a convolution with the filter turned (30 GFLOP/s; the kernel of TensorFlow.js 4.22
 * for WebAssembly has 3). At stride 2, only for 3 × 3 filters with a border of one zero.
 *
 * @param slope of the output, images × rows × columns × outputs
 * @param input images × rows × columns × inputs: the shape that comes back
 */
export function inputGradient(
  slope: Images,
  filter: Filter,
  input: Images['shape'],
  { stride, pad }: ConvolutionShape,
): Images {
  const size = filter.shape[0];
  if (stride === 1) return tf.tidy(() => tf.conv2d(slope, turnedFilter(filter), 1, size - 1 - pad));
  if (size !== 3 || pad !== 1) throw new RangeError('stride 2 is for 3 × 3 filters alone');
  return tf.tidy(() => {
    const [images, rows, columns] = slope.shape;
    const inputs = input[3];
    const padded = tf.pad(slope, [
      [0, 0],
      [0, 1],
      [0, 1],
      [0, 0],
    ]);
    const phases = tf.conv2d(padded, phaseFilter(filter), 1, 'valid');
    // DepthToSpace of this backend takes several times as long as the transposition.
    const apart = tf.reshape(phases, [images * rows, columns, 2, 2 * inputs]);
    const together = tf.transpose(apart, [0, 2, 1, 3]);
    const whole: Images = tf.reshape(together, [images, 2 * rows, 2 * columns, inputs]);
    const fits = whole.shape[1] === input[1] && whole.shape[2] === input[2];
    return fits ? whole : tf.slice(whole, [0, 0, 0, 0], input);
  });
}
