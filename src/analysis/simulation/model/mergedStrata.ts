import type { Stratum } from './Strata.ts';
import { IDENTITY, outer, scaled, sum, type Vector } from './Symmetric.ts';

/** Strata of one label this near to each other, in units of the noise, are merged. */
const NEAR = 1;

/**
 * Fewer strata with the same mass, mean and covariance of the evidence of either label: each joins the first heavier one
 * within reach, and a quarter is left.
 */
export function mergedStrata(strata: readonly Stratum[]): Stratum[] {
  const kept: Stratum[] = [];
  for (const stratum of strata.toSorted((a, b) => b.mass - a.mass)) {
    if (stratum.mass === 0) continue;
    const near = firstNear(kept, stratum);
    if (near === -1) kept.push(stratum);
    else kept[near] = joined(kept[near] as Stratum, stratum);
  }
  return kept;
}

function joined(a: Stratum, b: Stratum): Stratum {
  const mass = a.mass + b.mass;
  const share = b.mass / mass;
  const apart = difference(a, b);
  const within = sum(
    scaled(a.covariance ?? IDENTITY, 1 - share),
    scaled(b.covariance ?? IDENTITY, share),
  );
  return {
    mean: [
      a.mean[0] + share * apart[0],
      a.mean[1] + share * apart[1],
      a.mean[2] + share * apart[2],
    ],
    covariance: sum(within, scaled(outer(apart), share * (1 - share))),
    label: a.label,
    mass,
  };
}

/** Asked of every two strata of every set of constants: no array is made for it. */
function firstNear(kept: readonly Stratum[], { label, mean }: Stratum): number {
  for (let index = 0; index < kept.length; index++) {
    const other = kept[index] as Stratum;
    if (other.label !== label) continue;
    const d1 = mean[0] - other.mean[0];
    const d2 = mean[1] - other.mean[1];
    const d3 = mean[2] - other.mean[2];
    if (d1 * d1 + d2 * d2 + d3 * d3 < NEAR * NEAR) return index;
  }
  return -1;
}

function difference({ mean: a }: Stratum, { mean: b }: Stratum): Vector {
  return [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
}
