import type { ShapeLevel } from '../DetectorSetup.ts';

/** YOLOv5's bias expects 8 objects on every map of an image of 640 pixels (`models/yolo.py`, `_initialize_biases`). */
const SIDE = 640;
const OBJECTS = 8;

/** Initial objectness, as a mean over all anchors. */
export function yolov5Prior(levels: readonly ShapeLevel[]): number {
  const cells = levels.map(({ stride }) => (SIDE / stride) ** 2);
  return (OBJECTS * levels.length) / cells.reduce((sum, count) => sum + count, 0);
}
