import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { doubled, doubledGradient } from '../../../../src/analysis/pilot/kernels/doubled.ts';
import { filterGradient } from '../../../../src/analysis/pilot/kernels/filterGradient.ts';
import { groupNorm } from '../../../../src/analysis/pilot/kernels/groupNorm.ts';
import { groupNormGradient } from '../../../../src/analysis/pilot/kernels/groupNormGradient.ts';
import { inputGradient } from '../../../../src/analysis/pilot/kernels/inputGradient.ts';
import { gradients, numbers, offBy, stored } from '../../../helpers/pilot/gradients.ts';
import { startWasm } from '../../../helpers/wasmBackend.ts';

const CLOSE = 1e-5;

const images = (seed: number, shape: tf.Tensor4D['shape'], scale?: number) =>
  tf.tensor4d(
    numbers(
      seed,
      shape.reduce((product, side) => product * side),
      scale,
    ),
    shape,
  );
const row = (values: Float32Array) => tf.tensor1d(values);

beforeAll(startWasm);

describe('a convolution on WebAssembly', () => {
  it.each(gradients.convolutions)(
    'has the slopes of PyTorch: $height × $width, filter $size, stride $stride, $inputs → $outputs',
    ({ height, width, size, stride, inputs, outputs, ...expected }) => {
      const x = images(1, [2, height, width, inputs]);
      const filter = images(2, [size, size, inputs, outputs]);
      const pad = size === 1 ? 0 : 1;
      const shape = tf.conv2d(x, filter, stride, pad).shape;
      const slope = images(3, shape);
      const byFilter = filterGradient(x, slope, size, { stride, pad });
      const byInput = inputGradient(slope, filter, x.shape, { stride, pad });
      expect(byFilter.shape).toEqual(filter.shape);
      expect(byInput.shape).toEqual(x.shape);
      expect(offBy(byFilter.dataSync(), stored(expected.filter))).toBeLessThan(CLOSE);
      expect(offBy(byInput.dataSync(), stored(expected.x))).toBeLessThan(CLOSE);
    },
  );

  it('refuses a stride of 2 with another border than that of its phases', () => {
    const slope = images(3, [1, 3, 3, 2]);
    const filter = images(2, [3, 3, 2, 2]);
    expect(() => inputGradient(slope, filter, [1, 7, 7, 2], { stride: 2, pad: 0 })).toThrow(
      RangeError,
    );
  });
});

describe('a group norm with ReLU', () => {
  it.each(gradients.norms)(
    'has the output and the slopes of PyTorch: $height × $width × $channels',
    ({ height, width, channels, ...expected }) => {
      const x = images(4, [2, height, width, channels]);
      const scale = row(numbers(5, channels, 2, 1));
      const normed = groupNorm(x, scale, row(numbers(6, channels)));
      const slope = images(7, x.shape);
      const found = groupNormGradient(slope, x, scale, normed);
      expect(offBy(normed.output.dataSync(), stored(expected.output))).toBeLessThan(CLOSE);
      expect(offBy(found.x.dataSync(), stored(expected.x))).toBeLessThan(CLOSE);
      expect(offBy(found.scale.dataSync(), stored(expected.scale))).toBeLessThan(CLOSE);
      expect(offBy(found.shift.dataSync(), stored(expected.shift))).toBeLessThan(CLOSE);
    },
  );

  it('lets NaN through, so that a training that diverges is seen', () => {
    const x = tf.tensor4d(new Float32Array(32).fill(Number.NaN), [1, 2, 2, 8]);
    const { output } = groupNorm(x, row(new Float32Array(8)), row(new Float32Array(8)));
    expect(output.dataSync().every(Number.isNaN)).toBe(true);
  });
});

describe('doubling an image', () => {
  it.each(gradients.doubled)(
    'has the output and the slope of PyTorch: $height × $width',
    ({ height, width, ...expected }) => {
      const x = images(8, [3, Math.ceil(height / 2), Math.ceil(width / 2), 4]);
      const output = doubled(x, height, width);
      const slope = images(9, output.shape);
      expect(offBy(output.dataSync(), stored(expected.output))).toBe(0);
      expect(offBy(doubledGradient(slope).dataSync(), stored(expected.x))).toBeLessThan(CLOSE);
    },
  );
});
