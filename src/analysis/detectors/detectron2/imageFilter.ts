import type { ImageFilter } from '../DetectorSetup.ts';

/**
 * Detectron2 0.6, `DATALOADER.FILTER_EMPTY_ANNOTATIONS` of `config/defaults.py` and `filter_images_with_only_crowd_annotations`
 * of `data/build.py`.
 */
export const DETECTRON2_FILTER: ImageFilter = { without: 'boxes' };
