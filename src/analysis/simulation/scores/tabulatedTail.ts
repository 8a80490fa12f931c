import { normalTail } from './normalTail.ts';

/** Beyond so many deviations nothing is left, even of 10⁶ background anchors per foreground anchor. */
const FARTHEST = 8;
const PER_DEVIATION = 32;
const KNOTS = 2 * FARTHEST * PER_DEVIATION + 1;

/** P(N > z) from −8 to 8: for each interval between knots the factors of 1, t, t² and t³, t in [0, 1) from knot to knot. */
export const tailCubics = new Float64Array(4 * KNOTS);
/** Its change per knot, at the knots. */
export const densitySlopes = Float64Array.from(
  { length: KNOTS },
  (_, knot) => -normalDensity(positionOf(knot)) / PER_DEVIATION,
);
for (let knot = 0; knot < KNOTS - 1; knot++) {
  const value = normalTail(positionOf(knot));
  const rise = normalTail(positionOf(knot + 1)) - value;
  const [slope, next] = [densitySlopes[knot] as number, densitySlopes[knot + 1] as number];
  tailCubics.set([value, slope, 3 * rise - 2 * slope - next, slope + next - 2 * rise], 4 * knot);
}

function positionOf(knot: number): number {
  return knot / PER_DEVIATION - FARTHEST;
}

function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * P(N > z) of the standard normal distribution by cubic interpolation in a table, for where it is needed by the million: a
 * fifth of the time of `normalTail`. Relative error below 1e−5 up to z = 6; 0 beyond 8, 1 below −8.
 */
export function tabulatedTail(z: number): number {
  if (!(z < FARTHEST)) return 0;
  if (z <= -FARTHEST) return 1;
  const position = (z + FARTHEST) * PER_DEVIATION;
  const knot = position | 0;
  const t = position - knot;
  const at = 4 * knot;
  const square = tailCubics[at + 2] as number;
  const cube = tailCubics[at + 3] as number;
  return (
    (tailCubics[at] as number) + t * ((tailCubics[at + 1] as number) + t * (square + t * cube))
  );
}

/** The density of the standard normal distribution out of the same table. */
export function tabulatedDensity(z: number): number {
  if (!(Math.abs(z) < FARTHEST)) return 0;
  const position = (z + FARTHEST) * PER_DEVIATION;
  const knot = position | 0;
  const slope = densitySlopes[knot] as number;
  return (
    -PER_DEVIATION * (slope + (position - knot) * ((densitySlopes[knot + 1] as number) - slope))
  );
}
