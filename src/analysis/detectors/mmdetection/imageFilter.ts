import type { ImageFilter } from '../DetectorSetup.ts';

/** MMDetection 3.3, `filter_cfg` of `configs/_base_/datasets/coco_detection.py` and `CocoDataset.filter_data`; 2.x has the same. */
export const MMDETECTION_FILTER: ImageFilter = { without: 'annotations', minimumSide: 32 };
