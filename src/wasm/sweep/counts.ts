/* Anchors by highest IoU, in bins of .05. */

export const BINS: i32 = 20;
/** Counts of anchors at or above the lower edge of each bin but the first, four lanes each. */
export const COUNTS = memory.data(16 * 20, 16);
const EDGES = memory.data<f32>([
  0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85,
  0.9, 0.95,
]);

/** How many anchors have a highest IoU of at least the lower edge of a bin, which is not the first. */
export function countedFrom(bin: i32): i32 {
  const lanes = v128.load(COUNTS + (usize(bin) << 4));
  return (
    i32x4.extract_lane(lanes, 0) +
    i32x4.extract_lane(lanes, 1) +
    i32x4.extract_lane(lanes, 2) +
    i32x4.extract_lane(lanes, 3)
  );
}

/** Adds four anchors to those from the lower edge of a bin on. */
export function countFrom(bin: i32, iou: v128): void {
  const at = COUNTS + (usize(bin) << 4);
  const which = f32x4.ge(iou, v128.load32_splat(EDGES + (usize(bin) << 2)));
  v128.store(at, i32x4.sub(v128.load(at), which));
}
