/** A number that advice rests on, with its kind, by which every language writes it the same way. */
export interface Measure<Kind extends MeasureKind = MeasureKind> {
  readonly kind: Kind;
  readonly value: number;
}

export type MeasureKind =
  /** A whole number of things. */
  | 'count'
  /** A part of a whole, or growth by a part of it; written as a percentage. */
  | 'share'
  /** One quantity over another, or any other quantity of which two significant digits are enough. */
  | 'ratio'
  /** Score of a detection, in [0, 1]. */
  | 'score'
  /** α, γ and the weights that they give. */
  | 'parameter'
  /** A probability that may be tiny, as a prior is. */
  | 'probability';

/** α and γ, which mean something only together. */
export type Pair = {
  readonly gamma: Measure<'parameter'>;
  readonly alpha: Measure<'parameter'>;
};

export const count = (value: number) => ({ kind: 'count', value }) as const;
export const share = (value: number) => ({ kind: 'share', value }) as const;
export const ratio = (value: number) => ({ kind: 'ratio', value }) as const;
export const score = (value: number) => ({ kind: 'score', value }) as const;
export const parameter = (value: number) => ({ kind: 'parameter', value }) as const;
export const probability = (value: number) => ({ kind: 'probability', value }) as const;

export function pair({ gamma, alpha }: { readonly gamma: number; readonly alpha: number }): Pair {
  return { gamma: parameter(gamma), alpha: parameter(alpha) };
}

export function isMeasure(value: unknown): value is Measure {
  return typeof value === 'object' && value !== null && 'kind' in value && 'value' in value;
}
