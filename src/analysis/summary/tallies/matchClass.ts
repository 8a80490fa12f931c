/** Lowest number of foreground anchors of each bin of the histogram of foreground anchors a box. */
export const MATCH_EDGES = [0, 1, 2, 6, 11, 21, 51] as const;

/** The bin of a number of foreground anchors. */
export function matchClass(foreground: number): number {
  let index = 0;
  while (index + 1 < MATCH_EDGES.length && foreground >= (MATCH_EDGES[index + 1] as number))
    index++;
  return index;
}
