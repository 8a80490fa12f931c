import type * as tf from '@tensorflow/tfjs-core';

/** A square convolution in NHWC: images × rows × columns × channels, filters rows × columns × inputs × outputs. */
export interface ConvolutionShape {
  readonly stride: 1 | 2;
  /** Zeros around the image. */
  readonly pad: number;
}

export type Images = tf.Tensor4D;
export type Filter = tf.Tensor4D;
