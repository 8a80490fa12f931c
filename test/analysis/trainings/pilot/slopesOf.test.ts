import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Batch } from '../../../../src/analysis/pilot/batches/Batch.ts';
import { detectionLoss } from '../../../../src/analysis/pilot/loss/detectionLoss.ts';
import { initialWeights } from '../../../../src/analysis/pilot/network/initialWeights.ts';
import type { NetworkShape } from '../../../../src/analysis/pilot/network/NetworkShape.ts';
import { adamW } from '../../../../src/analysis/pilot/optimiser/adamW.ts';
import { slopesOf } from '../../../../src/analysis/pilot/training/slopesOf.ts';
import { gradients, labelsOf, numbers, offBy, stored } from '../../../helpers/pilot/gradients.ts';
import { startWasm } from '../../../helpers/wasmBackend.ts';

const SHAPE: NetworkShape = { strides: [8, 16, 32], channels: 8, classes: 3, anchorsPerPlace: 2 };
const DEFAULT = { alpha: 0.25, gamma: 2, backgroundWeight: 1 };

/** As `weights_of_step` of the script draws them. */
function weightsOfStep() {
  const first = initialWeights(SHAPE, 0.01, 0);
  const ofScores = first.length - 3;
  return first.map(({ shape, values }, at) => {
    const [size = 1, , inputs = 1] = shape;
    const isFilter = shape.length === 4;
    const scale = isFilter ? 2 / Math.sqrt(size ** 2 * inputs) : 0.2;
    const isOne = values.every(value => value === 1);
    const offset = isOne ? 1 : at === ofScores ? -2 : 0;
    return { shape, values: numbers(100 + at, values.length, scale, offset) };
  });
}

function batchOf(height: number, width: number, anchors: number): Batch {
  return {
    pixels: numbers(20, 2 * height * width * 3, 4),
    shape: [2, height, width, 3],
    labels: labelsOf(21, 2 * anchors, 3),
    deltas: numbers(22, 2 * anchors * 4),
  };
}

beforeAll(startWasm);

describe('the loss of a batch', () => {
  it.each(gradients.losses)(
    'has the value and the slopes that PyTorch finds by differentiating: γ $gamma, α $alpha, background × $weight',
    ({ alpha, gamma, weight, ...expected }) => {
      const outputs = { logits: numbers(10, 240, 12), deltas: numbers(11, 320) };
      const targets = { labels: labelsOf(13, 80, 3), deltas: numbers(12, 320) };
      const found = detectionLoss(outputs, targets, { alpha, gamma, backgroundWeight: weight });
      expect(found.value).toBeCloseTo(expected.value, 10);
      expect(offBy(found.logits, stored(expected.logits))).toBeLessThan(1e-5);
      expect(offBy(found.deltas, stored(expected.deltas))).toBeLessThan(1e-5);
    },
  );
});

describe('a step of the network', () => {
  it.each(gradients.steps)(
    'has the loss and the slopes of PyTorch: $height × $width',
    ({ height, width, anchors, value, slopes }) => {
      const found = slopesOf(weightsOfStep(), batchOf(height, width, anchors), SHAPE, DEFAULT);
      expect(Math.abs(found.loss / value - 1)).toBeLessThan(1e-4);
      for (const [at, slope] of found.slopes.entries())
        expect(offBy(slope, stored(slopes[at] as string)), `weight ${at}`).toBeLessThan(1e-4);
    },
  );

  it('leaves no tensor behind in 100 steps', () => {
    const weights = initialWeights(SHAPE, 0.01, 1);
    const optimiser = adamW(weights);
    const batch = batchOf(25, 35, gradients.steps[1]?.anchors ?? 0);
    const before = tf.memory();
    let loss = 0;
    for (let step = 0; step < 100; step++) {
      const found = slopesOf(weights, batch, SHAPE, DEFAULT);
      optimiser.step(weights, found.slopes, 2e-3);
      ({ loss } = found);
    }
    expect(loss).toBeGreaterThan(0);
    expect(tf.memory().numTensors).toBe(before.numTensors);
    expect(tf.memory().numBytes).toBe(before.numBytes);
  });
});
