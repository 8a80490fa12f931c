/** A number that an advice rests on, with what kind of number it is: by that every language writes it the same. */
export interface Measure<Kind extends MeasureKind = MeasureKind> {
  readonly kind: Kind;
  readonly value: number;
}

export type MeasureKind =
  /** So many of something. */
  | 'count'
  /** A part of a whole, or a growth by one. */
  | 'share'
  /** One quantity over another, or on an open scale of its own: two digits say enough. */
  | 'ratio'
  /** What a detector gives to a detection, in [0, 1]. */
  | 'score'
  /** α, γ, and weights that follow from them. */
  | 'parameter'
  /** May be far below 1, as a prior is. */
  | 'probability';

/** α and γ, which only mean something together. */
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
