import type { TrainedGrid } from '../library/TrainedGrid.ts';
import { BELIEFS, type Beliefs, LOWEST } from './beliefs.ts';
import { PER_LOG_ODDS, type Place, placeOf } from './places.ts';

interface Pair {
  readonly gamma: number;
  readonly alpha: number;
}

/** What decides where a grid has its best pair, and how much pairs differ. */
export interface Where {
  readonly steps: number;
  readonly negativesPerPositive: number;
}

/**
 * What a grid of trainings says of other circumstances: the odds of α grow with the root of negatives per positive, less so
 * in longer trainings; γ grows slowly with the steps; pairs differ the less the longer the training is.
 *
 * @returns log(AP / best AP) of the pairs, between `LOWEST` and 0
 */
export function moveGrid(
  grid: Pick<TrainedGrid, keyof Where | 'gammas' | 'alphas' | 'scores'>,
  to: Where,
  pairs: readonly Pair[],
  beliefs: Beliefs = BELIEFS,
): number[] {
  const doublings = Math.log2(to.steps / grid.steps);
  const byGamma = beliefs.gammaPerDoubling * doublings;
  const byAlpha =
    PER_LOG_ODDS *
    beliefs.ratioExponent *
    Math.min(1, beliefs.fadeFrom / Math.min(to.steps, grid.steps)) *
    Math.log(to.negativesPerPositive / grid.negativesPerPositive);
  const logScores = grid.scores.map(row => row.map(Math.log));
  const moved = shifted({ ...grid, logScores }, { u: byGamma, v: byAlpha }, pairs);
  return contrasted(moved, 2 ** (-beliefs.contrastExponent * doublings));
}

/** log AP by γ and α, `[gamma][alpha]`. */
interface Surface {
  readonly gammas: readonly number[];
  readonly alphas: readonly number[];
  readonly logScores: readonly (readonly number[])[];
}

/** A surface moved by so many steps of the grid, at the pairs; bilinear, beyond its edges as at them. */
export function shifted(
  { gammas, alphas, logScores }: Surface,
  by: Place,
  pairs: readonly Pair[],
): number[] {
  const rows = gammas.map(gamma => placeOf({ gamma, alpha: 0.5 }).u);
  const columns = alphas.map(alpha => placeOf({ gamma: 0, alpha }).v);
  return pairs.map(pair => {
    const { u, v } = placeOf(pair);
    return between(logScores, positionOn(rows, u - by.u), positionOn(columns, v - by.v));
  });
}

/** The same surface with its differences so many times as large, its best at 0. */
export function contrasted(logScores: readonly number[], times: number): number[] {
  const best = Math.max(...logScores);
  return logScores.map(value => Math.max(LOWEST, times * (value - best)));
}

interface Position {
  readonly low: number;
  readonly share: number;
}

/** Beyond the ends the nearest counts. */
function positionOn(axis: readonly number[], value: number): Position {
  const next = axis.findIndex(at => at >= value);
  if (next === 0) return { low: 0, share: 0 };
  if (next < 0) return { low: axis.length - 1, share: 0 };
  const low = axis[next - 1] ?? value;
  return { low: next - 1, share: (value - low) / ((axis[next] ?? value) - low) };
}

function between(surface: readonly (readonly number[])[], row: Position, column: Position): number {
  const at = (i: number, j: number) => surface[i]?.[j] ?? surface.at(-1)?.at(-1) ?? 0;
  const along = (i: number) =>
    column.share === 0
      ? at(i, column.low)
      : at(i, column.low) * (1 - column.share) + at(i, column.low + 1) * column.share;
  return row.share === 0
    ? along(row.low)
    : along(row.low) * (1 - row.share) + along(row.low + 1) * row.share;
}
