import { onLine, type Surface } from './onLine.ts';

interface Pair {
  readonly alpha: number;
  readonly gamma: number;
}

/**
 * What to write where a pair is wanted: the pair itself, or, where code fixes one of its values at another number, the best
 * one beside that. Without a simulated surface the pair stays as it is, and cannot be written there.
 */
export function pairBesideFixed(
  fixed: Partial<Pair> | undefined,
  wanted: Pair,
  surface: Surface | undefined,
): Pair {
  const { alpha = wanted.alpha, gamma = wanted.gamma } = fixed ?? {};
  if (alpha === wanted.alpha && gamma === wanted.gamma) return wanted;
  const best = surface && onLine(surface, fixed ?? {});
  return best ? { alpha: best.alpha, gamma: best.gamma } : wanted;
}
