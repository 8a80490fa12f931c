import * as tf from '@tensorflow/tfjs-core';
import type { ConvolutionShape, Filter, Images } from './Convolution.ts';

/**
 * Slope of a convolution by its filter, as one convolution: the channels of x are the images, the images its channels, and
 * the slope of the output is a filter with as many zeros between its rows as the stride steps over. 20 GFLOP/s where the
 * product of unfolded images has 8 (8×15×20×64 → 64, 3×3); TensorFlow.js 4.22 has no such kernel for WebAssembly.
 *
 * @param x     input, images × rows × columns × inputs
 * @param slope of the output, images × rows × columns × outputs
 * @param size  rows and columns of the filter
 * @returns size × size × inputs × outputs
 */
export function filterGradient(
  x: Images,
  slope: Images,
  size: number,
  { stride, pad }: ConvolutionShape,
): Filter {
  if (size === 1 && stride === 1 && pad === 0) return ofPoints(x, slope);
  return tf.tidy(() => {
    const [, height, width, inputs] = x.shape;
    const [, rows, columns, outputs] = slope.shape;
    const below = missing(rows, height, size, { stride, pad });
    const right = missing(columns, width, size, { stride, pad });
    const turned = tf.transpose(x, [3, 1, 2, 0]);
    const padded = tf.pad(turned, [
      [0, 0],
      [pad, below],
      [pad, right],
      [0, 0],
    ]);
    const filter = tf.transpose(slope, [1, 2, 0, 3]);
    const found = tf.conv2d(padded, filter, 1, 'valid', 'NHWC', stride);
    // A row or column that the forward pass did not reach gives one more.
    const whole = found.shape[1] === size && found.shape[2] === size;
    const kept = whole ? found : tf.slice(found, [0, 0, 0, 0], [inputs, size, size, outputs]);
    return tf.transpose(kept, [1, 2, 0, 3]);
  });
}

/** Zeros behind an axis so that the last position of the filter fits. */
function missing(
  positions: number,
  side: number,
  size: number,
  { stride, pad }: ConvolutionShape,
): number {
  return Math.max(0, (positions - 1) * stride + size - side - pad);
}

/** A filter of one point is a matrix. */
function ofPoints(x: Images, slope: Images): Filter {
  return tf.tidy(() => {
    const inputs = x.shape[3];
    const outputs = slope.shape[3];
    const points = x.size / inputs;
    const turned = tf.transpose(tf.reshape(x, [points, inputs]), [1, 0]);
    const product = tf.matMul(turned, tf.reshape(slope, [points, outputs]));
    return tf.reshape(product, [1, 1, inputs, outputs]);
  });
}
