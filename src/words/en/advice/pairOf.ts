import type { FormatMeasure, Pair } from '../../AdviceWords.ts';

export function pairOf({ gamma, alpha }: Pair, format: FormatMeasure): string {
  return `γ = ${format(gamma)}, α = ${format(alpha)}`;
}
