import { float32 } from '../../geometry/rounding.ts';

/**
 * Mean plus standard deviation (divided by n − 1) of the candidates' IoUs, each in float32. Sums are taken in doubles; the
 * order and width of torch's own sums differ from device to device by a last bit.
 *
 * @returns NaN for a single candidate, as in torch: then nothing is foreground
 */
export function adaptiveThreshold(ious: Float64Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += ious[i] as number;
  const mean = sum / count;
  let squares = 0;
  for (let i = 0; i < count; i++) squares += ((ious[i] as number) - mean) ** 2;
  const deviation = Math.sqrt(squares / (count - 1));
  return float32(float32(mean) + float32(deviation));
}
