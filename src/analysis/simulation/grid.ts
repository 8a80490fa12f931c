import type { FocalParameters } from '../losses/FocalParameters.ts';

/** The pair of Lin et al. 2017 that every framework took over. */
export const DEFAULT_PAIR = { gamma: 2, alpha: 0.25 } as const;

/** The paper's γ but for .1 and .2, which it found next to plain cross entropy, with 1.5 and 3 around the ridge. */
export const GAMMAS: readonly number[] = [0, 0.5, 1, 1.5, 2, 3, 5];

/** About even in ln(α / (1 − α)), because α shifts the log-odds; the paper's .1 to .9 and two between. */
export const ALPHAS: readonly number[] = [0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9];

/** Rows of γ, columns of α, row by row. */
export function gridCells(gammas: readonly number[], alphas: readonly number[]): FocalParameters[] {
  return gammas.flatMap(gamma => alphas.map(alpha => ({ gamma, alpha })));
}

/** Sorted, without repetition, and with `needed`. */
export function axisWith(values: readonly number[], needed: number): number[] {
  return [...new Set([...values, needed])].toSorted((a, b) => a - b);
}
