/** What a framework's arithmetic does to every intermediate result. */
export type Rounding = (value: number) => number;

/** Doubles: nothing is rounded beyond what JavaScript does anyway. */
export const float64: Rounding = value => value;

/** Float32, as on a GPU. */
export const float32: Rounding = Math.fround;

/** Rounds to the nearest integer, halves to the even one, as torch.round and OpenCV's cvRound do. */
export function roundHalfEven(value: number): number {
  const rounded = Math.round(value);
  return Math.abs(value - Math.trunc(value)) === 0.5 ? 2 * Math.round(value / 2) : rounded;
}
