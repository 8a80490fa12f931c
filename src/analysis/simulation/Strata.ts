/** Groups of anchors with the same label and the same mean evidence, for one class of the head. */
export interface Strata {
  readonly count: number;
  /** Mean objectness, localisation and class evidence of each stratum, 3 × count, in units of the noise. */
  readonly mean: Float64Array;
  /** 1 foreground, 0 background or another class. */
  readonly label: Uint8Array;
  /** Anchors per positive anchor: the foreground sums to 1. */
  readonly mass: Float64Array;
}

export interface Stratum {
  readonly mean: readonly [objectness: number, localisation: number, classEvidence: number];
  readonly label: 0 | 1;
  readonly mass: number;
}

/** Columns of the strata that hold anything. */
export function strataOf(list: readonly Stratum[]): Strata {
  const kept = list.filter(stratum => stratum.mass > 0);
  return {
    count: kept.length,
    mean: Float64Array.from(kept.flatMap(stratum => stratum.mean)),
    label: Uint8Array.from(kept, stratum => stratum.label),
    mass: Float64Array.from(kept, stratum => stratum.mass),
  };
}

/** Length of the mean evidence of the strongest stratum. */
export function largestEvidence(strata: Strata): number {
  let largest = 0;
  for (let j = 0; j < strata.count; j++)
    largest = Math.max(largest, Math.hypot(...strata.mean.subarray(3 * j, 3 * j + 3)));
  return largest;
}

/** Mass of the foreground, 1 but for rounding, and of all the rest: negatives per positive. */
export function massOf({ label, mass }: Strata, side: 0 | 1): number {
  let total = 0;
  for (let j = 0; j < mass.length; j++) if (label[j] === side) total += mass[j] as number;
  return total;
}
