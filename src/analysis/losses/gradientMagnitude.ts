/**
 * |dFL/dx| / α of a foreground sample (Lin et al. 2017, eq. 10, for y = 1).
 *
 * @param p foreground probability, in (0, 1)
 */
export function foregroundGradientMagnitude(p: number, gamma: number): number {
  return (1 - p) ** gamma * (1 - p - gamma * p * Math.log(p));
}

/**
 * |dFL/dx| / (1 − α) of a background sample (the same for y = 0); about (1 + γ) p^(γ + 1) for small p.
 *
 * @param p foreground probability, in (0, 1)
 */
export function backgroundGradientMagnitude(p: number, gamma: number): number {
  return p ** gamma * (p - gamma * (1 - p) * Math.log1p(-p));
}
