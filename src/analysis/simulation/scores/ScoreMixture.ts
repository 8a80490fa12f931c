import type { ClassGroup } from '../../summary/evidence/Evidence.ts';
import { emptyNormals, type Heads, type LogitNormals, logitNormals } from '../model/Heads.ts';
import { normalTail } from './normalTail.ts';
import type { SimulatorConstants } from '../model/constants.ts';
import type { Strata } from '../model/Strata.ts';

/** Logits of true positives, or of errors, as a mixture of normal distributions. */
export interface ScoreMixture {
  readonly centre: readonly number[];
  readonly spread: readonly number[];
  /** Anchors of each part. */
  readonly weight: readonly number[];
}

/** One head of one group of classes. */
export interface HeadView {
  readonly heads: Heads;
  readonly row: number;
  readonly strata: Strata;
  readonly group: ClassGroup;
}

/** What the heads of all groups give, for the best anchor of each object, and for everything else. */
export function scoreMixture(
  views: readonly HeadView[],
  { logitNoise, bestOfCluster }: SimulatorConstants,
  side: 0 | 1,
): ScoreMixture {
  const centre: number[] = [];
  const spread: number[] = [];
  const weight: number[] = [];
  for (const { heads, row, strata, group } of views) {
    const { normals } = normalsOf(heads, row, strata);
    for (let j = 0; j < strata.count; j++) {
      if (strata.label[j] !== side) continue;
      const wide = Math.hypot(normals[2 * j + 1] as number, logitNoise);
      centre.push((normals[2 * j] as number) + (side === 1 ? bestOfCluster * wide : 0));
      spread.push(wide);
      weight.push(group.classes * group.positives * (strata.mass[j] as number));
    }
  }
  return { centre, spread, weight };
}

function normalsOf(heads: Heads, row: number, strata: Strata): LogitNormals {
  const logits = emptyNormals(strata.count);
  logitNormals(heads, { row, population: strata, start: 0 }, logits);
  return logits;
}

/** Anchors above a logit. */
export function above({ centre, spread, weight }: ScoreMixture, cut: number): number {
  return weight.reduce(
    (sum, anchors, j) =>
      sum + anchors * normalTail((cut - (centre[j] as number)) / (spread[j] as number)),
    0,
  );
}

/** The logit below which a share of what lies above the cut is; the cut itself where nothing does. */
export function quantileAbove(mixture: ScoreMixture, cut: number, share: number): number {
  const wanted = (1 - share) * above(mixture, cut);
  if (!(wanted > 0)) return cut;
  let low = cut;
  let high = Math.max(
    cut,
    ...mixture.centre.map((centre, j) => centre + 8 * (mixture.spread[j] as number)),
  );
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (above(mixture, middle) > wanted) low = middle;
    else high = middle;
  }
  return low;
}
