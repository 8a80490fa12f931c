import * as tf from '@tensorflow/tfjs-core';
import { finish } from '../../contract/steps/Steps.ts';
import { averagePrecision } from '../../predictions/averagePrecision.ts';
import type { PilotData } from '../data/PilotData.ts';
import { network } from '../network/network.ts';
import type { NetworkShape } from '../network/NetworkShape.ts';
import { Parameters } from '../network/Parameters.ts';
import type { Weight } from '../network/Weights.ts';
import type { ImageTargets } from '../targets/ImageTargets.ts';
import type { BatchMaker } from '../batches/BatchMaker.ts';
import { Detections } from './Detections.ts';
import { MeanScores } from './MeanScores.ts';
import { truthOf } from './truthOf.ts';

/** Images that go through the network at once. */
const TOGETHER = 8;

/** What a network reaches on images, all shares. */
export interface Measured {
  readonly ap: number;
  readonly ap50: number;
  readonly foregroundScore: number;
  readonly backgroundScore: number;
}

export interface Evaluated {
  readonly data: PilotData;
  readonly shape: NetworkShape;
  readonly maker: BatchMaker;
  readonly targets: ImageTargets;
}

/** AP by the matching that predictions are measured with, and mean scores. */
export function evaluate(
  weights: readonly Weight[],
  images: readonly number[],
  { data, shape, maker, targets }: Evaluated,
): Measured {
  const { anchors } = targets;
  const detections = new Detections();
  const scores = new MeanScores();
  const count = anchors.length / 4;
  for (let from = 0; from < images.length; from += TOGETHER) {
    const some = images.slice(from, from + TOGETHER);
    const batch = maker.of(some, false);
    const { logits, deltas } = outputsOf(weights, batch, shape);
    for (const place of some.keys()) {
      const part = (values: Float32Array, each: number) =>
        values.subarray(place * count * each, (place + 1) * count * each);
      const own = { logits: part(logits, shape.classes), deltas: part(deltas, 4) };
      detections.add(from + place, own, anchors);
      scores.add(own.logits, batch.labels.subarray(place * count, (place + 1) * count));
    }
  }
  const found = finish(averagePrecision(truthOf(data, images), detections.predictions));
  return {
    ap: found?.AP ?? 0,
    ap50: found?.AP50 ?? 0,
    foregroundScore: scores.foreground,
    backgroundScore: scores.background,
  };
}

function outputsOf(
  weights: readonly Weight[],
  batch: { readonly pixels: Float32Array; readonly shape: tf.Tensor4D['shape'] },
  shape: NetworkShape,
) {
  return tf.tidy(() => {
    const images = tf.tensor4d(batch.pixels, batch.shape);
    const { logits, deltas } = network(images, new Parameters(weights), shape);
    return { logits: logits.dataSync<'float32'>(), deltas: deltas.dataSync<'float32'>() };
  });
}
