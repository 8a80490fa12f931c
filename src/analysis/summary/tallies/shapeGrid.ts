/**
 * Bins of box shapes in the network: width and height in pixels on a logarithmic grid, so that shapes merge by addition and
 * a large set needs no more memory than a small one.
 */
const BINS_PER_OCTAVE = 4;
const OCTAVES = 12;
const LONGEST = 2 ** OCTAVES;

/** Bins on each side: quarter octaves from 1 to 4,096 pixels. */
export const SHAPE_BINS = BINS_PER_OCTAVE * OCTAVES;

/** Ends of the bins, in pixels, in thousandths: the last digits of a power are not the same in every version of V8. */
export const SHAPE_EDGES: readonly number[] = Array.from(
  { length: SHAPE_BINS + 1 },
  (_, edge) => Math.round(1000 * 2 ** (edge / BINS_PER_OCTAVE)) / 1000,
);

/** The bin of a width and a height; what lies beyond the grid falls into its border. */
export function shapeBin(width: number, height: number): number {
  return sideBin(height) * SHAPE_BINS + sideBin(width);
}

/** The shape at the middle of a bin, in pixels. */
export function shapeAt(bin: number): { readonly width: number; readonly height: number } {
  return { width: sideAt(bin % SHAPE_BINS), height: sideAt(Math.floor(bin / SHAPE_BINS)) };
}

/** Where the second, third and fourth bin of an octave begin. */
const [SECOND, THIRD, FOURTH] = [2 ** 0.25, 2 ** 0.5, 2 ** 0.75] as const;
/** Without a logarithm, which takes as long as all else that is counted of a box. */
function sideBin(side: number): number {
  if (!(side > 1)) return 0;
  if (side >= LONGEST) return SHAPE_BINS - 1;
  const octave = 31 - Math.clz32(side);
  const part = side / (1 << octave);
  const bin = Number(part >= SECOND) + Number(part >= THIRD) + Number(part >= FOURTH);
  return BINS_PER_OCTAVE * octave + bin;
}

function sideAt(bin: number): number {
  return 2 ** ((bin + 0.5) / BINS_PER_OCTAVE);
}
