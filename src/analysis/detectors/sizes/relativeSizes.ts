import type { AnchorLevel } from '../AnchorLevel.ts';

/** Sizes in strides, to three digits. */
export function sizesInStrides(level: AnchorLevel | undefined): readonly number[] {
  return (level?.sizes ?? []).map(size => threeDigits(size / (level?.stride ?? 1)));
}

/** Sizes as multiples of the first, to three digits. */
export function sizesInFirst(level: AnchorLevel | undefined): readonly number[] {
  return (level?.sizes ?? []).map(size => threeDigits(size / (level?.sizes[0] ?? 1)));
}

export function threeDigits(value: number): number {
  return Number(value.toPrecision(3));
}
