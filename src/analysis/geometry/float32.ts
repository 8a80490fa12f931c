/** Rounds a non-negative or negative number to the nearest integer, halves to the even one, as torch.round does. */
export function roundHalfEven(value: number): number {
  const rounded = Math.round(value);
  return Math.abs(value - Math.trunc(value)) === 0.5 ? 2 * Math.round(value / 2) : rounded;
}
