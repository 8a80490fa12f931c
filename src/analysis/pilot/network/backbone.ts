import * as tf from '@tensorflow/tfjs-core';
import type { Images } from '../kernels/Convolution.ts';
import { block } from './block.ts';
import { chain } from './chain.ts';
import { type NetworkShape, stemOf } from './NetworkShape.ts';
import type { Parameters } from './Parameters.ts';

/** Features at each stride, and the way back, which ends at the image. */
export interface Backbone {
  readonly features: readonly Images[];
  readonly back: (slopes: readonly Images[]) => void;
}

/** Blocks that halve the image, with one at its size before each level. */
export function backbone(images: Images, parameters: Parameters, shape: NetworkShape): Backbone {
  const keep = (x: Images) => block(x, parameters, 1);
  const halve = (x: Images) => block(x, parameters, 2);
  const first = (x: Images) => block(x, parameters, 2, true);
  const stem = stemOf(shape).map((_, at) => (at === 0 ? first : halve));
  const stages = [chain(images, [...stem, keep])];
  for (let level = 1; level < shape.strides.length; level++)
    stages.push(chain((stages[level - 1] as (typeof stages)[0]).output, [halve, keep]));
  return {
    features: stages.map(({ output }) => output),
    back: slopes => {
      let below: Images | null = null;
      for (let level = stages.length - 1; level >= 0; level--) {
        const own = slopes[level] as Images;
        const slope: Images = below === null ? own : tf.add(own, below);
        below = (stages[level] as (typeof stages)[0]).back(slope);
      }
    },
  };
}
