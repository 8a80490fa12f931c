export interface FocalParameters {
  /** Weight of foreground in [0, 1]; background gets 1 − α. Null, or below 0 as in torchvision and fvcore: no weighting. */
  readonly alpha: number | null;
  /** Focusing exponent, ≥ 0. */
  readonly gamma: number;
}

/** α_t: the weight of a sample by its target; between the two for a soft target, as torchvision has it. */
export function alphaWeight(target: number, alpha: number | null): number {
  if (alpha === null || alpha < 0) return 1;
  return alpha * target + (1 - alpha) * (1 - target);
}
