import type { Histogram } from '../Histogram.ts';

/** Equal bins of [0, 1]. */
export function unitHistogram(counts: readonly number[]): Histogram {
  return {
    edges: Array.from({ length: counts.length + 1 }, (_, i) => i / counts.length),
    counts,
  };
}
