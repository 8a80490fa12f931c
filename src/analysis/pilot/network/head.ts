import * as tf from '@tensorflow/tfjs-core';
import type { Images } from '../kernels/Convolution.ts';
import { biased } from './biased.ts';
import { block } from './block.ts';
import { chain } from './chain.ts';
import { type NetworkShape, TOWER } from './NetworkShape.ts';
import type { Parameters } from './Parameters.ts';

/** Outputs of one level, images × its anchors × values, and the way back. */
export interface HeadPass {
  readonly logits: tf.Tensor3D;
  readonly deltas: tf.Tensor3D;
  readonly back: (logits: tf.Tensor3D, deltas: tf.Tensor3D) => Images;
}

/** The head on one level. */
export function head(x: Images, parameters: Parameters, { classes }: NetworkShape): HeadPass {
  const tower = chain(
    x,
    Array.from({ length: TOWER }, () => (input: Images) => block(input, parameters, 1)),
  );
  const scores = biased(tower.output, parameters, 3);
  const boxes = biased(tower.output, parameters, 3);
  const images = x.shape[0];
  return {
    logits: tf.reshape(scores.output, [images, -1, classes]),
    deltas: tf.reshape(boxes.output, [images, -1, 4]),
    back: (logits, deltas) =>
      tower.back(
        tf.add(
          scores.back(tf.reshape(logits, scores.output.shape)),
          boxes.back(tf.reshape(deltas, boxes.output.shape)),
        ),
      ),
  };
}
