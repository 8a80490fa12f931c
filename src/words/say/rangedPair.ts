import type { NumberFormat } from '../numberFormat.ts';
import type { RecommendationWords } from '../RecommendationWords.ts';

interface Pair {
  readonly alpha: number;
  readonly gamma: number;
  readonly alphaRange: readonly [number, number];
  readonly gammaRange: readonly [number, number];
}

/** α and γ with the range that each is as good in: `0.4 (0.25–0.5)`; the value alone where the range is a point. */
export function rangedPair(
  { alpha, gamma, alphaRange, gammaRange }: Pair,
  words: Pick<RecommendationWords, 'range'>,
  format: NumberFormat,
): { readonly alpha: string; readonly gamma: string } {
  const ranged = (value: number, [low, high]: readonly [number, number]) =>
    low === high
      ? format.decimal(value)
      : `${format.decimal(value)} (${words.range(format.decimal(low), format.decimal(high))})`;
  return { alpha: ranged(alpha, alphaRange), gamma: ranged(gamma, gammaRange) };
}
