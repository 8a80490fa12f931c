import type { PresetRemark } from '../contract/PresetRemark.ts';

/** By the name of the preset; most have none. */
export const PRESET_REMARKS: ReadonlyMap<string, PresetRemark> = new Map([
  ['retinanet-detectron2', 'sums-over-six-sizes'],
  ['rpn-detectron2', 'sums-over-six-sizes'],
  ['retinanet-mmdetection', 'mmdetection-versions'],
  ['retinanet-tensorflow', 'crowds-as-boxes'],
]);
