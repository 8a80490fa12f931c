import type { ResizeRule } from '../DetectorSetup.ts';

/** Detectron2 0.6, `INPUT.MIN_SIZE_TRAIN` of Base-RetinaNet and Base-RCNN-FPN, each drawn as often; `MAX_SIZE_TRAIN` 1333. */
export const DETECTRON2_SIZES: readonly ResizeRule[] = [640, 672, 704, 736, 768, 800].map(
  shorterSide => ({ kind: 'detectron2', shorterSide, longerSide: 1333 }),
);
