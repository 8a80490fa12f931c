import { readJson } from '../readJson.ts';

/** Inputs and outputs of the reference prototype (torch, float32). */
export interface GoldenCase {
  readonly name: string;
  readonly classes: number;
  readonly score_threshold: number;
  readonly budget_multiplier: number;
  readonly positives: number;
  readonly negative_iou_histogram: readonly number[];
  readonly strata: {
    readonly mean: readonly (readonly number[])[];
    readonly label: readonly number[];
    readonly mass: readonly number[];
    /** 0 foreground, 1 background, 2 and 3 near negatives, 4 other classes' foreground. */
    readonly group: readonly number[];
  };
  readonly average_precision: readonly (readonly number[])[];
}

export const golden = readJson<{
  readonly gammas: readonly number[];
  readonly alphas: readonly number[];
  readonly constants: { readonly tau: number };
  readonly cases: readonly GoldenCase[];
}>('simulation/golden.json');

export function goldenCase(name: string): GoldenCase {
  const found = golden.cases.find(candidate => candidate.name === name);
  if (found === undefined) throw new Error(`no golden case ${name}`);
  return found;
}
