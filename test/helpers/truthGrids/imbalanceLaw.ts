import { LOWEST } from '../../../src/analysis/recommendation/evidence/beliefs.ts';
import { shifted } from '../../../src/analysis/recommendation/evidence/moveGrid.ts';
import { PER_LOG_ODDS } from '../../../src/analysis/recommendation/evidence/places.ts';
import { ALPHAS, GAMMAS } from '../../../src/analysis/simulation/grid.ts';
import type { Trained } from './imbalance.ts';
import { mean, PAIRS } from './surfaceOf.ts';

/** Powers of negatives per positive that the odds of α may grow with. */
const EXPONENTS = Array.from({ length: 41 }, (_, step) => Number((-0.5 + 0.05 * step).toFixed(2)));

/** With which power grids that differ in negatives per positive alone describe each other best. */
export interface Law {
  readonly exponent: number;
  /** Mean correlation of what was trained on one with what the others say moved there. */
  readonly correlation: number;
}

export function bestLaw(grids: readonly Trained[]): Law {
  const laws = EXPONENTS.map(exponent => ({
    exponent,
    correlation: correlationAt(grids, exponent),
  }));
  return laws.reduce((best, one) => (one.correlation > best.correlation ? one : best));
}

export function correlationAt(grids: readonly Trained[], exponent: number): number {
  return mean(
    grids.flatMap(from =>
      grids.filter(to => to !== from).map(to => describing(from, to, exponent)),
    ),
  );
}

/** Correlation over the pairs that were trained, log AP50 below the best; contrast and level so are free. */
function describing(from: Trained, to: Trained, exponent: number): number {
  const logs = from.smooth.map(logOf);
  const surface = {
    gammas: GAMMAS,
    alphas: ALPHAS,
    logScores: GAMMAS.map((_, row) => logs.slice(row * ALPHAS.length, (row + 1) * ALPHAS.length)),
  };
  const ratio = to.negativesPerPositive / from.negativesPerPositive;
  const moved = shifted(surface, { u: 0, v: PER_LOG_ODDS * exponent * Math.log(ratio) }, PAIRS);
  const known = [...PAIRS.keys()]
    .filter(cell => !Number.isNaN(to.scores[cell]![0]!))
    .map(cell => [moved[cell]!, logOf(1 - to.raw[cell]!)] as const);
  return pearson(known);
}

/** No pair is said to be below a twelfth of the best, as in the recommendation. */
const logOf = (share: number) => Math.max(LOWEST, Math.log(Math.max(1e-9, share)));

function pearson(points: readonly (readonly [number, number])[]): number {
  const [x, y] = [mean(points.map(([one]) => one)), mean(points.map(([, other]) => other))];
  const sum = (of: (dx: number, dy: number) => number) =>
    points.reduce((total, [one, other]) => total + of(one - x, other - y), 0);
  return sum((dx, dy) => dx * dy) / Math.sqrt(sum(dx => dx * dx) * sum((_, dy) => dy * dy));
}
