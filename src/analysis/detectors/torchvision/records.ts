import type { RecordRule } from '../RecordRule.ts';

/**
 * torchvision 0.14: `getAnnIds` and `loadAnns` of pycocotools join by the id of the annotation, then the reference training
 * indexes `iscrowd`, `segmentation` and `area`, and makes a mask of every segmentation. `ignore` is not read.
 */
export const torchvisionRecords: RecordRule = {
  source: 'torchvision 0.14, references/detection/coco_utils.py, ConvertCocoPolysToMask',
  outcomes: {
    'no-file-name': 'stops',
    'no-annotation-id': 'stops',
    'shared-annotation-id': 'last-box',
    'no-class': 'stops',
    'no-area': 'stops',
    'no-crowd-key': 'stops',
    'crowd-text': 'crowd',
    'crowd-null': 'crowd',
    'no-segmentation': 'stops',
    'empty-segmentation': 'stops',
    'flat-segmentation': 'stops',
    'short-polygon': 'stops',
  },
};
