import type { Weight } from '../network/Weights.ts';
import { cutNorm } from './cutNorm.ts';
import type { Optimiser } from './Optimiser.ts';

const [MOMENTUM, DECAY] = [0.9, 1e-4];

/** SGD with momentum as PyTorch has it, with the decay of RetinaNet's published schedules. */
export function sgd(weights: readonly Weight[]): Optimiser {
  const speeds = weights.map(({ values }) => new Float32Array(values.length));
  return {
    peak: 0.02,
    step(own, slopes, rate) {
      const cut = cutNorm(slopes);
      for (const [at, { values }] of own.entries()) {
        const slope = slopes[at] as Float32Array;
        const speed = speeds[at] as Float32Array;
        for (let i = 0; i < values.length; i++) {
          const value = (slope[i] as number) * cut + DECAY * (values[i] as number);
          const next = MOMENTUM * (speed[i] as number) + value;
          speed[i] = next;
          values[i] = (values[i] as number) - rate * next;
        }
      }
    },
  };
}
