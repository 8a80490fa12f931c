/** What deltas of centre and of sides are divided by, as in bench/training. */
const [CENTRE, SIDES] = [0.1, 0.2];
/** A side grows by at most e⁴. */
const MOST = 4;

/**
 * Deltas of a box to an anchor (Ren et al. 2015, eq. 2), over their usual deviations.
 *
 * @param anchors x, y, width, height of the centre and sides, at 4 × `anchor`
 * @param corners x1, y1, x2, y2, at 4 × `box`
 * @param deltas  where they go, at 4 × `to`
 */
export function encodeBox(
  { anchors, anchor }: { readonly anchors: Float64Array; readonly anchor: number },
  { corners, box }: { readonly corners: Float64Array; readonly box: number },
  { deltas, to }: { readonly deltas: Float32Array; readonly to: number },
): void {
  for (let axis = 0; axis < 2; axis++) {
    const [low, high] = [corners[4 * box + axis] as number, corners[4 * box + axis + 2] as number];
    const [centre, side] = [
      anchors[4 * anchor + axis] as number,
      anchors[4 * anchor + axis + 2] as number,
    ];
    deltas[4 * to + axis] = ((low + high) / 2 - centre) / side / CENTRE;
    deltas[4 * to + axis + 2] = Math.log((high - low) / side) / SIDES;
  }
}

/** The box of an anchor's deltas: x, y, width and height. */
export function decodeBox(
  { anchors, anchor }: { readonly anchors: Float64Array; readonly anchor: number },
  { deltas, at }: { readonly deltas: Float32Array; readonly at: number },
): Float64Array {
  const axis = (i: 0 | 1) => {
    const side = anchors[4 * anchor + i + 2] as number;
    const centre =
      (anchors[4 * anchor + i] as number) + (deltas[4 * at + i] as number) * CENTRE * side;
    const own = side * Math.exp(Math.min(MOST, (deltas[4 * at + i + 2] as number) * SIDES));
    return [centre - own / 2, own] as const;
  };
  const [x, width] = axis(0);
  const [y, height] = axis(1);
  return Float64Array.of(x, y, width, height);
}
