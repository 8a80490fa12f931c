import * as tf from '@tensorflow/tfjs-core';
import type { Images } from './Convolution.ts';

/** Each pixel twice along both axes, or once less at the end, as `interpolate` with `nearest` has it. */
export function doubled(x: Images, height: number, width: number): Images {
  return tf.image.resizeNearestNeighbor(x, [height, width]);
}

/**
 * Slope of {@link doubled}: sums of two by two. The kernel that TensorFlow.js has for it is not asked, since that of its cpu
 * backend is wrong for more than one image (4.22), and backends have to agree.
 */
export function doubledGradient(slope: Images): Images {
  return tf.tidy(() => {
    const [, height, width] = slope.shape;
    const isEven = height % 2 === 0 && width % 2 === 0;
    const even = isEven
      ? slope
      : tf.pad(slope, [
          [0, 0],
          [0, height % 2],
          [0, width % 2],
          [0, 0],
        ]);
    return tf.mul(tf.avgPool(even, 2, 2, 'valid'), 4);
  });
}
