import type * as tf from '@tensorflow/tfjs-core';
import type { Images } from './Convolution.ts';
import { GROUPS, type Normed } from './groupNorm.ts';
import { newTensor, numbersOf } from './heap.ts';

export interface NormSlopes {
  readonly x: Images;
  readonly scale: tf.Tensor1D;
  readonly shift: tf.Tensor1D;
}

/**
 * Slopes of {@link groupNorm}.
 *
 * @param slope of its output
 * @param x     its input
 */
export function groupNormGradient(
  slope: Images,
  x: Images,
  scale: tf.Tensor1D,
  { output, moments }: Normed,
): NormSlopes {
  const [images, rows, columns, channels] = x.shape;
  const found = {
    x: newTensor<tf.Rank.R4>(x.shape),
    scale: newTensor<tf.Rank.R1>([channels]),
    shift: newTensor<tf.Rank.R1>([channels]),
  };
  const views: Views = {
    slope: numbersOf(slope),
    output: numbersOf(output),
    x: numbersOf(x),
    scale: numbersOf(scale),
    moments: numbersOf(moments),
    byX: numbersOf(found.x),
    byScale: numbersOf(found.scale),
    byShift: numbersOf(found.shift),
  };
  views.byScale.fill(0);
  views.byShift.fill(0);
  for (let image = 0; image < images; image++)
    slopesOfImage(image, { pixels: rows * columns, channels }, views);
  return found;
}

type Views = Readonly<
  Record<
    'slope' | 'output' | 'x' | 'scale' | 'moments' | 'byX' | 'byScale' | 'byShift',
    Float32Array
  >
>;

interface Size {
  readonly pixels: number;
  readonly channels: number;
}

/** Per channel: the slope by x is S · slope (where the ReLU lets it through) + X · x + C. */
interface Coefficients {
  readonly ofSlope: Float64Array;
  readonly ofX: Float64Array;
  readonly constant: Float64Array;
}

function slopesOfImage(image: number, size: Size, views: Views): void {
  const { slope, output, x, byX } = views;
  const { pixels, channels } = size;
  const from = image * pixels * channels;
  const to = from + pixels * channels;
  const sums = new Float64Array(channels);
  const products = new Float64Array(channels);
  for (let pixel = from; pixel < to; pixel += channels)
    for (let k = 0; k < channels; k++) {
      if ((output[pixel + k] as number) <= 0) continue;
      const value = slope[pixel + k] as number;
      (sums[k] as number) += value;
      (products[k] as number) += value * (x[pixel + k] as number);
    }
  const { ofSlope, ofX, constant } = coefficientsOf(image, size, views, { sums, products });
  for (let pixel = from; pixel < to; pixel += channels)
    for (let k = 0; k < channels; k++) {
      const passes = (output[pixel + k] as number) > 0;
      byX[pixel + k] =
        (passes ? (slope[pixel + k] as number) * (ofSlope[k] as number) : 0) +
        (x[pixel + k] as number) * (ofX[k] as number) +
        (constant[k] as number);
    }
}

function coefficientsOf(
  image: number,
  { pixels, channels }: Size,
  { scale, moments, byScale, byShift }: Views,
  { sums, products }: { readonly sums: Float64Array; readonly products: Float64Array },
): Coefficients {
  const ofSlope = new Float64Array(channels);
  const ofX = new Float64Array(channels);
  const constant = new Float64Array(channels);
  const width = channels / GROUPS;
  for (let group = 0; group < GROUPS; group++) {
    const mean = moments[(image * GROUPS + group) * 2] as number;
    const sharpness = moments[(image * GROUPS + group) * 2 + 1] as number;
    let [level, tilt] = [0, 0];
    for (let k = group * width; k < (group + 1) * width; k++) {
      const normed = sharpness * ((products[k] as number) - mean * (sums[k] as number));
      (byScale[k] as number) += normed;
      (byShift[k] as number) += sums[k] as number;
      level += (scale[k] as number) * (sums[k] as number);
      tilt += (scale[k] as number) * normed;
    }
    level /= pixels * width;
    tilt /= pixels * width;
    // sharpness · (scale · slope − level − normed x · tilt), with normed x = sharpness · (x − mean)
    for (let k = group * width; k < (group + 1) * width; k++) {
      ofSlope[k] = sharpness * (scale[k] as number);
      ofX[k] = -sharpness * sharpness * tilt;
      constant[k] = -sharpness * level + sharpness * sharpness * mean * tilt;
    }
  }
  return { ofSlope, ofX, constant };
}
