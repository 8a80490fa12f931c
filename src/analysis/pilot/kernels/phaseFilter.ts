import type * as tf from '@tensorflow/tfjs-core';
import type { Filter } from './Convolution.ts';
import { newTensor, numbersOf } from './heap.ts';

/** Taps of a 3 × 3 filter along one axis that an even (0) and an odd (1) input pixel meets at the two outputs around it. */
const TAPS = [
  [1, -1],
  [2, 0],
] as const;

/**
 * The filter that gives a 3 × 3 convolution's slope by its input at stride 2 with a border of one zero: a 2 × 2 convolution
 * of the output's slope whose channels are the four phases of the input, even and odd rows and columns.
 *
 * @returns 2 × 2 × outputs × (4 · inputs), phases row by row
 */
export function phaseFilter(filter: Filter): Filter {
  const [, , inputs, outputs] = filter.shape;
  const found = newTensor<tf.Rank.R4>([2, 2, outputs, 4 * inputs]);
  const from = numbersOf(filter);
  const to = numbersOf(found);
  to.fill(0);
  for (let place = 0; place < 4; place++)
    for (let phase = 0; phase < 4; phase++) {
      const tap = tapOf(place, phase);
      if (tap === null) continue;
      for (let input = 0; input < inputs; input++)
        for (let output = 0; output < outputs; output++)
          to[(place * outputs + output) * 4 * inputs + phase * inputs + input] = from[
            (tap * inputs + input) * outputs + output
          ] as number;
    }
  return found;
}

/** @returns the tap of the 3 × 3 filter, row by row; null where the output does not see the pixel */
function tapOf(place: number, phase: number): number | null {
  const row = TAPS[(phase >> 1) as 0 | 1][(place >> 1) as 0 | 1];
  const column = TAPS[(phase & 1) as 0 | 1][(place & 1) as 0 | 1];
  return row < 0 || column < 0 ? null : row * 3 + column;
}
