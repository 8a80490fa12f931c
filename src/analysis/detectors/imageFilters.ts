import type { GapCode } from '../contract/Gap.ts';
import type { DetectorSetup, ImageFilter } from './DetectorSetup.ts';

/**
 * Detectron2 0.6, `DATALOADER.FILTER_EMPTY_ANNOTATIONS` of `config/defaults.py` and `filter_images_with_only_crowd_annotations`
 * of `data/build.py`.
 */
export const DETECTRON2_FILTER: ImageFilter = { without: 'boxes' };

/** MMDetection 3.3, `filter_cfg` of `configs/_base_/datasets/coco_detection.py` and `CocoDataset.filter_data`; 2.x has the same. */
export const MMDETECTION_FILTER: ImageFilter = { without: 'annotations', minimumSide: 32 };

/** Said of torchvision's presets. */
export const TORCHVISION_EMPTY: GapCode = 'torchvision-empty-images';

/** What is done with images without boxes, whatever the framework does. */
export type EmptyImages = (typeof EMPTY_IMAGES)[number];

export const EMPTY_IMAGES = ['count', 'leave-out'] as const;

/** A detector that counts images without boxes, or leaves them out; as it is where nothing is said. */
export function withEmptyImages(
  setup: DetectorSetup,
  wish: EmptyImages | undefined,
): DetectorSetup {
  if (wish === undefined) return setup;
  const minimumSide = setup.leavesOut?.minimumSide;
  const without = wish === 'count' ? 'nothing' : emptyFor(setup);
  return { ...setup, leavesOut: { without, ...(minimumSide !== undefined && { minimumSide }) } };
}

/** The framework's own idea of an empty image, where it has one. */
function emptyFor({ leavesOut }: DetectorSetup): ImageFilter['without'] {
  return leavesOut === undefined || leavesOut.without === 'nothing' ? 'boxes' : leavesOut.without;
}
