/** Size of the small detector that is trained: a stem, levels of a pyramid, and a head that the levels share. */
export interface NetworkShape {
  /** Pixels between the places of each level: a power of two from 4 on, each twice the one before. */
  readonly strides: readonly number[];
  /** Channels of the levels, a multiple of 8. */
  readonly channels: number;
  readonly classes: number;
  readonly anchorsPerPlace: number;
}

/** Colours of an image. */
export const COLOURS = 3;
/** Blocks of the head before its outputs; fewer rank pairs worse (docs/science.md). */
export const TOWER = 2;

/** Channels behind each halving of the stem. */
export function stemOf({ strides, channels }: NetworkShape): number[] {
  const halvings = Math.log2(strides[0] as number);
  return Array.from({ length: halvings }, (_, at) =>
    Math.max(8, channels / 2 ** (halvings - 1 - at)),
  );
}
