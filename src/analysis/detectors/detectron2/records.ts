import type { RecordRule } from '../RecordRule.ts';

/** Detectron2 0.6 asserts that `ignore` is 0 and that ids are unique, and leaves out what has polygons but no valid one. */
export const detectron2Records: RecordRule = {
  source: 'Detectron2 0.6, detectron2/data/datasets/coco.py, load_coco_json',
  vocSource: 'Detectron2 0.6, detectron2/data/datasets/pascal_voc.py, load_voc_instances',
  outcomes: {
    'no-file-name': 'stops',
    'no-annotation-id': 'stops',
    'shared-annotation-id': 'stops',
    'no-class': 'stops',
    'class-unlisted': 'stops',
    'ignore-set': 'stops',
    'crowd-text': 'crowd',
    'crowd-null': 'crowd',
    'no-polygon': 'record-out',
    'flat-segmentation': 'stops',
    'voc-corners': 'start-less-one',
    'voc-difficult': 'trained',
  },
};
