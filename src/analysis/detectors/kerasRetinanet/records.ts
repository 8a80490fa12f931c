import type { RecordRule } from '../RecordRule.ts';

/** keras-retinanet 1.0 asks pycocotools for annotations with `iscrowd == False`, and joins them by their id. */
export const kerasRetinanetRecords: RecordRule = {
  source:
    'keras-retinanet 1.0, keras_retinanet/preprocessing/coco.py, CocoGenerator.load_annotations',
  vocSource: 'keras-retinanet 1.0, keras_retinanet/preprocessing/pascal_voc.py, PascalVocGenerator',
  outcomes: {
    'no-file-name': 'stops',
    'no-annotation-id': 'stops',
    'shared-annotation-id': 'last-box-own-crowd',
    'no-class': 'stops',
    'class-unlisted': 'stops',
    'no-crowd-key': 'stops',
    'crowd-text': 'crowd',
    'crowd-null': 'crowd',
    'voc-corners': 'corners-less-one',
    'voc-difficult': 'trained',
  },
};
