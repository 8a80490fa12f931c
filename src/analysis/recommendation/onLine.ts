import type { GridCell } from '../advice/AdviceContext.ts';
import { DEFAULT_PAIR } from '../simulation/grid.ts';
import { choosePair, preference } from './choosePair.ts';
import { type Reach, within } from './nearDefault.ts';

/** AP by γ and α, `[gamma][alpha]`, as a report of a simulation holds it. */
export interface Surface {
  readonly gammas: readonly number[];
  readonly alphas: readonly number[];
  readonly averagePrecision: readonly (readonly number[])[];
  /** What pairs are chosen among, where not among all. */
  readonly chosenAmong?: Reach | undefined;
}

/** The pair that is best where one of the two values is given. */
export interface PairOnLine {
  readonly alpha: number;
  readonly gamma: number;
  /** The value of the grid next to the given one, on whose line it was looked for. */
  readonly nearest: number;
}

/**
 * The best pair on one line of a simulated surface: α for the γ that code fixes, or γ for its α. Where the grid lacks the
 * value, the line next to it is taken. As on the whole surface, the default stays where it is within 1 % of the best of the
 * line; of equally good ones the nearest to the default is taken. Where pairs are chosen near the default alone, so is the value
 * that is looked for, whatever the given one is.
 *
 * @returns null where no value, or both, are given, or where the surface has no cell
 */
export function onLine(
  surface: Surface,
  { alpha, gamma }: { readonly alpha?: number | undefined; readonly gamma?: number | undefined },
): PairOnLine | null {
  const { gammas, alphas, averagePrecision, chosenAmong } = surface;
  if (gamma !== undefined && alpha === undefined) {
    const row = nearestTo(gammas, gamma);
    const cells = alphas.map((value, column) => ({
      gamma: gammas[row] ?? NaN,
      alpha: value,
      averagePrecision: averagePrecision[row]?.[column] ?? NaN,
    }));
    const best = bestOf(
      cells.filter(cell => chosenAmong === undefined || within(chosenAmong.alphas, cell.alpha)),
    );
    return best && { alpha: best.alpha, gamma, nearest: best.gamma };
  }
  if (alpha !== undefined && gamma === undefined) {
    const column = nearestTo(alphas, alpha);
    const cells = gammas.map((value, row) => ({
      gamma: value,
      alpha: alphas[column] ?? NaN,
      averagePrecision: averagePrecision[row]?.[column] ?? NaN,
    }));
    const best = bestOf(
      cells.filter(cell => chosenAmong === undefined || within(chosenAmong.gammas, cell.gamma)),
    );
    return best && { alpha, gamma: best.gamma, nearest: best.alpha };
  }
  return null;
}

interface Cell {
  readonly gamma: number;
  readonly alpha: number;
  readonly averagePrecision: number;
}

function bestOf(cells: readonly Cell[]): GridCell | null {
  const known = cells.filter(cell => Number.isFinite(cell.averagePrecision));
  if (known.length === 0) return null;
  const most = Math.max(...known.map(cell => cell.averagePrecision));
  const ranked = known
    .map(({ gamma, alpha, averagePrecision }): GridCell => {
      const regret = most > 0 ? (most - averagePrecision) / most : 0;
      return { gamma, alpha, regret, votes: 0 };
    })
    .toSorted((a, b) => a.regret - b.regret || distance(a) - distance(b));
  return choosePair(ranked, preference(ranked, false));
}

/** On a line only one of the two differs. */
function distance({ gamma, alpha }: GridCell): number {
  return Math.abs(gamma - DEFAULT_PAIR.gamma) + Math.abs(alpha - DEFAULT_PAIR.alpha);
}

/** Of two that are equally near, the lower. */
function nearestTo(values: readonly number[], wanted: number): number {
  return values.reduce(
    (best, value, i) =>
      Math.abs(value - wanted) < Math.abs((values[best] ?? Infinity) - wanted) ? i : best,
    0,
  );
}
