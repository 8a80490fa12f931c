/** Classes of height / width in the order of their index, from lying to standing boxes. */
export const ASPECT_CLASSES = ['very wide', 'wide', 'square', 'tall', 'very tall'] as const;

/** Upper edges of the first four classes: beyond 3 : 1 is out of reach of the usual ratios of 1 : 2 and 2 : 1. */
const EDGES = [1 / 3, 2 / 3, 3 / 2, 3] as const;

/** The class of a box, by the aspect it has in the network. */
export function aspectClass(height: number, width: number): number {
  const ratio = height / width;
  let index = 0;
  while (index < EDGES.length && ratio >= (EDGES[index] as number)) index++;
  return index;
}
