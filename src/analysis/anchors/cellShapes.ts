/** Values of one shape in the table of `cellShapes`; the last is not used, so that each begins where vectors can be read. */
export const SHAPE_VALUES = 8;

/**
 * What bounds the overlap of one anchor of a cell wherever it stands on its level, in pixels: x1, y1, x2, y2 around the
 * cell's centre, then the sides where they are largest and the area where it is smallest, since rounding makes both corners
 * of an anchor differ by up to a grain.
 *
 * @param cell  x1, y1, x2, y2 of each anchor of a cell
 * @param grain largest error of a corner by rounding, in pixels
 * @returns `SHAPE_VALUES` an anchor, side by side: every box is held against all of them
 */
export function cellShapes(cell: Float64Array, grain: number): Float64Array {
  const slack = 2 * grain;
  const shapes = new Float64Array((cell.length / 4) * SHAPE_VALUES);
  for (let offset = 0, at = 0; offset < cell.length; offset += 4, at += SHAPE_VALUES) {
    const corners = cell.subarray(offset, offset + 4);
    const [x1 = NaN, y1 = NaN, x2 = NaN, y2 = NaN] = corners;
    const least = Math.max(0, x2 - x1 - slack) * Math.max(0, y2 - y1 - slack);
    shapes.set([x1, y1, x2, y2, x2 - x1 + slack, y2 - y1 + slack, least], at);
  }
  return shapes;
}
