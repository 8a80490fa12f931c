const BINS = 20;

/** The bin of an IoU by its definition: the last of the float32 edges 0, .05, … .95 that does not lie above it. */
export function iouBinOf(iou: number): number {
  const edges = Array.from({ length: BINS }, (_, bin) => Math.fround(bin / BINS));
  return edges.findLastIndex(edge => edge <= iou);
}
