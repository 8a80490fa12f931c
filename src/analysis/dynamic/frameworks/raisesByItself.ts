/** From 8.4.135 on, Ultralytics' `_check_max_det` raises it to the fullest image's boxes (`models/yolo/detect/val.py`). */
const RAISED: Readonly<Record<string, number>> = { Ultralytics: 300 };

/** Whether a framework keeps more detections where so many, its default, are fewer than an image has boxes. */
export function raisesByItself(framework: string, kept: number): boolean {
  return RAISED[framework] === kept;
}
