import type { Report } from '../Report.ts';

interface Pair {
  readonly alpha: number;
  readonly gamma: number;
}

/** The pair to set: where runs of the user's own were learned from, what they leave; else what is recommended. */
export function chosenPair({ learned, recommendation }: Report): Pair | undefined {
  const found = learned !== undefined && learned.runs > 0 ? learned.after : recommendation;
  return found && { alpha: found.alpha, gamma: found.gamma };
}
