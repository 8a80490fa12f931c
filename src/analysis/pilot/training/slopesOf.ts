import * as tf from '@tensorflow/tfjs-core';
import type { Batch } from '../batches/Batch.ts';
import { detectionLoss } from '../loss/detectionLoss.ts';
import type { FocalSettings } from '../loss/focalSlopes.ts';
import { network } from '../network/network.ts';
import type { NetworkShape } from '../network/NetworkShape.ts';
import { Parameters } from '../network/Parameters.ts';
import type { Weight } from '../network/Weights.ts';

export interface StepSlopes {
  readonly loss: number;
  /** By each weight, in the order of the weights. */
  readonly slopes: readonly Float32Array[];
}

/** Loss of a batch and its slopes by the weights. All tensors are gone when it returns. */
export function slopesOf(
  weights: readonly Weight[],
  batch: Batch,
  shape: NetworkShape,
  settings: FocalSettings,
): StepSlopes {
  return tf.tidy(() => {
    const parameters = new Parameters(weights);
    const images = tf.tensor4d(batch.pixels, batch.shape);
    const pass = network(images, parameters, shape);
    const outputs = {
      logits: pass.logits.dataSync<'float32'>(),
      deltas: pass.deltas.dataSync<'float32'>(),
    };
    const { value, logits, deltas } = detectionLoss(outputs, batch, settings);
    pass.back(tf.tensor3d(logits, pass.logits.shape), tf.tensor3d(deltas, pass.deltas.shape));
    return { loss: value, slopes: parameters.slopes.map(slope => slope.dataSync<'float32'>()) };
  });
}
