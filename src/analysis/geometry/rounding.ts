/** What a framework's arithmetic does to every intermediate result. */
export type Rounding = (value: number) => number;

/** Doubles: nothing is rounded beyond what JavaScript does anyway. */
export const float64: Rounding = value => value;

/** Float32, as on a GPU. */
export const float32: Rounding = Math.fround;

/** The number after a positive float32. */
export function nextFloat32(value: number): number {
  const column = Float32Array.of(value);
  const bits = new Int32Array(column.buffer);
  bits[0] = (bits[0] as number) + 1;
  return column[0] as number;
}

/** The number after a positive double. */
export function nextFloat64(value: number): number {
  const column = Float64Array.of(value);
  const bits = new BigInt64Array(column.buffer);
  bits[0] = (bits[0] as bigint) + 1n;
  return column[0] as number;
}

/** Rounds to the nearest integer, halves to the even one, as torch.round and OpenCV's cvRound do. */
export function roundHalfEven(value: number): number {
  const rounded = Math.round(value);
  return Math.abs(value - Math.trunc(value)) === 0.5 ? 2 * Math.round(value / 2) : rounded;
}
