import { IDENTITY, type Symmetric, type Vector } from './Symmetric.ts';

/** Groups of anchors with the same label and about the same evidence, for one class of the head. */
export interface Strata {
  readonly count: number;
  /** Mean objectness, localisation and class evidence of each stratum, 3 × count, in units of the noise. */
  readonly mean: Float64Array;
  /** Covariance of the evidence around its mean, 6 × count, in the order of `Symmetric`. */
  readonly covariance: Float64Array;
  /** 1 foreground, 0 background or another class. */
  readonly label: Uint8Array;
  /** Anchors per positive anchor: the foreground sums to 1. */
  readonly mass: Float64Array;
}

export interface Stratum {
  /** Objectness, localisation and class evidence. */
  readonly mean: Vector;
  /** The noise alone, 1 in every direction, where it is not given. */
  readonly covariance?: Symmetric;
  readonly label: 0 | 1;
  readonly mass: number;
}

/** Columns of the strata that hold anything. */
export function strataOf(list: readonly Stratum[]): Strata {
  const kept = list.filter(stratum => stratum.mass > 0);
  const strata: Strata = {
    count: kept.length,
    mean: new Float64Array(3 * kept.length),
    covariance: new Float64Array(6 * kept.length),
    label: new Uint8Array(kept.length),
    mass: new Float64Array(kept.length),
  };
  kept.forEach(({ mean, covariance = IDENTITY, label, mass }, j) => {
    strata.mean.set(mean, 3 * j);
    strata.covariance.set(covariance, 6 * j);
    strata.label[j] = label;
    strata.mass[j] = mass;
  });
  return strata;
}

/** Length of the mean evidence of the strongest stratum. */
export function largestEvidence({ count, mean }: Strata): number {
  let largest = 0;
  for (let j = 0; j < count; j++)
    largest = Math.max(
      largest,
      Math.hypot(mean[3 * j] as number, mean[3 * j + 1] as number, mean[3 * j + 2] as number),
    );
  return largest;
}

/** Mass of the foreground, 1 but for rounding, and of all the rest: negatives per positive. */
export function massOf({ label, mass }: Strata, side: 0 | 1): number {
  let total = 0;
  for (let j = 0; j < mass.length; j++) if (label[j] === side) total += mass[j] as number;
  return total;
}
