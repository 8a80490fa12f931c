import { normalTail } from './normalTail.ts';

/** Beyond so many deviations nothing is left, even of 10⁶ background anchors per foreground anchor. */
const FARTHEST = 8;
const PER_DEVIATION = 32;
const KNOTS = 2 * FARTHEST * PER_DEVIATION + 1;

/** At the knots from −8 to 8: P(N > z), and its change per knot. */
const tails = Float64Array.from({ length: KNOTS }, (_, knot) => normalTail(positionOf(knot)));
const slopes = Float64Array.from(
  { length: KNOTS },
  (_, knot) => -normalDensity(positionOf(knot)) / PER_DEVIATION,
);

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
  const knot = Math.floor(position);
  const t = position - knot;
  const value = tails[knot] as number;
  const slope = slopes[knot] as number;
  const rise = (tails[knot + 1] as number) - value;
  const next = slopes[knot + 1] as number;
  return value + t * (slope + t * (3 * rise - 2 * slope - next + t * (slope + next - 2 * rise)));
}

/** The density of the standard normal distribution out of the same table. */
export function tabulatedDensity(z: number): number {
  if (!(Math.abs(z) < FARTHEST)) return 0;
  const position = (z + FARTHEST) * PER_DEVIATION;
  const knot = Math.floor(position);
  const slope = slopes[knot] as number;
  return -PER_DEVIATION * (slope + (position - knot) * ((slopes[knot + 1] as number) - slope));
}
