/** x1, y1, x2, y2 around the origin of each width and height. */
export function cornersOf(sides: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(
    sides.flatMap(([width = 0, height = 0]) => [-width / 2, -height / 2, width / 2, height / 2]),
  );
}
