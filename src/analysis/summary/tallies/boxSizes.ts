/** Edges of the histogram of box sizes, √(width × height) in pixels of the network input: half octaves from 4 to 2,048. */
export const BOX_SIZE_EDGES: readonly number[] = [
  0,
  ...Array.from({ length: 19 }, (_, i) => Math.round(1000 * 2 ** (2 + i / 2)) / 1000),
];

/** The bin of a size; everything from the last edge on falls into the last bin. */
export function boxSizeBin(size: number): number {
  const last = BOX_SIZE_EDGES.length - 2;
  let bin = 0;
  while (bin < last && size >= (BOX_SIZE_EDGES[bin + 1] as number)) bin++;
  return bin;
}
