type Box = readonly [x: number, y: number, width: number, height: number];

/** The box in a row of a column of x, y, width, height. */
export function boxAt(boxes: Float64Array, row: number): Box {
  const [x = 0, y = 0, width = 0, height = 0] = boxes.subarray(4 * row, 4 * row + 4);
  return [x, y, width, height];
}

/**
 * IoU of a detection with a ground-truth box as pycocotools has it: with a crowd region, the share of the detection inside.
 */
export function boxIou(detection: Box, truth: Box, crowd: boolean): number {
  const width =
    Math.min(detection[0] + detection[2], truth[0] + truth[2]) - Math.max(detection[0], truth[0]);
  const height =
    Math.min(detection[1] + detection[3], truth[1] + truth[3]) - Math.max(detection[1], truth[1]);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  const own = detection[2] * detection[3];
  return shared / (crowd ? own : own + truth[2] * truth[3] - shared);
}
