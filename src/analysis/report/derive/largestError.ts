import type { IouHistogram } from '../IouHistogram.ts';

/** The error of the estimated count that is least certain, as a share of it; 0 where all are exact. */
export function largestError({ counts, sample }: IouHistogram): number {
  const errors = sample?.errors ?? [];
  return Math.max(
    0,
    ...errors.map((error, bin) => (error === 0 ? 0 : error / Math.max(1, counts[bin] ?? 0))),
  );
}
