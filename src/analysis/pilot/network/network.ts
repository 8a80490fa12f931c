import * as tf from '@tensorflow/tfjs-core';
import type { Images } from '../kernels/Convolution.ts';
import { backbone } from './backbone.ts';
import { head } from './head.ts';
import type { NetworkShape } from './NetworkShape.ts';
import type { Parameters } from './Parameters.ts';
import { pyramid } from './pyramid.ts';

/** Outputs of the network, anchors in the order of the grid, and the way back to the weights. */
export interface NetworkPass {
  /** Images × anchors × classes. */
  readonly logits: tf.Tensor3D;
  /** Images × anchors × 4. */
  readonly deltas: tf.Tensor3D;
  readonly back: (logits: tf.Tensor3D, deltas: tf.Tensor3D) => void;
}

/**
 * The small detector: its levels are a feature pyramid, its head is shared by them. With 64 channels and strides of 8, 16 and
 * 32 it is the detector of bench/training.
 *
 * @param images images × rows × columns × 3
 */
export function network(images: Images, parameters: Parameters, shape: NetworkShape): NetworkPass {
  const body = backbone(images, parameters, shape);
  const levels = pyramid(body.features, parameters);
  const start = parameters.take();
  const heads = levels.outputs.map(level => {
    parameters.rewind(start);
    return head(level, parameters, shape);
  });
  const logits = heads.map(one => one.logits);
  const deltas = heads.map(one => one.deltas);
  const join = (parts: readonly tf.Tensor3D[]) =>
    parts.length === 1 ? (parts[0] as tf.Tensor3D) : tf.concat([...parts], 1);
  return {
    logits: join(logits),
    deltas: join(deltas),
    back: (byLogits, byDeltas) => {
      const slopes = apart(byLogits, logits);
      const boxes = apart(byDeltas, deltas);
      const byLevel = heads.map(({ back }, level) =>
        back(slopes[level] as tf.Tensor3D, boxes[level] as tf.Tensor3D),
      );
      body.back(levels.back(byLevel));
    },
  };
}

/** What belongs to each level; `SplitV` of the WebAssembly backend takes 6 ms a call. */
function apart(joined: tf.Tensor3D, parts: readonly tf.Tensor3D[]): tf.Tensor3D[] {
  let from = 0;
  return parts.map(({ shape }) => {
    const part = tf.slice(joined, [0, from, 0], shape);
    from += shape[1];
    return part;
  });
}
